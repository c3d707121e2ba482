"""Extractors: one component a label family, and the records that their mentions state."""
