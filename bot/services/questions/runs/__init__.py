"""Which neighbouring words of a message are one name, and which are two."""
