"""Listed names in running text."""
