"""The first line of an answer, by what was asked of the name."""
