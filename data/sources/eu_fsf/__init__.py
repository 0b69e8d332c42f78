"""The European Union's Financial Sanctions Files: its consolidated list."""
