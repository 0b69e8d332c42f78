"""What holds for every test."""

from __future__ import annotations

import os
import sys

from hypothesis import settings

# Kept though Python be told otherwise: each test that starts the bot would compile all of it anew.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

settings.register_profile("screenbot", deadline=None)  # never judged by the clock
settings.load_profile("screenbot")
