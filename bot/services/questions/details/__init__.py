"""What a message tells of its names beside them: numbers, days of birth, nationalities."""
