"""Notices in SQL: who follows what, what was published, and what is owed."""
