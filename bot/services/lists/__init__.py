"""Lists kept up to date: editions fetched, compared and stored, and how fresh what was searched is."""
