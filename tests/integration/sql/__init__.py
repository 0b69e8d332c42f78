"""Each repository by itself: what of a table a method reads and writes, and what it leaves alone."""
