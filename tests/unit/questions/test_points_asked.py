"""The finer points of what is asked: goods, permission, orders."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Aspect, Point
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "of_goods", "may"),
    [
        ("Can I sell software to Kestrel?", True, True),
        ("do we need an export licence to ship to Kestrel?", True, False),
        ("may we wire money to Kestrel", False, True),
        ("what happens if we pay Kestrel?", False, False),
    ],
)
def test_questions_of_goods_and_whether_something_may_be_done_are_told_apart(
    read: Read, text: str, of_goods: bool, may: bool
) -> None:
    reading = read(text).read_as
    assert (reading.aspect, reading.of_goods, reading.may) == (Aspect.EFFECT.value, of_goods, may)


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("when was Kestrel first listed", {Point.FIRST}),
        ("wann wurde Kestrel erstmals gelistet?", {Point.FIRST}),
        ("why was Kestrel delisted", {Point.ENDING}),
        ("Is Kestrel blocked?", {Point.BLOCKED}),
        ("Is Kestrel property blocked?", {Point.BLOCKED}),
        ("is Kestrel blocked property?", {Point.BLOCKED}),
        ("are Kestrel's assets frozen", {Point.BLOCKED}),
        ("is Kestrel blocked from the market?", {Point.BARRED}),
        ("when was Kestrel banned?", {Point.BANNED}),
        ("does the entity list stop us buying Kestrel shares", {Point.BARRED, Point.SHARES}),
        ("can we keep Kestrel bonds although it is on 1260H?", {Point.SHARES}),
        ("Can we buy Kestrel?", {Point.BUYING}),
        ("are we still allowed to purchase Kestrel bonds", {Point.BUYING, Point.SHARES, Point.STILL}),
        ("may our US fund buy Kestrel shares", {Point.BUYING, Point.SHARES}),
        ("dürfen wir Kestrel-Aktien kaufen?", {Point.BUYING, Point.SHARES}),
        ("可以买大鸢科技的股票吗", {Point.BUYING, Point.SHARES}),
        ("can we buy or sell Kestrel shares?", {Point.SHARES}),
        ("we hold Kestrel bonds, may we buy more?", {Point.SHARES}),
        ("can EU clients buy Kestrel shares", {Point.SHARES}),
        ("can't we buy Kestrel?", set()),
        ("Can DoD contract with Kestrel?", {Point.DOD}),
        ("may we sell to DoD with Kestrel parts", {Point.DOD, Point.CONTENT}),
        ("can federal agencies buy Kestrel cameras?", {Point.FEDERAL}),
        ("Kestrel is on the Pentagon's list, may we buy from it?", set()),
        ("is Kestrel still sanctioned?", {Point.STILL}),
        ("ist Kestrel noch sanktioniert?", {Point.STILL}),
        ("¿sigue sancionado Kestrel?", {Point.STILL}),
        ("Kestrel всё ещё под санкциями?", {Point.STILL}),
        ("大鸢科技还在名单上吗", {Point.STILL}),
        ("is Kestrel sanctioned?", set()),
    ],
)
def test_the_finer_points_of_a_question_are_read(read: Read, text: str, points: set[Point]) -> None:
    assert set(read(text).points) == points


def test_whether_an_authority_ordered_a_sale_asks_of_the_order_and_not_of_holding(read: Read) -> None:
    found = read("Did the UK order Kestrel to sell Osprey Telecom?")
    assert (found.aspect, found.lists) == (Aspect.STATUS, ())
