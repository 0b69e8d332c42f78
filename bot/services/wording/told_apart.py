"""What tells one of several whom a name may mean from the others."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.law.answer import Finding
from bot.domain.names.keys import plain_key
from bot.services.wording.plain_parts import cut
from bot.services.wording.words import some

_NAME = 70
_COUNTRIES = 2


def told_apart(finding: Finding) -> str:
    """ " (IR, born 1964-08-23, not 1962; as “Ali Hassan”)"; "" where nothing is known.

    The name that matched is told where it is another than the one that the entity is called by.
    """
    known = ", ".join([*_countries(finding), *_born(finding), *_other_differences(finding)])
    told = "; ".join(filter(None, [known, _as_named(finding)]))
    return f" ({told})" if told else ""


def _as_named(finding: Finding) -> str:
    name, caption = finding.match.name, finding.entity.caption
    same = sorted(plain_key(name).split()) == sorted(plain_key(caption).split())
    return "" if same or not name else f"as “{cut(name, _NAME)}”"


def _countries(finding: Finding) -> Iterator[str]:
    if not any(one.startswith("country ") for one in finding.match.differs):
        yield from (code.upper() for code in finding.entity.countries[:_COUNTRIES])


def _born(finding: Finding) -> Iterator[str]:
    dates = finding.entity.birth_dates
    if dates and not any(one.startswith("born ") for one in finding.match.differs):
        yield f"born {some(dates, 1)}"


def _other_differences(finding: Finding) -> Iterator[str]:
    """In what the entity differs from what is known of who is asked for: "born 1964, not 1962"."""
    yield from finding.match.differs
