"""Decisions on hits: made, seconded, shown with later answers, reopened, counted."""
