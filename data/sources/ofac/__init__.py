"""How OFAC's lists are read, whichever of its formats they come in."""
