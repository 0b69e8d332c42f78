"""Where two readings of the names of a message are as likely: which, and why."""

from __future__ import annotations

from collections.abc import Sequence

from bot.services.questions.doubts.borders import narrowed, with_borders
from bot.services.questions.doubts.certainty import may_only_be_beside
from bot.services.questions.doubts.firm_titles import VERBS
from bot.services.questions.doubts.sentences import NO_NAME
from bot.services.questions.runs.beginnings import with_verb
from bot.services.questions.runs.rows import rows
from bot.services.questions.runs.run import Run
from bot.services.questions.runs.tied import noun_tied
from bot.services.questions.runs.two_names import parts_at_and, parts_at_country
from bot.services.questions.words.labels import Labelled

Named = Sequence[tuple[Run, str]]
"""The names of a message in order, each where it stands and as it is called."""
Offers = tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]
"""Sets of names of which one is meant, and the doubts between them; empty where there is none."""


def either_of(within: Labelled, named: Named) -> Offers:
    """The sets of names that may be meant, each once, where that is not certain."""
    names = tuple(said for _, said in named)
    stray = _stray(within, named)
    sure = [(run, said) for run, said in named if said not in stray]
    offers = [
        _of_one_name(within, named) or _without(stray, names),
        _of_rows(within, sure or named),
        _of_a_person(within, named),
        _of_titles(within, named),
        _of_noun(within, named),
    ]
    return _together(names, [offer for offer in offers if offer])


def _of_noun(within: Labelled, named: Named) -> Offers | None:
    """A noun that is tied to a name may be a name too: "die Heron oder die Kestrel"."""
    noun = noun_tied(within, [run for run, _ in named])
    if noun is None:
        return None
    said = noun.text(within)
    return ((said, *(name for _, name in named)),), (f"“{said}” may be a name too.",)


def _together(names: tuple[str, ...], offers: Sequence[Offers]) -> Offers:
    """All that is offered, each set of names once and that of all names last; nothing where nothing is."""
    sets = [one for either, _ in offers for one in either]
    doubts = tuple(doubt for _, of_one in offers for doubt in of_one)
    return tuple(dict.fromkeys([*sets, names])) if sets else (), doubts


def _stray(within: Labelled, named: Named) -> list[str]:
    """The names that may be words beside the others."""
    chosen = [run for run, _ in named]
    return [said for run, said in named if may_only_be_beside(within, run, chosen) or _is_label(within, run, chosen)]


def _of_one_name(within: Labelled, named: Named) -> Offers | None:
    """One name may be two, or begin a word earlier, or only a part of it be meant."""
    for run, text in named:
        if read := _read_otherwise(within, run, text):
            instead, doubt = read
            other = [name for one, said in named for name in (instead if one is run else [said])]
            return (tuple(said for _, said in named), tuple(other)), (doubt,)
    return None


def _read_otherwise(within: Labelled, run: Run, text: str) -> tuple[list[str], str] | None:
    """The names that a name may be instead, and the doubt between them."""
    if parts := parts_at_and(within, run) or parts_at_country(within, run):
        return [part.text(within) for part in parts], f"“{text}” may be one name or two."
    if longer := with_verb(within, run):
        return [longer.text(within)], f"“{within.tokens[longer.first].text}” may be a part of the name."
    if other := with_borders(within, run) or narrowed(within, run):
        return [other.text(within)], f"“{text}” may be the name, or “{other.text(within)}”."
    if run.alone:
        alone = run.alone.text(within)
        return [alone], f"“{text}” may be a name, or “{alone}” meant by itself."
    return None


def _is_label(within: Labelled, run: Run, chosen: Sequence[Run]) -> bool:
    """Whether a word nobody knows only says what the next name is: "Consignee: Kestrel FZE"."""
    lone = run.end - run.first == 1 and not (run.known or run.quoted) and run.end < len(within)
    return lone and within.tokens[run.end].text == ":" and any(other.first == run.end + 1 for other in chosen)


def _of_a_person(within: Labelled, named: Named) -> Offers | None:
    """Two words with a comma between them may be a person's surname and given name: "Merlyn, Jon"."""
    if len(named) != 2 or any(run.end - run.first > 1 or run.quoted for run, _ in named):
        return None
    (one, first), (two, second) = named
    if (one.known and two.known) or not _are_capitals_at_comma(within, one, two):
        return None
    whole = f"{first}, {second}"
    return ((first, second), (whole,)), (f"“{whole}” may be one name or two.",)


def _words_outside(within: Labelled, named: Named) -> list[int]:
    """The places of words that are in no name."""
    covered = {place for run, _ in named for place in range(run.first, run.end)}
    return [place for place, token in enumerate(within.tokens) if token.is_word and place not in covered]


def _are_capitals_at_comma(within: Labelled, one: Run, two: Run) -> bool:
    """Whether a comma alone stands between two names with capitals."""
    between = [token.text for token in within.tokens[one.end : two.first]]
    return (
        "".join(between) in (",", ",'", ",‘", ",’")
        and within.tokens[one.first].capital
        and within.tokens[two.first].capital
    )


def _of_titles(within: Labelled, named: Named) -> Offers | None:
    """Where a message has no words but with capitals, those before its names may be of them: "Any Lucky Garments"."""
    longer = _with_word_before(within, named)
    if not longer or any(run.known for run in longer):
        return None
    names = tuple(said for _, said in named)
    whole = tuple(longer.get(run, said) for run, said in named)
    return (names, whole), tuple(f"“{one}” may be the whole name." for one in longer.values())


def _with_word_before(within: Labelled, named: Named) -> dict[Run, str]:
    """The names with the word before them, where all words outside names are of titles and stand there; else none."""
    others = _words_outside(within, named)
    longer = {run: Run(run.first - 1, run.end).text(within) for run, _ in named if run.first - 1 in others}
    return longer if len(others) == len(longer) and all(_is_of_title(within, place) for place in others) else {}


def _is_of_title(within: Labelled, place: int) -> bool:
    token = within.tokens[place]
    talk = {*within.words.screenings, *within.words.greeters, *within.words.closers, *within.words.bearers}
    begins = place == 0 or within.tokens[place - 1].text in ",;"
    return begins and token.text.istitle() and token.folded not in talk | VERBS


def _without(stray: Sequence[str], names: tuple[str, ...]) -> Offers | None:
    """Words that nobody knows beside stored names may be none."""
    left = tuple(name for name in names if name not in stray)
    doubts = tuple(NO_NAME.format(name) for name in stray)
    return ((left, names), doubts) if stray else None


def _of_rows(within: Labelled, named: Named) -> Offers | None:
    """Names in several rows are seldom all meant."""
    found = rows(within, [run for run, _ in named])
    if len(found) < 2:
        return None
    said = dict(named)
    apart = [tuple(said[run] for run in row) for row in found]
    listed = " or ".join(f"“{', '.join(row)}”" for row in apart)
    return (tuple(said.values()), *apart), (f"Do you ask about {listed}, or all of them?",)
