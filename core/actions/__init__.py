"""Verbs, each one transaction; imports store, rules, content and domain."""
