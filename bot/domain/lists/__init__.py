"""Lists: what an edition is, how far it may differ from the one before, and what it does to what is stored."""
