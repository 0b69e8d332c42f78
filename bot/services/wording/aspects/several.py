"""The first line of an answer to several names: which of them stand where, by name."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.law.answer import Answer, Outcome
from bot.domain.law.listed import Status
from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Aspect
from bot.services.wording.aspects.lines import aspect_of
from bot.services.wording.aspects.on_list import under
from bot.services.wording.days import day
from bot.services.wording.listed import searched
from bot.services.wording.parties import by_party
from bot.services.wording.plain_parts import cut
from bot.services.wording.tally import tally, words_of
from bot.services.wording.verdict import verdict

_MOST_NAMED = 10
_LONGEST_NAME = 40
_NOT_FOUND = "not found on the lists searched"


def several(answers: Sequence[Answer], longest: int = 700) -> tuple[str, str]:
    """How many names were asked for, and the answer: "3 names", "🔴 1 blocked or banned: SMIC …". Unescaped.

    What is longer than the line may be, or of more names than it holds, is told in numbers alone.
    """
    when = f" as of {day(answers[0].as_of)}" if answers[0].historical else ""
    parties = by_party(answers)
    said = _on_lists(parties) or _in_groups(parties)
    fits = len(answers) <= _MOST_NAMED and len(said) <= longest
    return f"{len(answers)} names{when}", said if fits else tally(map(_emoji, parties))


def _in_groups(answers: Sequence[Answer]) -> str:
    """Those of each colour by name, the strictest first."""
    if all(answer.outcome is Outcome.NO_MATCH and not answer.also and _emoji(answer) == "⚪" for answer in answers):
        none = "neither" if len(answers) == 2 else "none of them"
        return f"⚪ {none} found on {searched(answers[0])}"
    groups = dict.fromkeys((emoji, words) for emoji, words in sorted(map(_group, answers), key=_strictest_first))
    return " · ".join(_told(one, answers) for one in groups)


def _told(group: tuple[str, str], answers: Sequence[Answer]) -> str:
    names = [answer for answer in answers if _group(answer) == group]
    return f"{group[0]} {len(names)} {group[1]}: {_names(names)}"


def _names(answers: Sequence[Answer]) -> str:
    return ", ".join(cut(answer.query, _LONGEST_NAME) for answer in answers)


def _emoji(answer: Answer) -> str:
    return verdict(answer).emoji


def _group(answer: Answer) -> tuple[str, str]:
    """The colour of an answer and what it stands for; a name that was not found apart from one that was."""
    emoji = _emoji(answer)
    return emoji, _NOT_FOUND if emoji == "⚪" and answer.outcome is Outcome.NO_MATCH else words_of(emoji)


def _strictest_first(group: tuple[str, str]) -> tuple[int, bool]:
    return "🔴🟠🔵🟡⚪".find(group[0]) % 9, group[1] == _NOT_FOUND


def _on_lists(answers: Sequence[Answer]) -> str:
    """Where lists were asked about, which names are surely on each; the rows say what is known of the others."""
    asked = answers[0].read_as
    if asked is None or aspect_of(answers[0]) is not Aspect.LIST:
        return ""
    told = "; ".join(_on(one, answers) for one in asked.lists)
    held = any(one.held for one in asked.lists)
    return f"{told}.{' What is known of the others stands in their own lines.' if held else ''}" if told else ""


def _on(meant: ListMeant, answers: Sequence[Answer]) -> str:
    """Those on a list for certain, and those that may be: a name alone is not yet the one that is listed."""
    if not meant.held:
        return f"{meant.name}: not held here, and nobody was looked up on it"
    found = _that_stand_on(meant, answers, Outcome.MATCH)
    possible = _that_stand_on(meant, answers, Outcome.POTENTIAL_MATCH)
    none = f"none of the {len(answers)} is known here to be on {meant.name}"
    said = f"on {meant.name}: {len(found)} of {len(answers)}, {_names(found)}" if found else none
    return f"{said}; possibly {_names(possible)}" if possible else said


def _that_stand_on(meant: ListMeant, answers: Sequence[Answer], outcome: Outcome) -> list[Answer]:
    """The answers of this outcome whose entity stands on the list."""
    return [
        answer
        for answer in answers
        if answer.outcome is outcome
        and any(view.status is Status.DESIGNATED for view in under([meant], answer.findings[0].designations))
    ]
