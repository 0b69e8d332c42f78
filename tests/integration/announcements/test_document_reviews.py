"""What people find of documents, what answers say of them, and how often sources are looked at."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from bot.domain.lists.announcement import ReviewState, Verdict
from bot.domain.notices.following import Habits
from bot.services.announcements.noticeboard import Progress
from bot.services.notices.content import DocumentNotice
from bot.services.notices.follower import Follower
from bot.services.notices.outbox import NoticeKind
from bot.services.screening.answer_json import to_json
from bot.services.screening.screener import Screener
from data.sources.us_federal_register.documents import SOURCE
from data.sources.watching import searches_of
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.documents import (
    ASKER,
    MAY_CHANGE,
    _die,
    answered,
    card,
    sends,
)
from tests.integration.loading import load
from tests.integration.notices import FACTS, World, channel
from tests.integration.register import ATOM, DOD, LIST, Desk, Register, a_feed
from tests.unit.sources.publisher import Publisher
from tests.unit.sources.us_federal_register.made import a_paper


def test_the_small_print_begins_on_the_day_the_notice_was_published(desk: Desk) -> None:
    desk.register.papers = [a_paper(1, publication_date="2026-11-03")]
    desk.look()
    assert answered(desk, as_of=dt.date(2026, 11, 2)) == []
    assert answered(desk, as_of=dt.date(2026, 11, 3)) == [MAY_CHANGE]
    answer = Screener(desk.world.new_work, desk.world.clock).screen("Xiaomi", asker=ASKER)
    told = to_json(answer)
    assert told["unreviewed"] == [MAY_CHANGE]
    assert [one["number"] for row in told["lists"] for one in row["unreviewed"]] == ["2026-20001"]


def test_what_has_an_effect_is_told_until_the_list_was_checked_as_of_that_day(desk: Desk) -> None:
    desk.register.papers = [a_paper(1, publication_date="2026-11-03")]
    desk.look()
    desk.reviewing.review("2026-20001", Verdict.ACKNOWLEDGED, by="U1")
    told = "a notice of 3 Nov 2026 was reviewed; what it changes is not yet entered here"
    assert answered(desk) == [f"DoD Section 1237 list: {told}"]
    load(desk.world.new_work, replace(FACTS, revision=2, version="v2", checked_on={LIST: dt.date(2026, 11, 3)}))
    assert answered(desk) == []


def test_two_different_people_look_where_the_setting_asks_for_two(new_work: NewWork, publisher: Publisher) -> None:
    desk = Desk(World(new_work, FakeClock()), publisher, Register([a_paper(1)]), needed=2)
    desk.look()
    review = desk.reviewing.review
    assert review("2026-20001", Verdict.NO_EFFECT, by="U1")[0].kept.state is ReviewState.OPEN
    assert review("2026-20001", Verdict.NO_EFFECT, by="U1") == (desk.reviewing.of("2026-20001"), False)
    assert review("2026-20001", Verdict.ACKNOWLEDGED, by="U2")[0].kept.state is ReviewState.ACKNOWLEDGED
    assert not review("2026-20001", Verdict.NO_EFFECT, by="U3")[1]


def test_two_clicks_at_once_are_both_kept_and_the_same_one_once(desk: Desk) -> None:
    desk.register.papers = [a_paper(1)]
    desk.look()
    with ThreadPoolExecutor(4) as threads:
        people = ["U1", "U1", "U1", "U1"]
        done = list(threads.map(lambda by: desk.reviewing.review("2026-20001", Verdict.NO_EFFECT, by=by)[1], people))
    assert sorted(done) == [False, False, False, True]


def test_two_workers_that_look_at_once_tell_each_document_once(desk: Desk) -> None:
    desk.register.papers = [a_paper(n) for n in range(1, 6)]
    with ThreadPoolExecutor(2) as threads:
        told = list(threads.map(lambda _: desk.look(), range(2)))
    assert sorted(one.new for one in told) == [0, 5]
    assert len(desk.cards()) == 5


def test_a_worker_that_dies_before_it_is_done_leaves_everything_to_be_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.register.papers = [a_paper(1)]
    with monkeypatch.context() as patch:
        patch.setattr("data.sql.notices.outbox.SqlOutbox.add", _die)
        with pytest.raises(RuntimeError, match="killed"):
            desk.look()
    assert answered(desk) == []
    assert desk.look().new == 1
    assert desk.cards() == [card(1)]


def test_a_source_is_looked_at_every_six_hours_and_an_hour_after_it_failed(desk: Desk) -> None:
    watching = desk.watching()
    assert watching.due(desk.world.clock.time) == [SOURCE]
    desk.look()
    assert watching.due(desk.world.clock.time + dt.timedelta(hours=5)) == []
    assert watching.due(desk.world.clock.time + dt.timedelta(hours=6)) == [SOURCE]
    desk.register.faults = [sends(b"", status=503)]
    desk.look()
    assert watching.due(desk.world.clock.time + dt.timedelta(minutes=59)) == []
    assert watching.due(desk.world.clock.time + dt.timedelta(hours=1)) == [SOURCE]


def test_a_list_that_is_not_loaded_is_not_asked_for(desk: Desk) -> None:
    desk.watches = (replace(DOD, dataset="us_unheard_of"),)
    assert desk.watching().due(desk.world.clock.time) == []
    desk.look()
    assert desk.register.asked == []


def test_a_register_that_fails_twice_for_one_reason_is_asked_no_more_in_that_look(desk: Desk) -> None:
    desk.watches = tuple(replace(DOD, number=n) for n in range(1, 6))
    desk.register.papers = [a_paper(1)]
    desk.register.faults = [sends(b"", status=503)] * 3
    assert len(desk.look().refused) == 5
    assert len(desk.register.faults) == 1
    assert len(desk.refusals()) == 1
    desk.register.faults = []
    assert desk.look().new == 1


def test_followers_hear_of_documents_only_where_they_asked_to(desk: Desk) -> None:
    world = desk.world
    for place in (channel("C1"), channel("C2"), channel("C3")):
        world.follow("Xiaomi" if place == channel("C3") else LIST, place)
    for place in (channel("C2"), channel("C3")):
        world.following.set_habits(Habits(announcements=True), Follower(place=place, user="U1"))
    desk.register.papers = [a_paper(1)]
    desk.look()
    assert [(owed.kind, owed.place) for owed in world.owed()] == [(NoticeKind.ANNOUNCEMENT, channel("C2"))]
    notice = world.notices.of(world.owed()[0])
    assert isinstance(notice, DocumentNotice)
    assert not notice.for_operators


@pytest.mark.parametrize(("since", "found"), [("2026-11-03", 1), ("2026-11-04", 0)])
def test_an_entry_of_the_very_day_from_which_a_feed_is_asked_is_found(desk: Desk, since: str, found: int) -> None:
    table = DOD.table.model_copy(update={"feed": desk.publisher.url(ATOM), "hosts": ("www.gov.uk",)})
    desk.publisher.answers[ATOM] = [sends(a_feed(("2026-11-03", "Chinese military companies: a final order")))]
    (search,) = searches_of([replace(DOD, table=table)])
    documents = search.ask(dt.date.fromisoformat(since), Progress()).documents
    assert len(documents or ()) == found


def test_a_feed_is_read_as_the_register_is(desk: Desk) -> None:
    host = "127.0.0.1"
    table = DOD.table.model_copy(update={"agencies": (), "feed": desk.publisher.url(ATOM), "hosts": ("www.gov.uk",)})
    desk.watches = (replace(DOD, table=table),)
    entries = [("2026-11-03", "Chinese military companies: a final order"), ("2026-11-04", "A speech")]
    desk.publisher.answers[ATOM] = [
        sends(a_feed(*entries)[:-9]),
        sends(a_feed(*entries)),
    ]
    assert len(desk.look_at_feeds().refused) == 1
    assert desk.look_at_feeds().new == 1
    assert desk.look_at_feeds().new == 0
    (key,) = desk.cards()
    assert key.startswith(f"announcement:{host}:{host}-")
    assert answered(desk) == [MAY_CHANGE]
