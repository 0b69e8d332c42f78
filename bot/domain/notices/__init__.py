"""Notices: who follows what, what is worth telling of a change, and when."""
