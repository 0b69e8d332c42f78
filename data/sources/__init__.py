"""One folder a list."""
