"""Text of the UK Sanctions List, made fit to keep."""

from __future__ import annotations

import html
import re
from functools import lru_cache

from data.sources.formats.text import tidy

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


@lru_cache(maxsize=1024)
def plain(printed: str) -> str:
    """The text on one line, whole HTML entities in it ("&amp;") read as characters; "A&LT Co" is a name.

    The rows of a designation repeat most cells, so what was read last is kept.
    """
    return tidy(_ENTITY.sub(lambda found: html.unescape(found.group()), printed))
