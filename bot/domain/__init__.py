"""The domain: sanctions facts and rules as frozen values. Knows no clock, network, Slack or SQL."""
