"""Official documents that may change a list: taken from their sources, told to people, and looked at by them."""
