"""Which addresses a list may be fetched from."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass

import httpx

from bot.errors import ListRefused
from data.sources.definition import Fetch


@dataclass(frozen=True, slots=True)
class Hosts:
    """The hosts that may be asked for a list: those of its addresses, and those its redirects are known to lead to."""

    names: frozenset[str]

    @classmethod
    def of(cls, source: Fetch) -> Hosts:
        addresses = (*source.urls, *filter(None, (source.sums_url,)))
        return cls(frozenset((*(httpx.URL(address).host for address in addresses), *source.hosts)))

    def check(self, url: httpx.URL) -> None:
        """Raises ListRefused unless this is https to one of the hosts. Plain http is for this very machine alone."""
        here = is_loopback(url.host)
        if url.scheme != "https" and not (url.scheme == "http" and here):
            raise ListRefused(f"{url.host or 'an address without a host'} is only asked over https, not {url.scheme!r}")
        if url.host not in self.names:
            raise ListRefused(f"{url.host} is not a host that this list may come from")
        if url.userinfo or not (here or url.port in (None, 443)):
            raise ListRefused(f"{url.host} is only asked at its usual port, and without a user's name")


def is_loopback(host: str) -> bool:
    """Whether this is the machine itself."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def shown(url: httpx.URL) -> str:
    """An address for people and logs: without its query, which may be a signature or a token."""
    return f"{url.host}{url.path}"
