"""Notices: follows, what is owed to whom, reminders, and the delivery of it all."""
