"""Whether the publishers of lists can be reached from this machine."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable
from urllib.parse import urlsplit

from data.sources.definition import definitions

SECONDS = 4
_TRIED = 3


def hosts() -> list[str]:
    """The hosts that lists are fetched from, each once."""
    addresses = [one.fetch.urls[0] for one in definitions().values() if one.fetch]
    return sorted({urlsplit(address).hostname or "" for address in addresses})


def any_answers(hosts: Iterable[str], *, reach: Callable[[str], bool] | None = None) -> bool:
    """Whether one of the first few hosts takes a connection; without internet that is known at once."""
    return any((reach or _takes_a_connection)(host) for host in list(hosts)[:_TRIED])


def _takes_a_connection(host: str) -> bool:
    try:
        socket.create_connection((host, 443), timeout=SECONDS).close()
    except OSError:
        return False
    return True
