"""Lists and tables as people paste them: what is a name in each line, and what is a mark, an amount or a number."""
