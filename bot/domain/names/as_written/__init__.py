"""What stands around a name, and what a text that holds one may be read as."""
