"""The Consolidated Screening List of the U.S. Department of Commerce: thirteen lists in one file."""
