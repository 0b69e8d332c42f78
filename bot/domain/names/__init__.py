"""Names: how they are folded into keys, and what a name says of itself."""
