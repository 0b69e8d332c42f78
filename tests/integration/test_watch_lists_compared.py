"""Watch lists are compared by whichever process is alive, and by one name after the other."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from bot.domain.law.entity import Identifier, IdentifierType
from bot.domain.notices.edition_changes import Op
from bot.domain.notices.watch_lists import Watched
from bot.services.notices.outbox import DeliveryState
from bot.services.screening.rows import Asked
from bot.services.watch_lists import comparing, matching
from bot.services.watch_lists.changing import NamesRead, names_of
from bot.services.watch_lists.comparing import Comparing
from tests.builders import an_entry
from tests.integration.conftest import NewWork
from tests.integration.notices import BANK, LINE, World
from tests.integration.watching import HERE, KESTREL, met


@pytest.fixture
def world(new_work: NewWork) -> World:
    return World(new_work)


def test_a_process_that_dies_before_it_has_written_leaves_the_whole_to_the_next(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.take(BANK)
    world.watch("Kestrel Shipping Company")
    world.take(BANK, KESTREL, day=1)

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("killed")

    with monkeypatch.context() as broken:
        broken.setattr(comparing, "update_for", fail)
        with pytest.raises(RuntimeError):
            world.compare()
    assert world.owed() == world.owed(DeliveryState.HELD) == []
    Comparing(world.new_work, world.clock).run_once()
    world.compare()
    assert [entry for _, entry, *_ in met(world)] == ["50"]


def test_two_processes_at_once_tell_it_once(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.take(BANK)
    world.watch("Kestrel Shipping Company")
    world.take(BANK, KESTREL, day=1)
    other, standing = Comparing(world.new_work, world.clock), Comparing._standing

    def meanwhile(self: Comparing, *asked: Any) -> Any:
        if self is not other:
            while other.run_once():
                pass
        return standing(self, *asked)

    monkeypatch.setattr(Comparing, "_standing", meanwhile)
    world.compare()
    assert [entry for _, entry, *_ in met(world)] == ["50"]


def test_a_list_replaced_while_its_names_are_compared_is_compared_anew(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.take(BANK)
    world.watch("Ordinary Bakery", "Kestrel Shipping Company")
    world.take(BANK, LINE, KESTREL, day=1)
    read = NamesRead(
        names=(Watched(name="Aerocaribbean Airlines"),), left={}, file="b.csv", screened_at=world.clock.now()
    )
    found = Comparing._found

    def meanwhile(self: Comparing, *asked: Any) -> Any:
        monkeypatch.setattr(Comparing, "_found", found)
        world.watching.begin("portfolio", read, HERE)
        return found(self, *asked)

    monkeypatch.setattr(Comparing, "_found", meanwhile)
    world.compare()
    assert [entry for _, entry, *_ in met(world)] == ["36"]


def test_a_new_list_of_many_names_is_compared_through_the_index(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "MOST_IN_MEMORY", 0)
    world.watch("Kestrel Shipping Company", "Aerocaribean Airlines", "Nobody at all Ltd")
    world.take(BANK, LINE, KESTREL)
    world.compare()
    assert sorted(met(world)) == [
        ("Aerocaribean Airlines", "36", Op.ADDED, False),
        ("Kestrel Shipping Company", "50", Op.ADDED, True),
    ]


BORNE = (
    (IdentifierType.ISIN, "US0378331005", "ISIN", "US0378331005"),
    (IdentifierType.LEI, "5493001KJTIIGC8Y1R12", "LEI", "5493001kjtiigc8y1r12"),
    (IdentifierType.IMO, "IMO 9187629", "IMO", "9187629"),
    (IdentifierType.SWIFT, "SBERRUMM", "BIC", "SBERRUMMXXX"),
    (IdentifierType.CRYPTO, "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "Wallet",
     "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"),
    (IdentifierType.TICKER, "1810", "Ticker", "1810 HK"),
)  # fmt: skip
"""Of each kind: as a list has it, and as a file does, under its heading."""


@pytest.mark.parametrize("in_memory", [4_000, 0], ids=["in memory", "through the index"])
def test_a_row_without_a_name_is_watched_by_its_identifier_and_told_as_its_bearer_is_listed_altered_and_ended(
    world: World, monkeypatch: pytest.MonkeyPatch, in_memory: int
) -> None:
    monkeypatch.setattr(matching, "MOST_IN_MEMORY", in_memory)
    rows = [Asked(row=n, name="", identifiers=((label, value),)) for n, (*_, label, value) in enumerate(BORNE, 2)]
    watched, left = names_of(rows)
    entries = [
        replace(an_entry(str(n), f"BEARER {n} LTD"), identifiers=(Identifier(type=kind, value=value),))
        for n, (kind, value, *_) in enumerate(BORNE, 60)
    ]
    altered = [replace(one, countries=("ir",)) for one in entries]
    world.take(BANK)
    world.watch(*watched)
    for day, edition in enumerate([(BANK, *entries), (BANK, *altered), (BANK,)], 1):
        world.take(*edition, day=day)
        world.compare()
    told = {op: {(name, entry) for name, entry, was, _ in met(world) if was is op} for op in Op}
    every = {(f"{label} {value}", str(n)) for n, (*_, label, value) in enumerate(BORNE, 60)}
    assert (left, told) == ({}, {Op.ADDED: every, Op.MODIFIED: every, Op.ENDED: every})


@pytest.mark.parametrize("in_memory", [4_000, 0], ids=["in memory", "through the index"])
def test_that_a_watched_identifier_is_taken_away_is_told(
    world: World, monkeypatch: pytest.MonkeyPatch, in_memory: int
) -> None:
    monkeypatch.setattr(matching, "MOST_IN_MEMORY", in_memory)
    kind, value, label, asked = BORNE[1]
    borne = replace(KESTREL, identifiers=(Identifier(type=kind, value=value),))
    watched, _ = names_of([Asked(row=2, name="", identifiers=((label, asked),))])
    world.take(BANK, borne)
    world.watch(*watched)
    world.take(BANK, KESTREL, day=1)
    world.compare()
    assert [(entry, op) for _, entry, op, _ in met(world)] == [("50", Op.MODIFIED)]
