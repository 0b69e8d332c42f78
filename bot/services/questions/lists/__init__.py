"""Questions about lists, answered from what is stored: who is on one, what changed, what comes due."""
