"""Names by their sound: in other scripts, in other romanisations, spelt by letters."""
