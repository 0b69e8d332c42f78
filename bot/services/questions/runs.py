"""Joins the words of a name: "Bank of China (Hong Kong) Limited" is one name, "Huawei, Hikvision" are two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.common_words import GENERIC_WORDS
from bot.services.questions.labels import WORDS_OF_NAMES, Label, Labelled

_JOINING = frozenset(
    "of the and & for de la le du des del da do und et y e der die das van von al el und i och".split()
)
_ANDS = frozenset("and und et y e i och".split())
_NUMBERED = re.compile(r"(?:[^.]*:)?\W*1[.)]\s")
_ACROSS = 2
"""Words that may stand between two parts of a name: "Bank of the West"."""
_TITLES = frozenset("who what all every no new good great only just even once we you my your our this that".split())
"""Words that begin a question, and a name as well: "Who Gives A Crap"; "is" and "check" begin no name."""
_CLOSING = frozenset("group holding holdings bank corporation international".split())
"""Words that seldom stand before an "and" within one name."""
_NEVER = frozenset("what which who whom whose when where why how is are was were do does did".split())


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are one name, from `first` to before `end`. `known`: it is stored; `quoted`: it is in quotes."""

    first: int
    end: int
    known: bool = False
    quoted: bool = False

    def meets(self, other: Run) -> bool:
        """Whether the two have a word in common."""
        return self.first < other.end and other.first < self.end

    def text(self, within: Labelled) -> str:
        """The words as they were typed."""
        tokens = within.tokens[self.first : self.end]
        end = tokens[-1].end
        full_stop = within.text[end : end + 1] == "." and within.labels[self.end - 1] is Label.FORM
        return within.text[tokens[0].start : end + full_stop].strip()


def runs(within: Labelled, known: Sequence[Run]) -> list[Run]:
    """The runs of a message in order; what is stored as one name stays one."""
    fixed = {place: run for run in known for place in range(run.first, run.end)}
    found: list[Run] = []
    place = 0
    while place < len(within):
        end = _end_of_run(within, place, fixed)
        if end is None:
            place += 1
            continue
        found.append(_with_start(within, Run(place, end, known=_is_known(place, end, fixed)), found))
        place = end
    return found


def _is_known(first: int, end: int, fixed: dict[int, Run]) -> bool:
    return any(place in fixed for place in range(first, end))


def _end_of_run(within: Labelled, first: int, fixed: dict[int, Run]) -> int | None:
    """Where the run that begins here ends; None where none begins."""
    if first in fixed:
        end = fixed[first].end
    elif (
        within.labels[first] is Label.NAME
        or _is_place_before_name(within, first)
        or _form_follows(within, first)
        or _with_ampersand(within, first)
        or _is_ordinary_in_small(within, first)
        and _is_name_next(within, first)
    ):
        end = first + 1
    else:
        return None
    while (further := _further(within, first, end, fixed)) is not None:
        end = further
    return end


def _is_place_before_name(within: Labelled, place: int) -> bool:
    """Whether a place's name stands here with a capital: "China Telecom" begins with one."""
    return within.labels[place] is Label.PLACE and (within.tokens[place].capital or not within.mixed)


def _is_name_next(within: Labelled, place: int) -> bool:
    return place + 1 < len(within) and within.labels[place + 1] is Label.NAME


def _with_ampersand(within: Labelled, place: int) -> bool:
    """Whether "&" ties a word to another: "marks & spencer"."""
    return within.tokens[place].is_word and place + 2 < len(within) and _tied(within, place + 1)


def _tied(within: Labelled, place: int) -> bool:
    return within.tokens[place].text == "&" and within.tokens[place + 1].is_word


def _form_follows(within: Labelled, place: int) -> bool:
    """Whether an ordinary word is a name by the legal form behind it: "Next plc", "target corp"."""
    ordinary = within.labels[place] in (Label.PLAIN, Label.PERHAPS, Label.CONTEXT, Label.SECURITY)
    if ordinary and within.tokens[place].capital and _comma_and_form(within, place + 1):
        return True  # "Block, Inc."
    if not ordinary or place + 1 >= len(within) or within.labels[place + 1] is not Label.FORM:
        return False
    goes_on = place + 2 < len(within) and within.labels[place + 2] is Label.NAME  # "screen OOO Vostok"
    return not goes_on and (within.tokens[place].capital or not within.mixed)


def _comma_and_form(within: Labelled, place: int) -> bool:
    return place + 1 < len(within) and within.tokens[place].text == "," and within.labels[place + 1] is Label.FORM


