"""What is not certain of the names of a message, and has to be asked back."""
