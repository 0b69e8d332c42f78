"""Reviewed tables of words and names; each says how to extend it."""
