"""The reviewed facts: read strictly from TOML, checked as a whole, mapped to the domain."""
