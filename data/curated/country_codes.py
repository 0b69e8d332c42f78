"""The codes of countries by the names that English messages give them: reviewed, of CLDR and ISO, and initials."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache

from data.curated import ROOT

_USUAL = """
us: us america u.s. u.s.a.
gb: uk britain great_britain u.k.
ae: emirates u.a.e.
kp: d.p.r.k.
kr: republic_of_korea r.o.k.
cn: mainland_china p.r.c. people's_republic_of_china
hk: hk h.k.
mo: macao
nl: holland
vg: bvi b.v.i.
tr: turkey
ci: ivory_coast
va: vatican
"""
"""What no table has: initials with their points, and short names. A part of a country ("Dubai") is none."""


@cache
def country_codes() -> Mapping[str, str]:
    """The codes, in small letters as the names are; none of several countries together ("eu")."""
    return {name.casefold(): code.casefold() for name, code in (*_of_iso(), *_reviewed(), *_usual())}


def _reviewed() -> Iterator[tuple[str, str]]:
    """The names of reviewed jurisdictions that are countries."""
    for path in sorted((ROOT / "jurisdictions").glob("*.toml")):
        read = tomllib.loads(path.read_text(encoding="utf-8"))
        if code := read.get("iso"):
            yield from ((name["text"], code) for name in read["names"])


def _of_iso() -> Iterator[tuple[str, str]]:
    import pycountry  # few questions narrow a list by country
    from babel import Locale

    named = Locale("en").territories
    for one in pycountry.countries:
        official = (getattr(one, field, None) for field in ("name", "common_name", "official_name"))
        for name in filter(None, (named.get(one.alpha_2), *official)):
            yield name, one.alpha_2
            short, _, style = name.partition(", ")
            if style:  # "Korea, Republic of"
                yield f"{style} {short}", one.alpha_2
    yield named["XK"], "XK"  # Kosovo, which ISO does not list


def _usual() -> Iterator[tuple[str, str]]:
    for line in _USUAL.strip().splitlines():
        code, _, names = line.partition(":")
        yield from ((name.replace("_", " "), code) for name in names.split())
