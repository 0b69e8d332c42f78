"""Files of names: read, screened row by row, and written with what was found."""
