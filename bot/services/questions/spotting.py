"""Decides which of the runs of a message are the names asked about, and what of it is doubtful."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.domain.names.keys import plain_key
from bot.services.questions.doubts.alternatives import either_of
from bot.services.questions.doubts.certainty import is_lone, may_be_a_form, may_be_no_name
from bot.services.questions.doubts.countries_joined import with_countries_joined
from bot.services.questions.doubts.ordinary import beside, forms_alone, in_a_slot, is_surely_named, subject, tail_end
from bot.services.questions.doubts.places import over_places
from bot.services.questions.doubts.sentences import NO_NAME
from bot.services.questions.mentioned.background import with_source_apart, without_background
from bot.services.questions.mentioned.excluded import without_excluded
from bot.services.questions.mentioned.mentions import is_list_not_held
from bot.services.questions.mentioned.repeated import each_once
from bot.services.questions.mentioned.tickers import without_tickers_in_brackets
from bot.services.questions.runs.capital_items import capital_items
from bot.services.questions.runs.items import is_item, items, small_items, tied_small, whole_items
from bot.services.questions.runs.named_so import named_so
from bot.services.questions.runs.parted_items import parted_items
from bot.services.questions.runs.quoting import quoted_only, with_quoted
from bot.services.questions.runs.run import Run
from bot.services.questions.runs.tied import tied
from bot.services.questions.runs.tied_acronyms import tied_acronyms
from bot.services.questions.spotted import Spotted, called
from bot.services.questions.stored.codes import is_of_paper
from bot.services.questions.words.cues import word_before
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_NO_NAME = re.compile(r"[\W\d_]{0,3}|\w")
_DETERMINERS = frozenset("our my your their his her its a an the this that these those any some".split())
_DIRECTIONS = frozenset("eastern western southern northern central united pacific".split())


_ITEMS = (beside, items, capital_items, small_items, tied_small, tied_acronyms, parted_items)
"""What finds further names beside those that are found."""


def _more(within: Labelled, kept: Sequence[Run]) -> list[Run]:
    return list(dict.fromkeys(run for found in _ITEMS for run in found(within, kept)))


def spot(within: Labelled, found: Sequence[Run]) -> Spotted:
    """The names among the runs of a message, each once, in order."""
    kept = _names_written(within, found)
    meant = _without_context(within, quoted_only(within, with_source_apart(within, kept)))
    asked = without_excluded(within, meant)
    kept = without_background(within, asked)
    kept = [*kept, *tied(within, kept, asked)]
    kept = [*kept, *named_so(within, kept)]
    mentioned = tuple(dict.fromkeys(run.text(within) for run in meant if run not in kept))
    kept = [*kept, *_more(within, kept)] or subject(within) or in_a_slot(within) or forms_alone(within)
    named = _each_name_once(within, sorted(kept, key=lambda run: run.first))
    names = tuple(text for _, text in named)
    chosen = tuple(run for run, _ in named)
    places = tuple((within.tokens[run.first].start, within.tokens[run.end - 1].end) for run in chosen)
    either, doubts = either_of(within, named)
    lone = len(chosen) == 1 and is_lone(within, chosen[0])
    return Spotted(names, places, (*_doubts(within, chosen), *doubts), either, mentioned, lone)


def with_tail(within: Labelled, spotted: Spotted) -> Spotted:
    """The one name of a message with the ordinary words behind it."""
    if len(spotted.names) != 1:
        return spotted
    start, end = spotted.places[0]
    last = tail_end(within, start, end)
    return replace(spotted, names=(within.text[start:last],), places=((start, last),)) if last > end else spotted


def _names_written(within: Labelled, found: Sequence[Run]) -> list[Run]:
    """The runs that are names, each once: no peoples, no lists, no codes of the name before."""
    whole = with_quoted(within, over_places(within, with_countries_joined(within, found)))
    kept = [run for run in whole if not _is_empty(run.text(within))]
    kept = whole_items(within, kept)
    kept = each_once(within, without_tickers_in_brackets(within, kept))
    return [
        run
        for run in kept
        if not (_is_people(within, run) or is_list_not_held(within, run) or is_of_paper(within, run))
    ]


def _each_name_once(within: Labelled, found: Sequence[Run]) -> list[tuple[Run, str]]:
    """The runs with their names, without what stands before or behind a name; of one name the first run."""
    named: dict[str, tuple[Run, str]] = {}
    for run in found:
        text = called(within, run)
        named.setdefault(plain_key(text) or text, (run, text))
    return list(named.values())


def _is_empty(text: str) -> bool:
    return _NO_NAME.fullmatch(text) is not None


def _without_context(within: Labelled, found: list[Run]) -> list[Run]:
    """Without places that only say where ("a Texas utility"), as long as something else is asked about."""
    if any(_is_place_in_capitals(within, run) for run in found):
        found = _written_as_names(within, found)
    names = (
        found if all(is_item(within, run) for run in found) else [one for one in found if not _is_place(within, one)]
    )
    if all(_is_place(within, run) for run in names):
        return list(found)
    return _likeliest(within, names) or found


def _likeliest(within: Labelled, names: list[Run]) -> list[Run]:
    """The names without words in small letters, and without things of the asker's own, where there are better ones."""
    if within.mixed and any(_has_capital(within, run) or run.known for run in names):
        names = _written_as_names(within, names)
    if any(run.known for run in names):
        names = [run for run in names if run.known or not _is_of_ours(within, run)]
    return names


def _written_as_names(within: Labelled, found: list[Run]) -> list[Run]:
    """Those that are written as names are, that are stored, or that are items of a list."""
    return [run for run in found if _has_capital(within, run) or run.known or is_item(within, run)]


def _is_place_in_capitals(within: Labelled, run: Run) -> bool:
    """Whether a place is written with a capital, where capitals tell something."""
    where = word_before(within, run.first) in within.words.whereabouts
    return within.mixed and not where and _has_capital(within, run) and _is_place(within, run)


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


def _doubts(within: Labelled, chosen: Sequence[Run]) -> list[str]:
    """Why names may not be what was meant: ordinary words in small letters are only guessed to be names."""
    found = []
    for run in chosen:
        tokens = within.tokens[run.first : run.end]
        sure = run.known or is_surely_named(within, run)
        if not sure and all(within.labels[place] is Label.PERHAPS for place in range(run.first, run.end)):
            found.append(f"“{' '.join(token.text for token in tokens)}” may be a name or an ordinary word.")
        elif may_be_no_name(within, run) or may_be_a_form(within, run):
            found.append(NO_NAME.format(run.text(within)))
    return found
