"""The words of a message: parted, held against the reviewed vocabularies, and said of each what it may be."""
