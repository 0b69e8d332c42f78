"""How the files of us_ofac_cons are read: OFAC sends both of its datasets in the same formats."""

from __future__ import annotations

from data.sources.ofac import FORMATS

__all__ = ["FORMATS"]
