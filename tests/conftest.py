"""What holds for every test."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("screenbot", deadline=None)  # never judged by the clock
settings.load_profile("screenbot")
