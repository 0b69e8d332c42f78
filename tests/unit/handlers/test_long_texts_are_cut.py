"""A text from outside, however long, takes the room of its place and no more: what stands beside it is still read."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from bot.domain.decisions.decision import Decision, Reason, Verdict
from bot.domain.law.answer import Match, NearName, Outcome, Related, Standing
from bot.domain.law.entity import NameType, Relation
from bot.domain.law.severity import Colour
from bot.services.notices.content import OperatorNotice
from bot.services.notices.outbox import NoticeKind
from handlers.blocks.beside import beside_blocks, beside_window
from handlers.blocks.card import card
from handlers.blocks.choices import choice_blocks
from handlers.blocks.decision_notices import decision_notice
from handlers.blocks.decision_window import window
from handlers.blocks.decisions import Hit, decided_lines, hit_of, title_of
from handlers.blocks.help import refusal
from handlers.blocks.listings import related_line
from handlers.blocks.parts import confirm, modal
from tests.unit.handlers.made import LISTS, a_designation, a_finding, an_answer, an_entity
from tests.unit.handlers.slack import check_message, said

LONG = "x" * 1000
NOON = dt.datetime(2026, 11, 24, 12, tzinfo=dt.UTC)
DECISION = Decision(
    team="T1", matter="", asked=LONG, key=LONG, entity="xiaomi", caption=LONG, verdict=Verdict.NOT_SAME,
    reason=Reason.COUNTRY, note=LONG, by="U1", at=NOON, record="r", severity=Colour.RED, second=False,
)  # fmt: skip
SAID: Mapping[str, Any] = {
    "verdict": Verdict.NOT_SAME.value, "reason": Reason.COUNTRY.value, "asked": LONG, "caption": LONG, "note": LONG,
    "changed": LONG, "by": "U1", "on": "2026-11-24", "decision": 1,
}  # fmt: skip


def widths(text: str) -> list[int]:
    """How long each text of x's is, with the dots where it was cut."""
    return [len(found) for found in re.findall(r"x{9,}…?", text)]


def test_of_a_decision() -> None:
    assert widths(title_of(DECISION)) == [100, 100]
    shown = window(Hit(Verdict.NOT_SAME, "r", "e"), asked=LONG, caption=LONG)
    assert widths(said(shown)) == [100, 100]


@pytest.mark.parametrize(
    ("kind", "cuts"), [(NoticeKind.DECISION, [100, 100, 900]), (NoticeKind.REOPENED, [100, 100, 600])]
)
def test_of_a_notice_of_a_decision(kind: NoticeKind, cuts: list[int]) -> None:
    told = decision_notice(OperatorNotice(kind=kind, said=SAID))
    check_message(told)
    assert widths(said(told)) == cuts


def texts_of(blocks: list[dict[str, Any]]) -> list[str]:
    return [one["text"] for block in blocks for part in block["elements"] for one in part["elements"] if "text" in one]


def test_of_what_was_decided_of_several_hits_each_is_named_and_of_one_it_is_not() -> None:
    findings = [a_finding(a_designation(), entity=an_entity(id=f"e{n}")) for n in range(6)]
    decided = {finding.entity.id: DECISION for finding in findings}
    one, *_ = texts_of(decided_lines(an_answer(Outcome.MATCH, findings[0]), decided))
    assert one.startswith("⚖️ judged not the same by ")
    lines = decided_lines(an_answer(Outcome.MATCH, findings[0], also=tuple(findings[1:])), decided)
    assert len(lines) == 4
    first, rest = texts_of(lines)[:2]
    assert widths(first) == [60]
    assert first.endswith(": judged not the same by ")
    assert len(rest) == 501


def test_a_click_on_a_hit_says_its_entry_whatever_its_id_is() -> None:
    assert hit_of(f"{Verdict.NOT_SAME.value} r1 an id with blanks") == Hit(Verdict.NOT_SAME, "r1", "an id with blanks")


def test_of_a_choice_among_several() -> None:
    found = a_finding(a_designation(program_short=LONG), entity=an_entity(LONG, countries=("cn", "ru", "de")))
    first, *_ = choice_blocks(an_answer(Outcome.AMBIGUOUS, found, found), private=True, most=1)
    assert widths(first["text"]["text"])[0] == 70
    assert " (CN, RU; as “Xiaomi”): " in first["text"]["text"]
    assert len(first["text"]["text"].partition(": ")[2]) == 120


def test_of_what_stands_beside_an_answer() -> None:
    match = Match(score=0.9, name="x", name_type=NameType.NAME, explanation=LONG)
    others = tuple(
        a_finding(a_designation(program_short=LONG), entity=an_entity(LONG, id=f"e{n}"), match=match) for n in range(4)
    )
    answer = an_answer(Outcome.MATCH, a_finding(a_designation()), also=others)
    line, rest = beside_blocks(answer, private=True, most=1)
    assert widths(line["text"]["text"])[0] == 60
    assert len(line["text"]["text"].partition("*: ")[2]) == 120
    assert widths(rest["text"]["text"]) == [60]
    assert rest["text"]["text"].endswith(", 2 more")
    whole = beside_window(answer)["blocks"]
    assert widths(whole[2]["elements"][0]["text"]) == [250]
    assert len(whole[1]["text"]["text"].partition("*: ")[2]) == 250


def test_of_a_relative() -> None:
    owner = Related(
        relation=Relation.PARENT, note=LONG, entity=an_entity(LONG), status=Standing.DESIGNATED,
        designations=(a_designation(program_short=LONG),),
    )  # fmt: skip
    line = related_line(owner, note=True)
    assert widths(line)[:2] == [160, 60]
    assert len(line.partition("*, ")[2]) == 120
    assert "(" not in related_line(owner).partition(":")[0]
    assert "(" not in related_line(replace(owner, note=""), note=True).partition(":")[0]


def test_of_a_name_that_is_near_and_of_how_one_matched() -> None:
    names = (NearName(entity_id="e", caption=LONG, name="x", score=0.5, why=""),) * 2
    near = an_answer(Outcome.NO_MATCH, nearest=names, lists=LISTS[:1], unsearched=())
    (line,) = [line for line in said(card(near)).splitlines() if line.startswith("Nearest")]
    assert (widths(line), line.endswith(" (50%)")) == ([60], True)
    found = an_answer(Outcome.MATCH, a_finding(a_designation()), query=LONG)
    assert [widths(text) for text in said(card(found)).splitlines() if text.startswith("“x")] == [[40]]


def test_of_a_refusal_a_confirmation_and_a_title() -> None:
    assert widths(said(refusal(LONG)).splitlines()[0]) == [500]
    asked = confirm(LONG, LONG, yes=LONG, no=LONG)
    assert [len(asked[part]["text"]) for part in ("title", "text", "confirm", "deny")] == [100, 300, 30, 30]
    assert len(modal(LONG, [])["title"]["text"]) == 24
