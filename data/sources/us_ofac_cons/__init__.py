"""OFAC's non-SDN lists."""
