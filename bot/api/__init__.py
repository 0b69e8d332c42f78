"""Doors that are not Slack's: HTTP and MCP. They call the same services, and hold no rule."""
