"""The door for programs: HTTP with JSON, of our own shape (/v1) and of yente's."""
