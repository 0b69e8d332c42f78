"""The SDN List of OFAC."""
