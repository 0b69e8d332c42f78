"""Who may have names watched, how many, and which rows of a file hold one."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.names.as_written.no_names import NoName
from bot.domain.notices.changers import Changers, Rule
from bot.domain.notices.following import Place, PlaceKind
from bot.domain.notices.publication import Relevance
from bot.domain.notices.watch_lists import Watched
from bot.errors import BadInput
from bot.services.notices.audience import CONCERN
from bot.services.notices.follower import Follower
from bot.services.screening.rows import Asked
from bot.services.watch_lists import changing
from bot.services.watch_lists.changing import Left, NamesRead, Watching, names_of
from tests import builders
from tests.fakes import FakeClock, FakeUnitOfWork

CHANNEL = Place(team="T1", channel="C1")
NOW = dt.datetime(2026, 11, 24, tzinfo=dt.UTC)


@pytest.fixture
def work() -> FakeUnitOfWork:
    return FakeUnitOfWork(builders.a_snapshot())


def who(user: str = "U1", place: Place = CHANNEL) -> Follower:
    return Follower(place=place, user=user)


def read(*names: str) -> NamesRead:
    return NamesRead(names=tuple(Watched(name=name) for name in names), left={}, file="a.csv", screened_at=NOW)


def watching(work: FakeUnitOfWork, rule: Rule = Rule.EVERYONE, *people: str) -> Watching:
    return Watching(lambda: work, FakeClock(), changers=Changers(rule, frozenset(people)))


def test_where_only_people_named_may_change_a_channel_nobody_else_begins_replaces_or_removes(
    work: FakeUnitOfWork,
) -> None:
    service = watching(work, Rule.NAMED, "U1")
    service.begin("birds", read("Kestrel"), who())
    for change in (lambda: service.begin("birds", read("Osprey"), who("U2")), lambda: service.end(1, who("U2"))):
        with pytest.raises(BadInput, match="Only people whom"):
            change()
    assert work.watch_lists.names(1) == (Watched(name="Kestrel"),)


def test_where_who_began_it_alone_may_change_it_others_begin_their_own_and_change_no_other(
    work: FakeUnitOfWork,
) -> None:
    service = watching(work, Rule.BEGINNER)
    service.begin("birds", read("Kestrel"), who())
    service.begin("ships", read("Osprey"), who("U2"))
    for change in (lambda: service.begin("birds", read("Osprey"), who("U2")), lambda: service.end(1, who("U2"))):
        with pytest.raises(BadInput, match="only whoever began it"):
            change()
    service.end(1, who("U1"))
    assert [one.name for one in service.of_place(who())] == ["ships"]


def test_for_oneself_one_watches_whatever_the_rule(work: FakeUnitOfWork) -> None:
    alone = who("U9", Place(team="T1", channel="U9", kind=PlaceKind.PERSON))
    service = watching(work, Rule.NAMED, "U1")
    service.begin("birds", read("Kestrel"), alone)
    service.end(1, alone)
    assert service.of_place(alone) == []


def test_lists_and_names_have_a_bound_and_to_replace_one_takes_no_more_room(
    work: FakeUnitOfWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changing, "MOST_OF_TEAM", 3)
    monkeypatch.setattr(changing, "MOST_LISTS", 2)
    service = watching(work)
    service.begin("one", read("Kestrel", "Osprey"), who())
    with pytest.raises(BadInput, match="up to 3 names"):
        service.begin("two", read("Kestrel", "Osprey"), who(place=Place(team="T1", channel="C2")))
    service.begin("one", read("Kestrel", "Merlin", "Hobby"), who())
    service.begin("other", read("Kestrel"), who(place=Place(team="T2", channel="C1")))
    service.begin("one", read("Kestrel"), who())
    service.begin("two", read("Kestrel"), who())
    with pytest.raises(BadInput, match="2 lists are watched here"):
        service.begin("three", read("Kestrel"), who())


@pytest.mark.parametrize("name", ["", "  ", "“”", "x" * 81])
def test_a_list_has_a_name_of_some_letters(work: FakeUnitOfWork, name: str) -> None:
    with pytest.raises(BadInput):
        watching(work).begin(name, read("Kestrel"), who())


def test_a_file_without_a_name_is_not_watched(work: FakeUnitOfWork) -> None:
    with pytest.raises(BadInput, match="No row of that file"):
        watching(work).begin("birds", read(), who())


def test_of_a_files_rows_each_name_is_watched_once_and_those_that_hold_none_are_counted() -> None:
    isin = (("ISIN", "US0378331005"),)
    rows = [
        Asked(row=2, name="Kestrel"), Asked(row=3, name="kestrel"), Asked(row=4, name="Kestrel", identifiers=isin),
        Asked(row=5, name="", identifiers=isin), Asked(row=6, name="Total", no_name=NoName.TOTAL),
        Asked(row=7, name=""), Asked(row=8, name="…"), Asked(row=9, name="Osprey", problem="cannot be read"),
        Asked(row=10, name="x" * 300), Asked(row=11, name="9187629"),
        Asked(row=12, name="", identifiers=(("LEI", "1"),)), Asked(row=13, name="Merlin", identifiers=(("LEI", "1"),)),
    ]  # fmt: skip
    names, left = names_of(rows)
    assert names == (
        Watched(name="Kestrel"),
        Watched(name="Kestrel", identifiers=isin),
        Watched(name="", identifiers=isin),
        Watched(name="Merlin", identifiers=(("LEI", "1"),)),
    )
    assert left == {Left.NO_NAME: 3, Left.UNREAD: 2, Left.NUMBER: 1, Left.NOT_VALID: 1}


def test_what_the_release_before_wrote_and_the_next_one_may_add_is_read() -> None:
    """Rows written by another release lack what is new here, or have what is not known here."""
    concern = {"whole": False, "programs": [], "followed": [{"position": 0, "label": "Kestrel", "new": 1}], "new": 1}
    found: Relevance = CONCERN.validate_python(concern)
    assert (found.followed[0].names, found.followed[0].more) == ((), 0)
