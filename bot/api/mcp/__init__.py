"""The door for assistants: MCP, on the official SDK. It is an extra: nothing outside this package imports the SDK."""
