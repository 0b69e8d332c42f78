"""Names of a watch list whose comparing fails: a few are set aside, a list of many is put off, no other is kept up."""

from __future__ import annotations

from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.errors import StoreError
from bot.services.notices.content import OperatorNotice
from bot.services.notices.outbox import NoticeKind
from bot.services.screening import resolving
from bot.services.watch_lists import comparing, matching
from bot.services.watch_lists.comparing import Comparing
from handlers.blocks.notice_words import operators_message
from tests.integration.conftest import NewWork
from tests.integration.notices import BANK, LINE, World, channel
from tests.integration.watching import KESTREL, met


@pytest.fixture
def world(new_work: NewWork) -> World:
    return World(new_work)


class Odd(Exception):
    """What one name does to whatever reads it."""


def broken_for(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Comparing fails for these names."""
    usual = resolving.resolve

    def resolve(text: str, *asked: Any, **how: Any) -> Any:
        if text in names:
            raise Odd(text)
        return usual(text, *asked, **how)

    monkeypatch.setattr(matching, "resolve", resolve)


@pytest.mark.parametrize("in_memory", [4_000, 0], ids=["in memory", "through the index"])
def test_a_name_whose_comparing_fails_is_set_aside_by_name_and_the_others_are_told(
    world: World, monkeypatch: pytest.MonkeyPatch, in_memory: int
) -> None:
    monkeypatch.setattr(matching, "MOST_IN_MEMORY", in_memory)
    broken_for(monkeypatch, "Nobody <!here>")
    world.take(BANK)
    world.watch("Ordinary Bakery", "Nobody <!here>", "Kestrel Shipping Company")
    world.watch("Aerocaribbean Airlines", called="other")
    world.take(BANK, LINE, KESTREL, day=1)
    with capture_logs() as log:
        world.compare()
    assert sorted(entry for _, entry, *_ in met(world)) == ["36", "50"]
    (failed,) = [one for one in log if one["event"] == "watched_name_failed"]
    assert (failed["log_level"], type(failed["exc_info"])) == ("error", Odd)
    (owed,) = [owed for owed in world.owed() if owed.kind is NoticeKind.NOT_COMPARED]
    notice = world.notices.of(owed)
    assert isinstance(notice, OperatorNotice)
    told = operators_message(notice)
    assert told["text"].startswith("⚠️ 1 name of portfolio could not be compared with the changes of ")
    assert "“Nobody &lt;!here&gt;”" in told["text"]
    assert world.notices.for_outsiders(notice) is None
    assert world.compare() == 0


def test_a_list_of_which_many_names_fail_is_put_off_and_keeps_no_other_up(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"Ordinary Bakery {n}" for n in range(matching.MOST_ASIDE + 1)]
    world.take(BANK)
    world.watch(*names, "Kestrel Shipping Company", called="broken")
    world.watch("Aerocaribbean Airlines", called="other")
    world.watch("Kestrel Shipping Company", called="elsewhere", place=channel("C2"))
    world.take(BANK, LINE, KESTREL, day=1)
    with monkeypatch.context() as broken, capture_logs() as log:
        broken_for(broken, *names)
        world.compare()
    assert sorted(entry for _, entry, *_ in met(world)) == ["36", "50"]
    (off,) = [one for one in log if one["event"] == "watch_list_put_off"]
    assert (off["log_level"], type(off["exc_info"])) == ("error", Odd)
    assert world.compare() == 0
    with world.new_work() as uow:
        assert [one.name for one, _ in uow.watch_lists.behind()] == ["broken"]
    world.wait(minutes=11)
    world.compare()
    assert sorted(entry for _, entry, *_ in met(world)) == ["36", "50", "50"]


def test_a_place_hears_once_an_edition_that_a_list_of_its_own_is_put_off_and_no_outsider_does(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"Ordinary Bakery {n}" for n in range(matching.MOST_ASIDE + 1)]
    world.take(BANK)
    world.watch(*names, called="<!here>")
    heard: list[OperatorNotice] = []
    for day, edition in enumerate([(BANK, LINE), (BANK, LINE, KESTREL)], 1):
        world.take(*edition, day=day)
        with monkeypatch.context() as broken:
            broken_for(broken, *names)
            for _ in range(3):
                world.compare()
                Comparing(world.new_work, world.clock).run_once()  # another process, which has not put it off yet
                world.wait(minutes=11)
        world.compare()
        owed = [one for one in world.owed() if one.kind is NoticeKind.NOT_COMPARED]
        assert [one.place for one in owed] == [channel()] * day
        heard += [notice for one in owed[-1:] if isinstance(notice := world.notices.of(one), OperatorNotice)]
    said = [operators_message(notice)["text"] for notice in heard]
    assert [text.startswith("⚠️ &lt;!here&gt; could not be compared with the changes of ") for text in said] == [
        True
    ] * 2
    assert [world.notices.for_outsiders(notice) for notice in heard] == [None, None]


def test_a_list_that_failed_is_owed_its_comparing_however_long_the_others_of_its_place_take(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"Ordinary Bakery {n}" for n in range(matching.MOST_ASIDE + 1)]
    world.take(BANK)
    world.watch(*names, "Kestrel Shipping Company", called="broken")
    world.watch("Aerocaribbean Airlines", called="long")
    world.take(BANK, LINE, KESTREL, day=1)
    usual = matching.compare

    def slow(*asked: Any, **how: Any) -> Any:
        compared = usual(*asked, **how)
        world.wait(minutes=11)
        return compared

    with monkeypatch.context() as broken:
        broken_for(broken, *names)
        broken.setattr(comparing, "compare", slow)
        world.comparing.run_once()
    with world.new_work() as uow:
        assert [one.name for one, _ in uow.watch_lists.behind()] == ["broken"]
    world.compare()
    assert sorted(entry for _, entry, *_ in met(world)) == ["36", "50"]


def test_a_list_that_was_compared_is_put_off_no_longer(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    names = [f"Ordinary Bakery {n}" for n in range(matching.MOST_ASIDE + 1)]
    world.take(BANK)
    world.watch(*names, "Kestrel Shipping Company", called="broken")
    world.take(BANK, KESTREL, day=1)
    with monkeypatch.context() as broken:
        broken_for(broken, *names)
        world.compare()
    world.wait(minutes=11)
    world.compare()
    world.wait(minutes=-11)  # a clock that is set back
    world.take(BANK, LINE, KESTREL, day=2)
    world.wait(days=-1)
    assert world.compare() == 1


def test_a_store_that_is_out_of_reach_is_no_matter_of_a_name(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.take(BANK)
    world.watch("Kestrel Shipping Company")
    world.take(BANK, KESTREL, day=1)

    def gone(*_: object, **__: object) -> None:
        raise StoreError("The database is locked.")

    with monkeypatch.context() as broken:
        broken.setattr(matching, "resolve", gone)
        with pytest.raises(StoreError):
            world.compare()
    assert world.owed() == []
    world.compare()
    assert [entry for _, entry, *_ in met(world)] == ["50"]
