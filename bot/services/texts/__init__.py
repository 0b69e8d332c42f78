"""Listed names in running text: a message, an article, a table."""
