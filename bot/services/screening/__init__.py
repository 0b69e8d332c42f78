"""Screening a name: whom it means, what is known of them, and the record of the answer."""
