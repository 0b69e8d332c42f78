"""Feeds (RSS, Atom) in which publishers tell of documents that may change a list."""
