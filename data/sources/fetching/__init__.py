"""Getting a publisher's file: conditional, bounded, from allowed hosts alone."""
