"""Stored names side by side: which of them part a name in two, and which are meant at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

import pytest

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import name_key
from bot.services.questions.reading import Reading
from bot.services.questions.stored.apart import apart
from tests.unit.questions.read_once import rules

READER = rules()
TODAY = dt.date(2026, 11, 26)


class Two:
    """Two stored names, the first of a given kind."""

    def __init__(self, kind: NameType, schema: Schema) -> None:
        self._kinds = {"Zephyrine Optics": (kind, schema), "Tosca Telesystems": (NameType.NAME, Schema.COMPANY)}

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """The stored names with one of the keys."""
        hits = [
            NameHit(entity_id=name, schema=schema, text=name, name_type=kind, key=name_key(name))
            for name, (kind, schema) in self._kinds.items()
        ]
        return [hit for hit in hits if hit.key in keys]


@pytest.mark.parametrize(
    ("kind", "schema", "parts"),
    [
        (NameType.NAME, Schema.COMPANY, ["Zephyrine Optics", "Tosca Telesystems"]),
        (NameType.WEAK_ALIAS, Schema.COMPANY, []),
        (NameType.NAME, Schema.JURISDICTION, []),
    ],
)
def test_neither_a_weak_alias_nor_a_country_parts_a_name(kind: NameType, schema: Schema, parts: list[str]) -> None:
    assert apart("Zephyrine Optics Tosca Telesystems", Two(kind, schema)) == parts


class Own:
    """One name that is stored for a workspace, or for all where `team` is empty."""

    def __init__(self, name: str, *, team: str = "", kind: NameType = NameType.NAME) -> None:
        self._hit = NameHit(
            entity_id="e1", schema=Schema.COMPANY, text=name, name_type=kind, key=name_key(name), team=team
        )

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """The stored name, where its key is among them."""
        return [self._hit] if self._hit.key in keys else []


def read(text: str, stored: Own) -> Reading:
    return READER.read(text, stored, today=TODAY, team="T1")


NOTHING = Own("Nobody of this name")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Bridge Capital", "is bridge capital listed"),
        ("大鸢科技蓝", "大鸢科技蓝雀被制裁了吗"),
        ("Kestrel", "鸢蓝 Kestrel 被制裁了吗"),
    ],
)
def test_what_another_workspace_holds_changes_nothing_in_how_a_message_is_read(name: str, text: str) -> None:
    alone = read(text, NOTHING)
    assert read(text, Own(name, team="T2")) == alone
    assert read(text, Own(name, team="T1")) == read(text, Own(name)) != alone


@pytest.mark.parametrize("text", ["大鸢科技蓝雀被制裁了吗"])
def test_a_weak_alias_in_a_text_without_blanks_is_no_name(text: str) -> None:
    assert read(text, Own("大鸢科技蓝", kind=NameType.WEAK_ALIAS)) == read(text, NOTHING)


def test_generic_words_are_a_stored_name_alone_and_the_end_of_a_longer_one_behind_other_words() -> None:
    stored = Own("Bridge Capital")
    assert read("is bridge capital listed", stored).names == ("bridge capital",)
    assert read("is golden bridge capital inc listed", stored).names == ("golden bridge capital inc",)


@pytest.mark.parametrize("text", ["are Midea, Haier & Gree listed", "check Midea, Haier & Gree"])
def test_an_ampersand_before_the_last_of_several_names_may_part_two(text: str) -> None:
    assert read(text, NOTHING).either == (("Midea", "Haier & Gree"), ("Midea", "Haier", "Gree"))
