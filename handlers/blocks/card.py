"""One answer as a message of few lines: the verdict, the dates, the designations, how the name matched, small print."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial
from typing import NamedTuple

from bot.domain.decisions.decision import Decision
from bot.domain.law.answer import Answer, Finding, NearName, Outcome
from bot.domain.names.keys import name_key
from bot.services.wording.aspects.first_line import answer_line, answer_parts
from bot.services.wording.beside import comes_first
from bot.services.wording.designations import caveats, must_know
from bot.services.wording.small_print import Shown, as_of, left_out, matched, summary
from bot.services.wording.verdict import verdict
from bot.services.wording.words import whole_sentences
from handlers.blocks.answer_line import MOST_OF_EACH, answer_lines
from handlers.blocks.beside import beside_blocks
from handlers.blocks.choices import choice_blocks
from handlers.blocks.controls import answer_buttons
from handlers.blocks.dates import Told, date_lines
from handlers.blocks.decisions import decide_menu, decision_blocks
from handlers.blocks.first_line import line
from handlers.blocks.footer import footer
from handlers.blocks.help import EXAMPLES
from handlers.blocks.lines import lines
from handlers.blocks.listings import listing_lines, related_lines
from handlers.blocks.parts import Block, Message, context, escape, message, section

MOST_LINES, MOST_LINES_OF_NOTHING = 14, 5
NOTE, LONGEST_NOTE, HOW, LONGEST_HOW = 170, 420, 150, 200
"""A caveat, and how a name matched, end with a whole sentence near so many letters; a single sentence is told whole."""


class Room(NamedTuple):
    """How much of each kind a card shows; `about` is in letters.

    `reckoned`: with how each clause reckons its date; `joined`: with the dates in one paragraph; `brief`: of a listing
    no more than since when it stands; `quiet`: without how the very name matched; `asked`: letters of each thing that
    was asked, of several, if it may be shortened; `asked_lines`: how many of them, if the others may be left out.
    """

    dates: int = 0
    listings: int = 0
    reckoned: bool = False
    related: int = 0
    beside: int = 0
    choices: int = 0
    notes: int = 0
    near: int = 0
    about: int = 135
    brief: bool = False
    joined: bool = False
    quiet: bool = False
    asked: int = MOST_OF_EACH
    asked_lines: int | None = None


OF_A_FINDING = (
    Room(dates=3, listings=4, reckoned=True, related=2, beside=2, notes=1, about=270),
    Room(dates=3, listings=4, reckoned=True, related=1, beside=1, notes=1, about=200),
    Room(dates=3, listings=4, related=1, beside=1, notes=1),
    Room(dates=3, listings=3, related=1, notes=1),
    Room(dates=3, listings=3, notes=1),
    Room(dates=3, listings=2, notes=1),
    Room(dates=3, listings=1, notes=1),
    Room(dates=3, listings=2),
    Room(dates=3, listings=1),
    Room(dates=3, listings=1, joined=True),
    Room(dates=3, joined=True),
    Room(dates=3, joined=True, quiet=True),
    Room(dates=2, joined=True),
    Room(dates=2, joined=True, quiet=True),
    Room(dates=1, listings=1, brief=True),
    Room(dates=1),
)
OF_CHOICES = (Room(choices=8, beside=2), Room(choices=6, beside=1), *(Room(choices=most) for most in (5, 4, 3, 2)))
OF_NOTHING = Room(beside=2, near=1), Room(beside=1, near=1), Room()
"""From the fullest to the barest: a card is the first that fits."""
TIGHT = (
    Room(dates=1, choices=2, asked=120),
    Room(choices=2, asked=120, about=0),
    Room(choices=2, asked=70, about=0),
    Room(choices=2, asked=70, about=0, asked_lines=2),
)
"""The barest where several things were asked: what was asked comes before what was not. Two are always told.

