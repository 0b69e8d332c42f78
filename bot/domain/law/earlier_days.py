"""A listing whose day is before the order that it names was made: the day may be that of an earlier programme.

OFAC's own files print for some entries the day of their first listing under an order that came later.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from bot.domain.law.program import Authority
from bot.domain.patterns import Pattern

_ORDER = Pattern(r"EO ?(\d{5})$")
"""How a publisher's code for a program ends that names its executive order: "RUSSIA-EO14024"."""


def made_later(listed_on: dt.date | None, tags: Sequence[str], authorities: Iterable[Authority]) -> Authority | None:
    """The earliest of the orders that a listing's codes name, where all of them were made after its day; None else.

    None, too, where a code names no order, or one whose day is not held: the day may be of that one.
    """
    made = {one.short: one for one in authorities if one.issued}
    named = [made.get(_short(tag)) for tag in tags]
    orders = [one for one in named if one is not None]
    if listed_on is None or not orders or len(orders) < len(named):
        return None
    first = min(orders, key=_issued)
    return first if listed_on < _issued(first) else None


def told(listed_on: dt.date, order: Authority) -> str:
    """That in words, as a part of a sentence."""
    return (
        f"the list’s own file gives {listed_on:%-d %b %Y}, before {order.short} ({_issued(order):%-d %b %Y}) existed: "
        "this day may belong to an earlier programme, so check the Federal Register"
    )


def _short(tag: str) -> str:
    found = _ORDER.search(tag)
    return f"E.O. {found[1]}" if found else ""


def _issued(order: Authority) -> dt.date:
    return order.issued or dt.date.max
