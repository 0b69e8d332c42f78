"""A stand-in for Slack: what a bot meets, in one process of ours, on this machine only."""
