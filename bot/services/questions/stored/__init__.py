"""The stored names and identifiers that stand in a message, however they are written there."""
