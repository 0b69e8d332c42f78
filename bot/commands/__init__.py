"""The command line: one module a command, and what they print with."""
