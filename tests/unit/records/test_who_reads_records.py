"""Who may read which records, and what is noted of a look at them."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest

from bot.errors import BadInput
from bot.services.asker import Asker
from bot.services.records.archive import LONGEST_MATTER, Archive, Compliance, looked_at, words
from bot.services.records.ports import Wanted
from bot.services.records.record import Record, RecordKind
from bot.services.screening.screener import Screener
from tests import builders
from tests.fakes import FakeClock, FakeUnitOfWork

ANNA = Asker(surface="slack", user="UANNA", team="T1", channel="C1")
BERT = replace(ANNA, user="UBERT")
OFFICER = replace(ANNA, user="UOFFICER")
OPERATOR = Asker(surface="cli")
NOW = dt.datetime(2026, 11, 26, 12, tzinfo=dt.UTC)


@pytest.fixture
def store() -> FakeUnitOfWork:
    """A question of Anna's."""
    made = FakeUnitOfWork(builders.a_snapshot())
    Screener(lambda: made, FakeClock()).screen("Xiaomi", asker=ANNA)
    return made


def archive(store: FakeUnitOfWork) -> Archive:
    return Archive(lambda: store, FakeClock(), compliance=Compliance(frozenset({("T1", "UOFFICER")})))


@pytest.mark.parametrize("asker", [ANNA, OFFICER])
def test_who_asked_and_compliance_open_a_record_and_that_is_noted(store: FakeUnitOfWork, asker: Asker) -> None:
    (asked,) = store.records.kept
    assert archive(store).open(asked.id, asker=asker) == asked
    look = store.records.kept[-1]
    assert (look.kind, look.asker, look.query) == (RecordKind.READ, asker, f"record {asked.id}")
    assert archive(store).asker_of(asked.id, asker=asker) == ANNA
    assert store.records.kept[-1] is look


@pytest.mark.parametrize("asker", [BERT, replace(OFFICER, team="T2"), replace(ANNA, team="T2")])
def test_nobody_else_opens_it_or_hears_whose_it_is(store: FakeUnitOfWork, asker: Asker) -> None:
    (asked,) = store.records.kept
    for look in (archive(store).open, archive(store).asker_of):
        with pytest.raises(BadInput, match="no record"):
            look(asked.id, asker=asker)
    assert store.records.kept == [asked]


def test_a_key_for_all_records_of_a_workspace_opens_another_persons(store: FakeUnitOfWork) -> None:
    (asked,) = store.records.kept
    assert archive(store).open(asked.id, asker=BERT, of_all=True) == asked


def test_compliance_finds_everybodys_records_and_others_their_own(store: FakeUnitOfWork) -> None:
    def found(asker: Asker, wanted: Wanted) -> list[str]:
        read = archive(store).search(wanted, asker=asker, limit=9)
        return [one.query for one in read if one.kind is RecordKind.QUESTION]

    assert found(OFFICER, Wanted()) == found(OFFICER, Wanted(user="UANNA")) == ["Xiaomi"]
    assert found(ANNA, Wanted(user="UBERT")) == ["Xiaomi"]
    assert found(BERT, Wanted(user="UANNA")) == found(replace(OFFICER, team="T2"), Wanted(team="T1")) == []


def test_a_look_stands_among_the_records_of_the_workspace_that_was_looked_at(store: FakeUnitOfWork) -> None:
    list(archive(store).export(Wanted(team="T1"), asker=OPERATOR))
    archive(store).read(Wanted(team="T1"), asker=OPERATOR, limit=9)
    archive(store).read(Wanted(), asker=ANNA, limit=9)
    assert [look.asker.team for look in store.records.kept[1:]] == ["T1", "T1", "T1"]


def test_what_is_noted_of_a_look_is_kept_for_good_and_names_what_was_read(store: FakeUnitOfWork) -> None:
    (asked,) = store.records.kept
    before = store.commits
    list(archive(store).export(Wanted(team="T1"), asker=OPERATOR))
    archive(store).read(Wanted(id=asked.id), asker=OPERATOR, limit=9)
    archive(store).open(asked.id, asker=ANNA)
    archive(store).set_matter("Falcon", asker=ANNA)
    assert store.commits == before + 4
    assert [json.loads(look.answer)["records"] for look in store.records.kept[1:]] == [[asked.id]] * 3


def noted(count: int) -> dict[str, object]:
    look: Record = looked_at([f"r{n}" for n in range(count)], asker=ANNA, kind=RecordKind.READ, what="all", at=NOW)
    told: dict[str, object] = json.loads(look.answer)
    return told


def test_up_to_a_hundred_records_are_named_and_of_more_their_number_and_digest_are_kept() -> None:
    assert (noted(100)["records"], noted(100)["count"]) == ([f"r{n}" for n in range(100)], 100)
    assert (noted(101)["records"], noted(101)["count"]) == ([], 101)
    assert noted(101)["digest"] != noted(102)["digest"]


def test_what_was_looked_for_is_told_without_naming_a_person() -> None:
    assert words(Wanted()) == "records: all"
    every = Wanted(id="r1", team="T1", user="UANNA", since=NOW, until=NOW + dt.timedelta(days=1), outcome="match",
                   matter="Falcon")  # fmt: skip
    assert words(every) == (
        "records: id r1, workspace T1, one person, from 2026-11-26, until 2026-11-27, outcome match, matter Falcon"
    )


def test_a_matter_is_set_in_its_channel_and_has_a_name_of_some_length(store: FakeUnitOfWork) -> None:
    archive(store).set_matter("M" * LONGEST_MATTER, asker=ANNA)
    assert archive(store).matter(ANNA) == "M" * LONGEST_MATTER
    assert archive(store).matter(replace(ANNA, channel="C2")) == ""
    with pytest.raises(BadInput, match="at most 80"):
        archive(store).set_matter("M" * (LONGEST_MATTER + 1), asker=ANNA)
    with pytest.raises(BadInput, match="in the channel"):
        archive(store).set_matter("Falcon", asker=replace(ANNA, channel=""))


def test_a_workspace_without_a_chain_is_told_so(store: FakeUnitOfWork) -> None:
    for team, name in (("T9", "T9"), ("", "the command line")):
        with pytest.raises(BadInput, match=f"no chain of records of {name}"):
            archive(store).verify(team)
