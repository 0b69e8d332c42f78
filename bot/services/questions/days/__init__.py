"""The days and periods that a message speaks of, and which of them it asks about."""
