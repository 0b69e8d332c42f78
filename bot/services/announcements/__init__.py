"""Official documents that may change a list: taken from their sources, announced to people, and reviewed by them."""
