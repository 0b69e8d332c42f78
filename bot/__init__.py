"""Screenbot: what is true without Slack and without SQL (but for app.py and cli.py, which join the parts)."""
