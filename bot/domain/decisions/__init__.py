"""Whether a hit is who was meant, as people decided: on which grounds, and until when."""
