"""Official documents that may change a list: each told once, none lost, none applied by itself, looked at by people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
import stamina

from bot.domain.lists.announcement import Verdict
from bot.services.ports import Asker
from bot.services.screening.screener import Screener
from bot.services.wording.announcements import unreviewed_lines
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.notices import World
from tests.integration.register import Desk, Register, a_paper
from tests.unit.sources.publisher import publishing

ASKER = Asker(surface="test")


@pytest.fixture
def desk(new_work: NewWork) -> Iterator[Desk]:
    stamina.set_testing(True, attempts=1)
    with publishing() as server:
        yield Desk(World(new_work, FakeClock()), server, Register())
    stamina.set_testing(False)


def small_print(desk: Desk, name: str = "Xiaomi", as_of: dt.date | None = None) -> list[str]:
    return unreviewed_lines(Screener(desk.world.new_work, desk.world.clock).screen(name, asker=ASKER, as_of=as_of))


def test_a_document_goes_from_the_register_to_a_card_to_a_review_and_into_answers(desk: Desk) -> None:
    desk.register.papers = [a_paper(publication_date="2026-11-03")]
    assert small_print(desk) == []
    assert desk.look().new == 1
    assert desk.cards() == ["announcement:us_federal_register:2026-20001:1"]
    told = "DoD Section 1237 list: a notice of 3 Nov 2026 may change this list; not yet reviewed"
    assert small_print(desk) == [told]
    assert small_print(desk, as_of=dt.date(2026, 11, 2)) == []
    assert small_print(desk, as_of=dt.date(2026, 11, 3)) == [told]
    desk.reviewing.review("2026-20001", Verdict.NO_EFFECT, by="U1", reason="a correction of an address")
    assert small_print(desk) == []