What is barred or due is told whole even where the last of these has more lines than a card.
"""
_FOUND = (Outcome.MATCH, Outcome.POTENTIAL_MATCH)


def _rooms(answer: Answer) -> tuple[Room, ...]:
    choices = OF_CHOICES if answer.outcome is Outcome.AMBIGUOUS else OF_NOTHING
    rooms = OF_A_FINDING if answer.outcome in _FOUND else choices
    return (*rooms, *TIGHT) if len(answer_parts(answer)) > 1 else rooms


def card(
    answer: Answer, *, private: bool = False, share: bool = False, decided: Mapping[str, Decision] | None = None
) -> Message:
    """The answer to one name. `private`: one person alone sees it. `share`: so it is, and they may share it.

    `decided` is what was decided of its hits; None where nothing is told of that, nor can be decided.
    """
    alone = private or share
    judged = [] if decided is None else decision_blocks(answer, decided)
    decide = None if decided is None else decide_menu(answer)
    end = [*answer_buttons(answer, private=alone, share=share, more=decide), *judged, *_small(answer)]
    most = MOST_LINES_OF_NOTHING if answer.outcome is Outcome.NO_MATCH and not answer.also else MOST_LINES
    text = " ".join([*answer_lines(answer), line(verdict(answer))])
    sheet = _Sheet(answer, private=alone)
    for room in _rooms(answer):
        blocks = [*_body(sheet, room), *end]
        if lines(blocks) <= most:
            break
    return message(text, blocks)


class _Sheet:
    """What a card may show, each part made once however many rooms are tried."""

    def __init__(self, answer: Answer, *, private: bool) -> None:
        self.answer = answer
        self.first = cache(self._first)
        self.beside = cache(partial(beside_blocks, answer, private=private))
        self.choices = cache(partial(choice_blocks, answer, private=private))
        if answer.findings:
            finding = answer.findings[0]
            self.dates = cache(partial(date_lines, finding, answer))
            self.listings = cache(partial(listing_lines, finding, answer))
            self.related = cache(partial(related_lines, finding))

    def _first(self, each: int, asked_lines: int | None) -> Block:
        told = answer_lines(self.answer, each=each, lines=asked_lines)
        return section([*told, line(verdict(self.answer)), *([f"_{on}_"] if (on := as_of(self.answer)) else [])])


def _body(sheet: _Sheet, room: Room) -> list[Block]:
    beside = sheet.beside(most=room.beside)
    details = _details(sheet, room)
    first = sheet.first(room.asked, room.asked_lines)
    return [first, *beside, *details] if comes_first(sheet.answer) else [first, *details, *beside]


def _details(sheet: _Sheet, room: Room) -> list[Block]:
    answer = sheet.answer
    match answer.outcome:
        case Outcome.MATCH | Outcome.POTENTIAL_MATCH:
            return _finding_blocks(sheet, room)
        case Outcome.AMBIGUOUS:
            return sheet.choices(most=room.choices)
        case Outcome.NO_MATCH:
            return _near(answer.nearest[: room.near])
        case Outcome.NOT_HELD:
            return []
        case Outcome.INVALID | Outcome.ASKED:
            return [context(*EXAMPLES)]


def _small(answer: Answer) -> list[Block]:
    return [] if answer.outcome in (Outcome.INVALID, Outcome.ASKED) else [footer(answer)]


def _finding_blocks(sheet: _Sheet, room: Room) -> list[Block]:
    """The parts of a finding, and how much is left for Full history."""
    answer, finding = sheet.answer, sheet.answer.findings[0]
    parts = (
        _summary(finding, answer, room),
        sheet.dates(most=room.dates, told=Told(room.reckoned, room.joined)),
        [*sheet.listings(most=room.listings, brief=room.brief), *sheet.related(most=room.related)],
    )
    blocks = [section(part) for part in parts if part]
    return [*blocks, context(*_notes(finding, room), _matched(finding, answer, room))]


def _summary(finding: Finding, answer: Answer, room: Room) -> list[str]:
    said = summary(finding, answer)
    if not room.about or (said and said in answer_line(answer)):  # which has told it
        return []
    return [escape(whole_sentences(said, room.about), room.about)] if said else []


def _notes(finding: Finding, room: Room) -> list[str]:
    warnings = [*must_know(finding), *caveats(finding)[: room.notes]]
    return [f"⚠️ {escape(whole_sentences(caveat, NOTE), LONGEST_NOTE)}" for caveat in warnings]


def _matched(finding: Finding, answer: Answer, room: Room) -> str:
    shown = Shown(room.dates, room.listings, room.related, room.notes)
    said = f"“{escape(answer.query, 40)}” {escape(whole_sentences(matched(finding, answer), HOW), LONGEST_HOW)}"
    left = left_out(finding, shown, where="in Full history")
    very_name = name_key(answer.query) == name_key(finding.match.name)
    return left.strip() if left and room.quiet and very_name else f"{said}{left}"


def _near(names: tuple[NearName, ...]) -> list[Block]:
    near = [f"Nearest, not near enough: {escape(one.caption, 60)} ({one.score:.0%})" for one in names]
    return [context(*near)] if near else []
