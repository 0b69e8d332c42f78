"""Changes of lists in words. "Ended" says that a list no longer carries an entry; never that anybody is clear."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from bot.domain.law.deadline import Deadline, DeadlineState
from bot.domain.law.severity import Colour
from bot.domain.notices.edition_changes import Op, What
from bot.domain.notices.publication import ChangeSummary, Difference, Followed, OnWatchList, Publication
from bot.services.wording.colours import EMOJI
from bot.services.wording.days import ago, ahead, day
from bot.services.wording.deadlines import title
from bot.services.wording.words import some

_EMOJI = {Op.ENDED: "⚪", Op.MODIFIED: "✏️"}
_TAGS = 4
_VALUES = 4
_NOW_HELD = "now held"
"""Of a listing that is new to us and not to its publisher."""
_WORDS = {Op.ADDED: "added", Op.ENDED: "ended", Op.MODIFIED: "changed"}
_COUNTED = {word: word for word in _WORDS.values()} | {_NOW_HELD: "newly held here (listed earlier)"}
Names = Mapping[str, str]
"""Short names of programs by their ids."""


def emoji(told: ChangeSummary, colours: Mapping[str, Colour]) -> str:
    """The sign of a change; what was added has the colour of its strictest program, red where that is not known."""
    if told.op is not Op.ADDED:
        return _EMOJI[told.op]
    milder = told.programs and all(colours.get(program) is Colour.ORANGE for program in told.programs)
    return EMOJI[Colour.ORANGE if milder else Colour.RED]


def happened(told: ChangeSummary) -> str:
    """What happened to the entry, in a few words."""
    match told.op:
        case Op.ADDED:
            word = _NOW_HELD if told.listed_before else "added"
            return f"{word}, listed {day(told.listed_on)}" if told.listed_on else word
        case Op.ENDED:
            return told.note or "no longer on the list"
        case Op.MODIFIED:
            return "renamed" if told.what == (What.RENAMED,) else f"changed: {', '.join(told.what)}"


def where(told: ChangeSummary, names: Names) -> str:
    """The lists an entry is on, and the publisher's own words for the grounds."""
    lists = some([names.get(program, program) for program in told.programs], _TAGS)
    return f"{lists} ({some(told.tags, _TAGS)})" if told.tags else lists


def counted(changes: Iterable[ChangeSummary]) -> str:
    """How many were added, ended and changed; apart from these those that were listed before and are newly held."""
    found = Counter(_NOW_HELD if told.listed_before else _WORDS[told.op] for told in changes)
    return " · ".join(f"{found[word]:,} {said}" for word, said in _COUNTED.items() if found[word]) or "nothing changed"


def by_list(changes: Iterable[ChangeSummary], names: Names) -> Sequence[str]:
    """The same list by list, the largest first."""
    lists: dict[str, list[ChangeSummary]] = {}
    for told in changes:
        lists.setdefault(told.programs[0] if told.programs else "", []).append(told)
    ordered = sorted(lists.items(), key=lambda pair: -len(pair[1]))
    return [f"{names.get(program, program) or 'other'}: {counted(found)}" for program, found in ordered]


def difference(one: Difference, names: Names) -> str:
    """Before and after: "name: OLD → NEW"; of parts that are many what came and what went."""
    before, after = ([_named(value, names) for value in values] for values in (one.before, one.after))
    if len(before) == len(after) == 1:
        return f"{one.label}: {before[0]} → {after[0]}"
    parts = [f"added {some(after, _VALUES, between='; ')}"] if after else []
    parts += [f"removed {some(before, _VALUES, between='; ')}"] if before else []
    return f"{one.label}: {', '.join(parts) or 'in another order'}"


def _named(value: str, names: Names) -> str:
    """Program ids by their short names."""
    first, space, rest = value.partition(" ")
    return f"{names.get(first, first)}{space}{rest}"


def dated(deadline: Deadline, today: dt.date) -> str:
    """A date and how far off it is: "Purchase ban from 15 Mar 2021, 09:30 Eastern, in 59 days"."""
    days = deadline.days_left(today)
    if deadline.state is DeadlineState.NEVER_TOOK_EFFECT:
        return f"{title(deadline)}: never took effect"
    far = ahead(days) if days >= 0 else f"passed {ago(-days)}"
    return f"{title(deadline)}, {far}{f' ({deadline.why})' if deadline.why else ''}"


def because(one: Followed, told: ChangeSummary) -> str:
    """Why this place gets the notice."""
    names = [f"on the watch list “{name.watch_list}”: “{name.name}”" for name in one.names]
    more = [f"{one.more:,} more watched names"] if one.more else []
    return "; ".join([*([_followed(one, told)] if one.label else []), *names, *more])


def met(name: OnWatchList) -> str:
    """How a watched name matches the entity, and how that one stands: "match: 🔴 designated; name “X”, exactly"."""
    how = "match" if name.sure else "possible match"
    return f"“{name.name}”, {how}: {EMOJI[name.colour]} {name.standing.replace('_', ' ')} today; {name.why}"


def _followed(one: Followed, told: ChangeSummary) -> str:
    if one.watch:
        return f"watched here: “{one.label}”; {one.watch}"
    if one.relation:
        return f"{one.relation} “{one.label}”, followed here"
    return "followed here" if one.label == told.caption else f"followed here: “{one.label}”"


def compared(publication: Publication) -> str:
    """Which editions were compared."""
    if publication.previous_on is None:
        return f"first import, edition of {day(publication.edition_on)}"
    word = "facts checked" if publication.curated else "edition of"
    return f"{word} {day(publication.edition_on)}, compared with {day(publication.previous_on)}"


def quietly(publication: Publication) -> str:
    """Entries that differ in remarks or details only; "" where none does."""
    number = publication.quiet
    if not number:
        return ""
    noun, verb = ("entry", "differs") if number == 1 else ("entries", "differ")
    return f"{number:,} more {noun} {verb} in remarks or details only"
