"""Notices: follows, the outbox, reminders, and delivery."""
