"""Rows of the rules as plotly figures: the only room that imports plotly."""
