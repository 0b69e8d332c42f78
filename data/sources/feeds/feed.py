"""An RSS or Atom feed, read strictly: sound XML without entities, a number, title, day and address for each entry."""

from __future__ import annotations

import datetime as dt
import hashlib
import html
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from bot.domain.lists.announcement import Announcement, kind_of, title_of
from bot.errors import ListRefused
from data.sources.formats.files import SourceFile, local, xml_elements
from data.sources.formats.text import tidy

MOST = 1000
_ENTRIES = ("item", "entry")
_ROOTS = ("rss", "feed", "RDF")
_DAYS = ("published", "pubDate", "date", "updated")  # the first that is there
_IDS = ("id", "guid")
_SUMMARIES = ("summary", "description")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry, and the text that tells what it is about."""

    announcement: Announcement
    text: str

    def is_about(self, terms: Collection[str]) -> bool:
        """Whether it has one of the terms; where there are none, every entry is meant."""
        text = self.text.casefold()
        return not terms or any(term.casefold() in text for term in terms)


def read_feed(file: SourceFile, *, host: str, hosts: Collection[str]) -> tuple[Entry, ...]:
    """Every entry once, in the feed's order. Raises ListRefused, one clear line.

    `hosts` are those that its links may lead to.
    """
    found: dict[str, Entry] = {}
    root = ""
    for number, (tag, element) in enumerate(xml_elements(file, [*_ENTRIES, *_ROOTS]), start=1):
        if tag in _ROOTS:
            root = tag
            continue
        if number > MOST:
            raise ListRefused(f"{host}: the feed has more than {MOST:,} entries")
        entry = _entry(element, place=f"{host}, entry {number}", host=host, hosts=hosts)
        if found.setdefault(entry.announcement.number, entry) != entry:
            raise ListRefused(f"{host}, entry {number}: its id is given to two entries")
    if not root:
        raise ListRefused(f"{host}: that is no RSS or Atom feed")
    return tuple(found.values())


def _entry(element: Any, *, place: str, host: str, hosts: Collection[str]) -> Entry:
    texts = dict(_texts(element))
    title = title_of(texts.get("title", ""))
    url = _address(element)
    id = next((texts[name] for name in _IDS if texts.get(name)), url)
    if not (title and id):
        raise ListRefused(f"{place}: it has no title, or nothing to tell it by")
    if not _is_there(url, hosts):
        raise ListRefused(f"{place}: its address is not on {' or '.join(sorted(hosts))}")
    announcement = Announcement(
        source=host,
        number=f"{host}-{hashlib.sha256(id.encode()).hexdigest()[:10]}",
        title=title,
        published_on=_day(texts, place=place),
        url=url,
        kind=kind_of(title),
    )
    return Entry(announcement=announcement, text=" ".join([title, *(texts.get(name, "") for name in _SUMMARIES)]))


def _texts(element: Any) -> Iterator[tuple[str, str]]:
    """The text of each child; of children of one name the first."""
    for child in reversed(element):
        yield local(child), tidy(html.unescape("".join(child.itertext())))


def _address(element: Any) -> str:
    """The address of what the entry is about: RSS has it as text, Atom as an attribute of the link to the page."""
    for child in element:
        if local(child) == "link" and child.get("rel", "alternate") == "alternate":
            return str(child.get("href") or child.text or "").strip()
    return ""


def _is_there(address: str, hosts: Collection[str]) -> bool:
    try:
        url = httpx.URL(address)
    except httpx.InvalidURL:
        return False
    return url.scheme == "https" and url.host in hosts and not url.userinfo


def _day(texts: dict[str, str], *, place: str) -> dt.date:
    said = next((texts[name] for name in _DAYS if texts.get(name)), "")
    for read in (dt.datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(said).date()
        except (ValueError, OverflowError):
            continue
    raise ListRefused(f"{place}: its day cannot be read: {said[:40]!r}")
