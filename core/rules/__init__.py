"""Pure decisions: records, settings and the time in, values out; imports only the domain."""
