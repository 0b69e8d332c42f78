"""Files that people send, read and screened in processes of their own: apart from those that answer questions."""
