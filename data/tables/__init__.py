"""Tables that people give and take: CSV and XLSX."""
