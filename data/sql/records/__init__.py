"""Records in SQL: what was asked and answered, in a chain for each workspace."""
