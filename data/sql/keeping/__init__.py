"""Removing what has grown old, and all of a workspace or a person (services.keeping)."""
