"""Messages in languages whose questions are not read."""
