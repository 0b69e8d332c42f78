"""Answers about lists, and notices of their changes, in words."""
