"""What a second reading of the names does to the first: it settles a doubt, raises one, or takes other names.

Which of the two is right where they differ was measured on messages that neither was made on (docs/decisions/0130).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from bot.services.questions.runs.generic_sides import cuts_at_generic
from bot.services.questions.runs.or_asked import or_asked
from bot.services.questions.runs.run import Run
from bot.services.questions.runs.tied import are_tied
from bot.services.questions.runs.tied_acronyms import is_acronym
from bot.services.questions.second.places_of_names import cuts_place
from bot.services.questions.second.second_names import Names, Second, read_again, read_signs_again, same_names
from bot.services.questions.spotted import Spotted
from bot.services.questions.unspaced.pieces import Piece
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.stretches import Stretch, lies_in

SETTLES = DECIDES = 0.8
"""How likely a second reading is that settles a doubt by finding the same names, or decides by finding others."""
LEAVES_OUT = 0.97
"""How likely one must be to settle a doubt whether somebody else is asked about too."""
STANDS = 0.75
"""How likely a certain first reading must be by the weights, so that it is not asked about."""
_OF_LIST = 2
_MOST = 150
"""Words and marks, or signs, of a message that is read twice: those that were learned from are shorter."""
_WORTH_OFFERING = 0.05
"""How likely another reading is that is offered too."""
_MOST_OFFERED = 4
"""Sets of names that are offered; the likelier stand first."""


def with_second(
    within: Labelled, spotted: Spotted, known: Sequence[Run], shorter: Mapping[Run, Run] = MappingProxyType({})
) -> Spotted:
    """The names found, as they are after a second reading; `known` are the stored names of the message.

    `shorter`: what is said there for a longer name, with that. Where the first reading found no name, or nothing but
    names, the second says nothing; nor of the items of a list of which one is stored. A word that "or" ties to a name
    is left out by it no more than a stored name is.
    """
    chain = within.words.learned().names
    if chain is None or not _may_differ(within.text, len(within), spotted) or (known and _is_list(within, spotted)):
        return spotted
    stored = [within.tokens[place].start for place in (*(run.first for run in known), *_tied(within, spotted))]
    return _weighed(spotted, read_again(within, known, spotted, chain, shorter), stored)


def _is_list(within: Labelled, spotted: Spotted) -> bool:
    """Whether the names are certain, and each is all that stands between two semicolons: the items of a list."""
    if len(spotted.names) < _OF_LIST or spotted.doubts:
        return False
    text, places = within.text, spotted.places
    between = [text[end:start].strip() for (_, end), (start, _) in pairwise(places)]
    before, behind = text[: places[0][0]].rstrip()[-1:], text[places[-1][1] :].lstrip()[:1]
    return set(between) == {";"} and before in ("", ":") and behind in ("", ";", ".", "?", "!")


def _tied(within: Labelled, spotted: Spotted) -> list[int]:
    """Where names of the first reading begin that a word like "or" ties to others, and abbreviations that are names."""
    found = _runs(within, spotted)
    acronyms = (run.first for run in found if is_acronym(within, run.first))
    pairs = (pair for pair in pairwise(found) if are_tied(within, *pair))
    return [*or_asked(within, found), *acronyms, *(run.first for pair in pairs for run in pair)]


def _runs(within: Labelled, spotted: Spotted) -> list[Run]:
    """The names of the first reading as runs of words."""
    ends = {token.end: place for place, token in enumerate(within.tokens, 1)}
    starts = {token.start: place for place, token in enumerate(within.tokens)}
    return [Run(starts[start], ends[end]) for start, end in spotted.places if start in starts and end in ends]


def with_second_of_signs(
    within: Labelled, spotted: Spotted, found: Sequence[Piece], taken: Sequence[Stretch]
) -> Spotted:
    """The same in a Chinese or Japanese message; `found`: its pieces, `taken`: where days and lists stand."""
    chain = within.words.learned().unspaced_names
    if chain is None or not _may_differ(within.text, len(within.text), spotted):
        return spotted
    stored = [piece.start for piece in found if piece.known]
    return _weighed(spotted, read_signs_again(within, found, taken, spotted, chain), stored)


def _may_differ(text: str, size: int, spotted: Spotted) -> bool:
    """Whether there is something to tell names from: it asks nothing where every word of it is in a name."""
    letters = (place for place, sign in enumerate(text) if sign.isalnum())
    return bool(spotted.names) and size <= _MOST and not all(lies_in(place, spotted.places) for place in letters)


def _weighed(spotted: Spotted, found: Sequence[Second], stored: Sequence[int]) -> Spotted:
    """The first reading after the second ones, the likeliest first; `stored`: where stored names begin."""
    named = [second for second in _uncut(spotted, found) if second.names and all(map(_is_closed, second.names))]
    if not named:
        return spotted
    second = named[0]
    if same_names(second.names, spotted.names):
        return _by_same(spotted, named)
    sure = second.probability >= DECIDES and not cuts_place(spotted.names, second.names)
    if not sure or _leaves_out(stored, spotted, second) or _parts_or_joins(spotted, second):
        return _asked(spotted, named)
    return _decided(spotted, second)


def _uncut(spotted: Spotted, found: Sequence[Second]) -> list[Second]:
    """The readings that cut no name of the first at an "and" between generic words, which is for certain one name."""
    kept = [second for second in found if not cuts_at_generic(spotted.names, second.names)]
    lost = sum(second.probability for second in found if second not in kept)
    return [replace(second, probability=second.probability / max(1 - lost, 0.01)) for second in kept]


def _by_same(spotted: Spotted, found: Sequence[Second]) -> Spotted:
    """The first reading where the likeliest second one finds the same names."""
    probability = found[0].probability
    more = any(set(spotted.names) < set(names) for names in spotted.either)
    if probability >= (LEAVES_OUT if more else SETTLES):
        return _settled(spotted)
    return spotted if probability >= STANDS and not spotted.doubts else _asked(spotted, found)


def _leaves_out(stored: Sequence[int], spotted: Spotted, second: Second) -> bool:
    """Whether a stored name that was read at first is left out: that is never done without asking."""
    return any(lies_in(start, spotted.places) and not lies_in(start, second.places) for start in stored)


def _parts_or_joins(spotted: Spotted, second: Second) -> bool:
    """Whether one name of a reading is several of the other: whether "and" parts two nobody knows is always asked."""
    return _holds_several(spotted.places, second.places) or _holds_several(second.places, spotted.places)


def _holds_several(whole: Sequence[Stretch], parts: Sequence[Stretch]) -> bool:
    return any(sum(start <= first < end for first, _ in parts) > 1 for start, end in whole)


def _settled(spotted: Spotted) -> Spotted:
    return replace(spotted, doubts=(), either=(), lone=False)


def _decided(spotted: Spotted, second: Second) -> Spotted:
    """The names of the second reading; what the first had besides is told as only mentioned."""
    besides = tuple(
        name
        for name, (start, end) in zip(spotted.names, spotted.places, strict=False)
        if not any(first < end and start < last for first, last in second.places)
    )
    settled = replace(_settled(spotted), names=second.names, places=second.places)
    return replace(settled, mentioned=tuple(dict.fromkeys((*spotted.mentioned, *besides))))


def _asked(spotted: Spotted, found: Sequence[Second]) -> Spotted:
    """The readings on offer, the likelier first, and one line that asks which is meant."""
    others = [second.names for second in found[1:] if second.probability >= _WORTH_OFFERING]
    either = _each_once([found[0].names, spotted.names, *others, *spotted.either])[:_MOST_OFFERED]
    if len(either) == 1:
        return spotted if spotted.doubts else replace(spotted, doubts=(_may_be_a_part(either[0]),))
    return replace(spotted, doubts=(f"Which is meant: {', or '.join(map(_quoted, either))}?",), either=either)


def _may_be_a_part(names: Names) -> str:
    return f"{_quoted(names)} may be what is asked about, or only a part of it."


def _is_closed(name: str) -> bool:
    """Whether every bracket in a name is closed in it: "GAZP) and BP" is none."""
    return name.count("(") == name.count(")")


def _each_once(offered: Sequence[Names]) -> tuple[Names, ...]:
    found: list[Names] = []
    for names in offered:
        if not any(same_names(names, other) or _quoted(names) == _quoted(other) for other in found):
            found.append(names)
    return tuple(found)


def _quoted(names: Names) -> str:
    return f"“{', '.join(names)}”"
