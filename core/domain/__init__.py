"""Frozen typed records and enums, one concept a file; imports nothing of ours outside itself."""
