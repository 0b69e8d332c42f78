"""Screenbot: true without Slack and without SQL, but for app.py, commands/ and runtime/, which join the parts."""