def _further(within: Labelled, first: int, end: int, fixed: dict[int, Run]) -> int | None:
    """Where the run goes on to with its next word; None where it ends."""
    if end >= len(within):
        return None
    if end in fixed:
        return fixed[end].end if _may_join(within, end) else None
    label, token = within.labels[end], within.tokens[end]
    if (
        _is_ordinary_in_small(within, end)
        or label in WORDS_OF_NAMES
        or _is_noun_before_form(within, end)
        or (label is Label.PLACE and token.capital and within.mixed)
    ):
        return end + 1
    if label is Label.NUMBER and token.text.isdigit() and _number_belongs(within, end):
        return end + 1
    if token.text == "&" and end + 1 < len(within) and within.tokens[end + 1].is_word:
        return None if _ends_a_list(within, first, end) else end + 2
    if token.text in (",", ".", "-"):
        return _over_mark(within, end)
    if token.text in "(（":
        return _over_brackets(within, end)
    return _over_joining(within, first, end, fixed)


def _ends_a_list(within: Labelled, first: int, end: int) -> bool:
    """Whether "&" stands before the last of several: "Jon Merlyn, Ann Petrel & Tom Osprey", not "A, Smith & Nephew"."""
    behind = within.labels[end + 1 : end + 3]
    long = end - first > 1 and len(behind) == 2 and all(label is Label.NAME for label in behind)
    return long and first > 0 and within.tokens[first - 1].text in ",;"


def _is_ordinary_in_small(within: Labelled, place: int) -> bool:
    """Whether a word in a message of small letters alone may go on with a name: "samsung sdi", "tianye group"."""
    if within.words.heads:
        return within.labels[place] is Label.PERHAPS  # a script without capitals
    if within.mixed or not within.tokens[place].text.isascii():
        return False
    generic = within.labels[place] is Label.PLAIN and within.tokens[place].folded in GENERIC_WORDS - _JOINING - _ANDS
    return within.labels[place] is Label.PERHAPS or generic


def _is_noun_before_form(within: Labelled, place: int) -> bool:
    """Whether an ordinary noun in the middle of a firm's name stands here: "Merlin Handels GmbH"."""
    noun = within.labels[place] is Label.PERHAPS and within.tokens[place].capital
    return noun and place + 1 < len(within) and within.labels[place + 1] is Label.FORM


def _may_join(within: Labelled, place: int) -> bool:
    return within.tokens[place - 1].is_word


def _number_belongs(within: Labelled, place: int) -> bool:
    """Whether a number is part of a name: "Arsenal 75", "Qihoo 360", not "Hikvision 3 times"."""
    after = place + 1
    if after < len(within) and (within.tokens[after].text in ")）" or _NUMBERED.match(within.text)):
        return False  # "1) Kestrel 2) Osprey"
    return after >= len(within) or within.labels[after] in (Label.MARK, Label.NAME, Label.FORM, Label.PLAIN)


def _over_mark(within: Labelled, place: int) -> int | None:
    """Over a full stop, comma or dash within a name: "Co., Ltd.", "A. P. Moller", "Moller - Maersk"."""
    mark, after = within.tokens[place].text, place + 1
    if after >= len(within):
        return None
    if mark == "." and within.tokens[after].text == ",":
        after += 1
        return after + 1 if after < len(within) and within.labels[after] is Label.FORM else None
    if mark == "," or mark == ".":
        closed = within.labels[place - 1] is Label.FORM or len(within.tokens[place - 1].text) == 1
        fits = within.labels[after] is Label.FORM or (mark == "." and closed and _is_capital_name(within, after))
        return after + 1 if fits else None
    apart = within.text[within.tokens[place].start - 1 : within.tokens[place].end + 1] == " - "
    apart = apart and within.text.count(" - ") == 1  # more of them part the items of a list
    return after + 1 if apart and within.labels[after] is Label.NAME else None


def _is_capital_name(within: Labelled, place: int) -> bool:
    return within.labels[place] is Label.NAME and within.tokens[place].capital and not within.tokens[place].first


def _over_brackets(within: Labelled, place: int) -> int | None:
    """Over a bracket that belongs to the name: a place, or whatever a legal form follows: "(Hong Kong) Limited"."""
    close = next((n for n in range(place + 1, min(place + 6, len(within))) if within.tokens[n].text in ")）"), None)
    if close is None or close == place + 1:
        return None
    inside = within.labels[place + 1 : close]
    is_place = all(label is Label.PLACE or _is_country_code(within, place + 1) for label in inside)
    before_form = close + 1 < len(within) and within.labels[close + 1] is Label.FORM
    one_name = len(inside) == 1 and inside[0] is Label.NAME and before_form
    if is_place or one_name or (before_form and all(label in (Label.NAME, Label.PLACE) for label in inside)):
        return close + 1
    return close + 1 if len(inside) == 1 and _is_title_word(within, place + 1) else None


