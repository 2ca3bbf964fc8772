"""One module a format, in and out; imports rules and domain."""
