"""Lists in SQL: editions, reviewed facts, and what answers are made from."""
