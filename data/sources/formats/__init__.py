"""What all lists share: strict CSV, XML and text, and what a reader gives."""
