"""What the coach says, as TOML and Markdown, and its loader; imports only the domain."""
