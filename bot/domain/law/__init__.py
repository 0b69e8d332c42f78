"""Rules of law as frozen values: what was known and true on a day."""
