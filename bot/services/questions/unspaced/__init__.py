"""The names in Chinese and Japanese messages, whose words are not parted by blanks."""
