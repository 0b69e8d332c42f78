"""Follow-ups: what a message takes from the last answer in its thread."""
