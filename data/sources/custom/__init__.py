"""A firm's own list, as CSV or XLSX."""

from __future__ import annotations

from data.sources.custom.loading import definition_of, read_custom

__all__ = ["definition_of", "read_custom"]
