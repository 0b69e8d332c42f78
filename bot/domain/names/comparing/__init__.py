"""How two names are compared: their words paired, the features of the pair, and what each counts."""
