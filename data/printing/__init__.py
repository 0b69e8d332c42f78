"""A record as a document."""
