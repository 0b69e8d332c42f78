"""What was asked and answered, kept so that it can be shown to be what it was."""
