"""Where two readings of the names of a message are as likely: which, and why."""

from __future__ import annotations

from collections.abc import Sequence

from bot.services.questions.beginnings import VERBS, with_verb
from bot.services.questions.borders import narrowed, with_borders
from bot.services.questions.certainty import may_only_be_beside
from bot.services.questions.joining import parts_at_and
from bot.services.questions.labels import Labelled
from bot.services.questions.rows import rows
from bot.services.questions.run import Run

Named = Sequence[tuple[Run, str]]
"""The names of a message in order, each where it stands and as it is called."""
Offers = tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]
"""Sets of names of which one is meant, and the doubts between them; empty where there is none."""


def either_of(within: Labelled, named: Named) -> Offers:
    """The sets of names that may be meant, each once, where that is not certain."""
    names = tuple(said for _, said in named)
    chosen = [run for run, _ in named]
    stray = [said for run, said in named if may_only_be_beside(within, run, chosen) or _is_label(within, run, chosen)]
    sure = [(run, said) for run, said in named if said not in stray]
    offers = [
        _of_one_name(within, named) or _without(stray, names),
        _of_rows(within, sure or named),
        _of_a_person(within, named),
        _of_titles(within, named),
    ]
    sets = [one for either, _ in filter(None, offers) for one in either]
    doubts = tuple(doubt for _, of_one in filter(None, offers) for doubt in of_one)
    return tuple(dict.fromkeys([*sets, names])) if sets else (), doubts


def _of_one_name(within: Labelled, named: Named) -> Offers | None:
    """One name may be two, or begin a word earlier, or only a part of it be meant."""
    for run, text in named:
        if parts := parts_at_and(within, run):
            instead = [part.text(within) for part in parts]
            doubt = f"“{text}” may be one name or two."
        elif longer := with_verb(within, run):
            instead = [longer.text(within)]
            doubt = f"“{within.tokens[longer.first].text}” may be a part of the name."
        elif wider := with_borders(within, run):
            instead = [wider.text(within)]
            doubt = f"“{text}” may be the name, or “{instead[0]}”."
        elif shorter := narrowed(within, run):
            instead = [shorter.text(within)]
            doubt = f"“{text}” may be the name, or “{instead[0]}”."
        elif run.alone:
            instead = [run.alone.text(within)]
            doubt = f"“{text}” may be a name, or “{instead[0]}” meant by itself."
        else:
            continue
        other = [name for one, said in named for name in (instead if one is run else [said])]
        return (tuple(said for _, said in named), tuple(other)), (doubt,)
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
    between = [token.text for token in within.tokens[one.end : two.first]]
    if (
        between != [","]
        or (one.known and two.known)
        or not all(within.tokens[n].capital for n in (one.first, two.first))
    ):
        return None
    whole = f"{first}, {second}"
    return ((first, second), (whole,)), (f"“{whole}” may be one name or two.",)


def _of_titles(within: Labelled, named: Named) -> Offers | None:
    """Where a message has no words but with capitals, those before its names may be of them: "Any Lucky Garments"."""
    covered = {place for run, _ in named for place in range(run.first, run.end)}
    others = [place for place, token in enumerate(within.tokens) if token.is_word and place not in covered]
    longer = {run: Run(run.first - 1, run.end).text(within) for run, _ in named if run.first - 1 in others}
    titled = all(_is_of_title(within, place) for place in others) and len(others) == len(longer)
    if not longer or not titled or any(run.known for run in longer):
        return None
    names = tuple(said for _, said in named)
    whole = tuple(longer.get(run, said) for run, said in named)
    return (names, whole), tuple(f"“{one}” may be the whole name." for one in longer.values())


def _is_of_title(within: Labelled, place: int) -> bool:
    token = within.tokens[place]
    talk = {*within.words.screenings, *within.words.greeters, *within.words.closers, *within.words.bearers}
    begins = place == 0 or within.tokens[place - 1].text in ",;"
    return begins and token.text.istitle() and token.folded not in talk | VERBS


def _without(stray: Sequence[str], names: tuple[str, ...]) -> Offers | None:
    """Words that nobody knows beside stored names may be none."""
    left = tuple(name for name in names if name not in stray)
    doubts = tuple(f"“{name}” may be a name, or something else." for name in stray)
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
