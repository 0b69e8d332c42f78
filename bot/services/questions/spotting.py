"""Decides which of the runs of a message are the names asked about, and what of it is doubtful."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.domain.names.keys import plain_key
from bot.services.questions.alternatives import either_of
from bot.services.questions.background import with_source_apart, without_background
from bot.services.questions.certainty import is_lone, may_be_no_name
from bot.services.questions.excluded import without_excluded
from bot.services.questions.initials import is_initials
from bot.services.questions.items import is_item, items, small_items
from bot.services.questions.labels import Labelled
from bot.services.questions.mentions import is_list_not_held
from bot.services.questions.ordinary import beside, in_a_slot, is_surely_named, subject, tail_end
from bot.services.questions.places import over_places
from bot.services.questions.quoting import quoted_only, with_quoted
from bot.services.questions.repeated import each_once
from bot.services.questions.run import Run
from bot.services.questions.vocabulary import Vocabulary
from bot.services.questions.word_labels import Label

_TICKER = re.compile(r"[A-Z]{1,5}|\d{3,6}(?:[. ][A-Z]{1,4})?|[A-Z0-9]{1,6}[. :][A-Z]{1,3}")
_POSSESSIVE = re.compile(r"['’]s$")
_NO_NAME = re.compile(r"[\W\d_]{0,3}|\w")
_DETERMINERS = frozenset("our my your their his her its a an the this that these those any some".split())
_DIRECTIONS = frozenset("eastern western southern northern central united pacific".split())
_SHORT = 4
"""Letters of an address with a capital, like "Mr"; of a longer word the capital says that it is part of a name."""


@dataclass(frozen=True, slots=True)
class Spotted:
    """The names asked about, as typed, and where they stand; and why they are not certain."""

    names: tuple[str, ...]
    places: tuple[tuple[int, int], ...]  # where they begin and end in the text
    doubts: tuple[str, ...] = ()
    either: tuple[tuple[str, ...], ...] = ()  # the sets of names of which one is meant
    mentioned: tuple[str, ...] = ()  # names that are only mentioned, and left out
    lone: bool = False  # one word that nobody knows, without a legal form or quotation marks


def spot(within: Labelled, found: Sequence[Run], vocabulary: Vocabulary) -> Spotted:
    """The names among the runs of a message, each once, in order."""
    kept = [run for run in with_quoted(within, over_places(within, found)) if not _is_empty(run.text(within))]
    kept = each_once(within, _without_tickers_in_brackets(within, kept))
    kept = [run for run in kept if not (_is_people(within, run) or is_list_not_held(within, run))]
    meant = _without_context(within, quoted_only(within, with_source_apart(within, kept)))
    kept = without_background(within, without_excluded(within, meant))
    mentioned = tuple(dict.fromkeys(run.text(within) for run in meant if run not in kept))
    kept = (
        [*kept, *beside(within, kept), *items(within, kept), *small_items(within, kept)]
        or subject(within)
        or in_a_slot(within)
    )
    kept.sort(key=lambda run: run.first)
    named: dict[str, tuple[str, Run]] = {}
    for run in kept:
        text = _POSSESSIVE.sub("", _without_bearer(run.text(within), vocabulary))
        named.setdefault(plain_key(text) or text, (text, run))
    names = tuple(text for text, _ in named.values())
    chosen = tuple(run for _, run in named.values())
    places = tuple((within.tokens[run.first].start, within.tokens[run.end - 1].end) for run in chosen)
    either, doubts = either_of(within, [(run, text) for text, run in named.values()])
    lone = len(chosen) == 1 and is_lone(within, chosen[0])
    return Spotted(names, places, (*_doubts(within, chosen), *doubts), either, mentioned, lone)


def with_tail(within: Labelled, spotted: Spotted) -> Spotted:
    """The one name of a message with the ordinary words behind it."""
    if len(spotted.names) != 1:
        return spotted
    start, end = spotted.places[0]
    last = tail_end(within, start, end)
    return replace(spotted, names=(within.text[start:last],), places=((start, last),)) if last > end else spotted


def _is_empty(text: str) -> bool:
    return _NO_NAME.fullmatch(text) is not None


def _without_tickers_in_brackets(within: Labelled, found: list[Run]) -> list[Run]:
    """Without codes that stand in brackets behind a name: "CNOOC Ltd (883 HK)"; its initials are another name of it."""
    return [
        run
        for before, run in zip([None, *found], found, strict=False)
        if not (before and _is_code_behind(within, run) and _TICKER.fullmatch(run.text(within)))
        or is_initials(run.text(within), before.text(within))
    ]


def _is_code_behind(within: Labelled, run: Run) -> bool:
    """Whether brackets or a word say that a code is one of the name before: "(883 HK)", "ticker ONON"."""
    before = within.tokens[run.first - 1] if run.first else None
    return before is not None and (before.text in "(（" or before.folded in ("ticker", "symbol", "bbg", "ric"))


def _without_context(within: Labelled, found: list[Run]) -> list[Run]:
    """Without places that only say where ("a Texas utility"), as long as something else is asked about."""
    if within.mixed and any(_has_capital(within, run) for run in found if _is_place(within, run)):
        found = [run for run in found if _has_capital(within, run) or run.known or is_item(within, run)]
    is_list = all(is_item(within, run) for run in found)
    names = [run for run in found if not _is_place(within, run) or is_list]
    if all(_is_place(within, run) for run in names):
        return list(found)
    if within.mixed and any(_has_capital(within, run) or run.known for run in names):
        names = [run for run in names if _has_capital(within, run) or run.known or is_item(within, run)]
    if any(run.known for run in names):
        names = [run for run in names if run.known or not _is_of_ours(within, run)]
    if names:
        return names
    return found


def _has_capital(within: Labelled, run: Run) -> bool:
    """Whether the run is written as names are: with a capital or a figure."""
    return any(token.capital or token.text[:1].isdigit() for token in within.tokens[run.first : run.end])


def _is_of_ours(within: Labelled, run: Run) -> bool:
    """Whether an unknown word in small letters is a thing spoken of: "our pvc orders"."""
    return run.first > 0 and not _has_capital(within, run) and within.tokens[run.first - 1].folded in _DETERMINERS


def _is_place(within: Labelled, run: Run) -> bool:
    if run.end - run.first > 1 and within.tokens[run.end - 1].folded in _DIRECTIONS:
        return False  # "China Eastern"
    return not run.quoted and all(label is Label.PLACE for label in within.labels[run.first : run.end])


def _is_people(within: Labelled, run: Run) -> bool:
    """Whether a run is a nationality or a language alone."""
    return all(token.folded in within.words.peoples for token in within.tokens[run.first : run.end])


def _without_bearer(text: str, vocabulary: Vocabulary) -> str:
    """Without the address before a name: "M/s Bharat Forge Ltd", "la société Kestrel", not "Société Générale"."""
    first, _, rest = text.partition(" ")
    if first in vocabulary.heads and " " in rest:
        return text  # "شركة نسيم البحر": of ordinary words, the word for firm is one
    if not (first.islower() or len(first) <= _SHORT or vocabulary.capital_nouns):
        return text
    return rest.strip() if rest and first.casefold().rstrip(".") in vocabulary.bearers else text


def _doubts(within: Labelled, chosen: Sequence[Run]) -> list[str]:
    """Why names may not be what was meant: ordinary words in small letters are only guessed to be names."""
    found = []
    for run in chosen:
        tokens = within.tokens[run.first : run.end]
        sure = run.known or is_surely_named(within, run)
        if not sure and all(within.labels[place] is Label.PERHAPS for place in range(run.first, run.end)):
            found.append(f"“{' '.join(token.text for token in tokens)}” may be a name or an ordinary word.")
        elif may_be_no_name(within, run):
            found.append(f"“{run.text(within)}” may be a name, or something else.")
    return found
