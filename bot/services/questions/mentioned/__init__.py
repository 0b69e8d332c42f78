"""Names that a message mentions and does not ask about: who writes, through whom, under which law."""
