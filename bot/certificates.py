"""The certificates by which servers elsewhere are known."""

from __future__ import annotations

from functools import cache
from ssl import SSLContext


@cache
def known_servers() -> SSLContext:
    """Those that httpx goes by, read once for the process: it takes as long as to read three questions."""
    from httpx import create_ssl_context

    return create_ssl_context()
