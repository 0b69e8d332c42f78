"""Retrieval of candidate names."""
