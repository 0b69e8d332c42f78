"""Processes that stay up: HTTP, Socket Mode, the worker, and what they are watched by."""