def _is_country_code(within: Labelled, place: int) -> bool:
    return within.labels[place] is Label.AGENCY and within.tokens[place].text in ("UK", "US", "EU", "USA", "UAE")


def _is_title_word(within: Labelled, place: int) -> bool:
    """Whether a bracketed word looks like a town ("(Dalian)"): one capital, then small letters."""
    return bool(re.fullmatch(r"[A-Z][a-z]{3,}", within.tokens[place].text)) and within.labels[place] is Label.PLACE


def _over_joining(within: Labelled, first: int, end: int, fixed: dict[int, Run]) -> int | None:
    """Over "of", "and", "&" between words that are written as names."""
    place = end
    while place < len(within) and place - end < _ACROSS and within.tokens[place].folded in _JOINING | _ANDS:
        place += 1
    if place == end or place >= len(within):
        return None
    if within.tokens[end].folded in _ANDS and place > end + 1:
        return None  # "Phytium and the Wuxi centre" are two
    goes_on = within.labels[place] in (Label.NAME, Label.PLACE, Label.AGENCY) or place in fixed
    as_written = within.tokens[place].capital or not within.mixed
    connector = within.tokens[end].folded
    if not (goes_on and as_written) or within.tokens[place].folded in _NEVER:
        return None
    if connector in _ANDS:
        return (fixed[place].end if place in fixed else place + 1) if _joins_two(within, first, end, fixed) else None
    return fixed[place].end if place in fixed else place + 1


def _joins_two(within: Labelled, first: int, end: int, fixed: dict[int, Run]) -> bool:
    """Whether "and" may stand within one name: not after a legal form or a stored name, nor between two long names."""
    closed = within.labels[end - 1] is Label.FORM or within.tokens[end - 1].folded in _CLOSING
    if closed or any(place in fixed for place in range(first, end)):
        return False
    right = end + 1
    if right in fixed or _and_follows(within, right) or _is_plural(within, first, right):
        return False
    if first > 0 and within.tokens[first - 1].text == ",":
        return within.tokens[end - 1].folded == within.tokens[right].folded  # "Apple, Johnson and Johnson"
    words = [place for place in (end - 1, right) if within.labels[place] is Label.NAME]
    unknown = len(words) == 2 and not any(within.tokens[place].capital for place in words)
    long = end - first > 1 and right + 1 < len(within) and within.labels[right + 1] in (Label.NAME, Label.PLACE)
    return not ((unknown and end - first == 1) or long)


def _is_plural(within: Labelled, first: int, right: int) -> bool:
    """Whether a verb before or behind says that there are several: "are Kestrel and Osprey …"."""
    around = [*within.tokens[max(first - 1, 0) : first], *within.tokens[right + 1 : right + 3]]
    return any(token.folded in within.words.plurals for token in around)


def _and_follows(within: Labelled, place: int) -> bool:
    """Whether another "and" comes later in the same list of names: "A and B and C" are three."""
    after = [token.folded for token in within.tokens[place : place + 6]]
    return any(word in _ANDS for word in after)


def _with_start(within: Labelled, run: Run, before: Sequence[Run]) -> Run:
    """The run with the words before it that begin a sentence and a name: "Now Corp", "Next plc", "Who Gives A Crap"."""
    first = run.first
    while first > 0 and (not before or before[-1].end < first) and _begins_name(within, first - 1, run):
        first -= 1
    return Run(first, run.end, known=run.known)


def _begins_name(within: Labelled, place: int, run: Run) -> bool:
    token, label = within.tokens[place], within.labels[place]
    if token.folded in within.words.heads:
        return True
    if label is Label.PERHAPS and token.capital and within.mixed:
        return True  # "Deutsche Bahn AG", where nouns have capitals
    if label is Label.FORM and token.capital and within.mixed:
        return True  # "OOO Vostok"
    if (
        not within.words.starters
        or not token.first
        or not token.capital
        or label not in (Label.PLAIN, Label.CONTEXT, Label.PLACE, Label.SECURITY)
    ):
        return False
    if run.known or len(run.text(within)) == 1 or (label is Label.CONTEXT and token.text.isupper()):
        return False
    following = within.labels[run.first]
    if token.folded not in within.words.starters and token.folded != "the":
        return True
    if token.folded == "the":
        return run.end - run.first > 1
    title = token.folded in _TITLES and _is_title(run)
    return following is Label.FORM or title or _verb_follows(within, run)


def _is_title(run: Run) -> bool:
    """Whether so many words are written as a name that the one before them may be of it: "Who Gives A Crap"."""
    return run.end - run.first >= 3


def _verb_follows(within: Labelled, run: Run) -> bool:
    """Whether a verb comes after the run, so that the word before it asks nothing: "May Mobility has …"."""
    return run.end < len(within) and within.tokens[run.end].folded in ("is", "are", "was", "were", "has", "have")
