"""The less room a card has, the less it tells: what it gives up first, and what it keeps to the last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from bot.domain.law.answer import Answer, NearName, Outcome, Related, Standing
from bot.domain.law.deadline import DeadlineKind
from bot.domain.law.entity import Relation, Schema
from handlers.blocks import card as cards
from handlers.blocks.lines import lines
from tests.unit.handlers.made import LISTS, a_deadline, a_designation, a_finding, a_match, an_answer, an_entity, another
from tests.unit.handlers.slack import menus, said

KINDS = (DeadlineKind.PURCHASE_BAN, DeadlineKind.DIVEST_BY, DeadlineKind.CONTRACT_BAR, DeadlineKind.REMOVE_BY)


def near(many: int) -> dict[str, Any]:
    """So many entities of a name that is near."""
    named = (an_entity(f"Near {n}", id=f"n{n}") for n in range(many))
    return {"also": tuple(a_finding(a_designation(), entity=one, match=a_match(0.85)) for one in named)}


def an_app() -> Answer:
    """An app with four dates, five listings, three parents, five notes, and much to say of what it is."""
    dates = tuple(
        a_deadline(
            kind, f"2027-0{n}-15", rule=f"Law s.{n}: listing + {n} days", meaning=f"Meaning {n}{' and so on' * 6}."
        )
        for n, kind in enumerate(KINDS, 1)
    )
    first, *others = [
        another(f"List {n}", "a law", "2020-01-01", caveats=(f"Note {n}{' and so on' * 12}.",)) for n in range(1, 6)
    ]
    views = [another("List 1", "a law", "2020-01-01", caveats=first.caveats, deadlines=dates), *others]
    parents = tuple(
        Related(
            relation=Relation.PARENT, note="", entity=an_entity(f"Parent {n}"), status=Standing.DESIGNATED,
            designations=(first,),
        )
        for n in range(3)
    )  # fmt: skip
    app = an_entity(schema=Schema.APP, summary=" ".join(f"About {n:02}." for n in range(99)))
    match = a_match(explanation=f"alias{', or so' * 18}")
    return an_answer(Outcome.MATCH, a_finding(*views, entity=app, related=parents, match=match), **near(5))


def of_an_app(text: str) -> str:
    """How much of each kind a card of the app shows."""
    found = {
        "near": len(re.findall(r"Near \d\*:", text)),
        "about": len(re.findall(r"About \d\d\.", text)),
        "dates": len(re.findall(r"(?i)(?:ban from|divest by|bar from|removed by) ", text)),
        "listings": len(re.findall(r"List \d[|>*]* since", text)),
        "parents": text.count("Parent: "),
        "notes": text.count("Note "),
    }
    how = {
        "reckoned": "days_" in text,
        "in a row": "; *divest" in text,
        "in brief": "since 1 Jan 2020" in text and "licence" not in text,
        "how it matched": "matched by" in text,
    }
    return ", ".join(
        [*(f"{kind} {many}" for kind, many in found.items()), *(one for one, is_so in how.items() if is_so)]
    )


def shrinking(answer: Answer, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Any]]:
    """The cards of an answer for forty lines, for one fewer, and so on."""
    for most in range(40, 0, -1):
        monkeypatch.setattr(cards, "MOST_LINES", most)
        monkeypatch.setattr(cards, "MOST_LINES_OF_NOTHING", most)
        yield cards.card(answer)


OF_AN_APP = """
near 2, about 27, dates 3, listings 4, parents 2, notes 1, reckoned, how it matched
near 1, about 20, dates 3, listings 4, parents 1, notes 1, reckoned, how it matched
near 1, about 13, dates 3, listings 4, parents 1, notes 1, how it matched
near 1, about 13, dates 3, listings 3, parents 1, notes 1, how it matched
near 1, about 13, dates 3, listings 3, parents 0, notes 1, how it matched
near 1, about 13, dates 3, listings 2, parents 0, notes 1, how it matched
near 1, about 13, dates 3, listings 1, parents 0, notes 1, how it matched
near 1, about 13, dates 3, listings 2, parents 0, notes 0, how it matched
near 1, about 13, dates 3, listings 1, parents 0, notes 0, how it matched
near 1, about 13, dates 3, listings 1, parents 0, notes 0, in a row, how it matched
near 1, about 13, dates 3, listings 0, parents 0, notes 0, in a row, how it matched
near 1, about 13, dates 3, listings 0, parents 0, notes 0, in a row
near 1, about 13, dates 2, listings 0, parents 0, notes 0, in a row
near 1, about 13, dates 1, listings 0, parents 0, notes 0, how it matched
"""


def test_of_a_finding_what_else_is_told_goes_first_and_the_dates_last(monkeypatch: pytest.MonkeyPatch) -> None:
    told = dict.fromkeys(of_an_app(said(one)) for one in shrinking(an_app(), monkeypatch))
    assert [*told] == OF_AN_APP.strip().splitlines()


def of_choices(message: dict[str, Any]) -> tuple[int, int, int]:
    """How many have a button, how many are in the menu, how many near names have a button."""
    asked = [block for block in message["blocks"] if "accessory" in block]
    offered = [one for menu in menus(message) for one in menu["options"]]
    beside = [block for block in asked if re.search(r"Near \d\*:", block["text"]["text"])]
    every = [block for block in asked if "Also near" in block["text"]["text"]]
    return len(asked) - len(every), len(offered), len(beside)


def test_of_several_that_may_be_meant_those_without_a_line_are_in_the_menu(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [a_finding(a_designation(), entity=an_entity(f"Kestrel {n}", id=f"k{n}")) for n in range(9)]
    told = dict.fromkeys(map(of_choices, shrinking(an_answer(Outcome.AMBIGUOUS, *found, **near(4)), monkeypatch)))
    assert [*told] == [(8, 1, 2), (6, 3, 1), (5, 4, 0), (4, 5, 0), (3, 6, 0), (2, 7, 0)]


def of_nothing(text: str) -> tuple[int, int]:
    """How many near names are told with their verdict, and how many that are not near enough."""
    return len(re.findall(r"Near \d\*:", text)), text.count("Nearest, not near enough")


def test_where_nothing_was_found_one_that_weighs_more_is_told_to_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    nearest = (NearName(entity_id="e", caption="Osprey", name="Osprey", score=0.5, why=""),) * 2
    nothing = an_answer(Outcome.NO_MATCH, nearest=nearest, lists=LISTS[:1], unsearched=(), **near(4))
    assert [*dict.fromkeys(of_nothing(said(one)) for one in shrinking(nothing, monkeypatch))] == [
        (2, 1),
        (1, 1),
        (1, 0),
    ]


def test_a_card_takes_fourteen_lines_and_five_where_nothing_was_found() -> None:
    app = an_app()
    (found,) = app.findings
    called_long = replace(app, findings=(replace(found, entity=replace(found.entity, caption="Xiaomi " * 13)),))
    nearest = NearName(entity_id="e", caption="Osprey", name="Osprey", score=0.5, why="")
    nothing = an_answer(Outcome.NO_MATCH, nearest=(nearest,), lists=LISTS[:1], unsearched=(), query="Kestrel " * 17)
    assert [lines(cards.card(one)["blocks"]) for one in (called_long, nothing)] == [14, 5]
