"""Which entities of different lists are one."""

from __future__ import annotations

from typing import Any

import pytest

from bot.domain.law.entity import Schema
from bot.domain.lists.merging import Member, merge


def member(id: str, name: str = "huawei technologies", **more: Any) -> Member:
    known: dict[str, Any] = {"schema": Schema.COMPANY, "rank": 9, "countries": frozenset({"cn"})}
    return Member(id=id, name=name, **{"names": frozenset({name})} | known | more)


REVIEWED = member("huawei", rank=0, ids={"reviewed": "huawei"})


def test_the_same_name_and_country_and_kind_is_one_under_the_reviewed_id() -> None:
    listed = member("el:1", schema=Schema.LEGAL_ENTITY)
    assert merge([listed, REVIEWED]) == {"huawei": "huawei", "el:1": "huawei"}


@pytest.mark.parametrize(
    "other",
    [
        member("x", countries=frozenset({"us"})),
        member("x", name="huawei"),
        member("x", schema=Schema.PERSON),
        member("x", schema=Schema.VESSEL),
        member("x", ids={"reviewed": "another"}),
    ],
    ids=["another country", "another name", "a person", "a vessel", "another entry of the same publisher"],
)
def test_what_differs_stays_apart(other: Member) -> None:
    assert merge([REVIEWED, other])["x"] == "x"


def test_an_alias_that_is_the_others_primary_name_joins_and_two_aliases_do_not() -> None:
    long = member("ssi", name="rosneft oil", names=frozenset({"rosneft oil", "rosneft"}))
    assert merge([member("el", name="rosneft"), long]) == {"el": "el", "ssi": "el"}
    assert (
        merge(
            [
                member("a", name="one", names=frozenset({"one", "x"})),
                member("b", name="two", names=frozenset({"two", "x"})),
            ]
        )["b"]
        == "b"
    )


def test_persons_need_more_than_a_name() -> None:
    born = {"schema": Schema.PERSON, "birth_days": frozenset({"1970-01-01"})}
    assert merge([member("a", "putin vladimir", **born), member("b", "vladimir putin", **born)])["b"] == "a"
    assert merge([member("a", schema=Schema.PERSON), member("b", schema=Schema.PERSON)])["b"] == "b"


def test_an_identifier_that_belongs_to_one_alone_joins_whatever_the_names() -> None:
    uid = frozenset({"ofac_uid:306"})
    assert merge([member("a", "bnc", own=uid), member("b", "banco nacional de cuba", own=uid)])["b"] == "a"


def test_a_firms_own_entry_joins_a_group_and_never_leads_or_bridges_one() -> None:
    uids = [member("a", "one", own=frozenset({"lei:A"})), member("b", "two", own=frozenset({"lei:B"}))]
    private = member("custom_x:1", "one", rank=0, own=frozenset({"lei:A", "lei:B"}), private=True)
    assert merge([private, *uids]) == {"a": "a", "b": "b", "custom_x:1": "a"}


def test_a_country_or_an_app_is_never_joined() -> None:
    assert "app" not in merge([REVIEWED, member("app", schema=Schema.APP)])
