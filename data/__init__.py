"""Everything that reads or writes data: the store, the candidate index, the lists and the reviewed facts."""
