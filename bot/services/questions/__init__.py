"""Questions as people type them: what kind, which names, which day, and what they want to know of them."""
