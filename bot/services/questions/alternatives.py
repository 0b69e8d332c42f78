"""Where two readings of the names of a message are as likely: which, and why."""

from __future__ import annotations

from collections.abc import Sequence

from bot.services.questions.beginnings import with_verb
from bot.services.questions.joining import parts_at_and
from bot.services.questions.labels import Labelled
from bot.services.questions.run import Run


def either_of(
    within: Labelled, named: Sequence[tuple[Run, str]]
) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """The sets of names that may be meant, where one name may be two, or begin a word earlier; and the doubt."""
    for run, text in named:
        if parts := parts_at_and(within, run):
            instead = [part.text(within) for part in parts]
            doubt = f"“{text}” may be one name or two."
        elif longer := with_verb(within, run):
            instead = [longer.text(within)]
            doubt = f"“{within.tokens[longer.first].text}” may be a part of the name."
        elif run.alone:
            instead = [run.alone.text(within)]
            doubt = f"“{text}” may be a name, or “{instead[0]}” meant by itself."
        else:
            continue
        other = [name for one, said in named for name in (instead if one is run else [said])]
        return (tuple(said for _, said in named), tuple(other)), (doubt,)
    return (), ()
