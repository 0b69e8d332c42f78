"""Official documents that may change a list: each told once, none lost, none applied by itself, looked at by people."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
import stamina

from bot.domain.lists.announcement import ReviewState, Verdict
from bot.domain.notices.following import Habits
from bot.errors import BadInput
from bot.services.notices.content import DocumentWord
from bot.services.notices.follower import Follower
from bot.services.notices.outbox import OwedKind
from bot.services.ports import Asker
from bot.services.screening.answer_json import to_json
from bot.services.screening.screener import Screener
from bot.services.wording.announcements import unreviewed_lines
from data.sources.us_federal_register.documents import SOURCE
from tests import builders
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.loading import load
from tests.integration.notices import FACTS, World, channel
from tests.integration.register import ATOM, DOD, LIST, Desk, Register, a_feed
from tests.unit.sources.publisher import Answer, Publisher, publishing
from tests.unit.sources.us_federal_register.made import a_paper

ASKER = Asker(surface="test")
MAY_CHANGE = "DoD Section 1237 list: a notice of 3 Nov 2026 may change this list; not yet reviewed"


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    stamina.set_testing(True, attempts=1)
    with publishing() as server:
        yield server
    stamina.set_testing(False)


@pytest.fixture
def desk(new_work: NewWork, publisher: Publisher) -> Desk:
    return Desk(World(new_work, FakeClock()), publisher, Register())


def sends(body: bytes, status: int = 200, **more: Any) -> Answer:
    return lambda asked: asked.send(status, body, **more)


def moved(address: str) -> Answer:
    return sends(b"", status=302, Location=address)


def lists(count: int, *papers: dict[str, Any]) -> Answer:
    return sends(json.dumps({"count": count, "results": papers}).encode())


def card(number: int, revision: int = 1) -> str:
    return f"announcement:{SOURCE}:2026-{20000 + number}:{revision}"


def answered(desk: Desk, name: str = "Xiaomi", as_of: dt.date | None = None) -> list[str]:
    """What the small print of an answer says of documents."""
    return unreviewed_lines(Screener(desk.world.new_work, desk.world.clock).screen(name, asker=ASKER, as_of=as_of))


def stored_facts(desk: Desk) -> list[Any]:
    with desk.world.new_work() as uow:
        return [*uow.library.designations(["xiaomi"]), *uow.library.programs().values()]


def test_a_document_goes_from_the_register_to_a_card_to_a_review_and_into_answers(desk: Desk) -> None:
    desk.register.papers = [a_paper(1, publication_date="2026-11-03")]
    assert answered(desk) == []
    assert desk.look().new == 1
    assert desk.cards() == [card(1)]
    assert answered(desk) == [MAY_CHANGE]
    desk.reviewing.review("2026-20001", Verdict.NO_EFFECT, by="U1", reason="a correction of an address")
    assert answered(desk) == []
    with desk.world.new_work() as uow:
        kept = uow.noticeboard.get("2026-20001")
    assert kept is not None
    assert [(one.by, one.verdict, one.reason) for one in kept.reviews] == [
        ("U1", Verdict.NO_EFFECT, "a correction of an address")
    ]


def test_the_register_is_asked_by_agency_and_terms_since_the_list_was_last_checked(desk: Desk) -> None:
    desk.look()
    (asked,) = desk.register.asked
    assert asked["conditions[agencies][]"] == ["defense-department"]
    assert asked["conditions[term]"] == ['"Chinese military companies"']
    assert asked["conditions[publication_date][gte]"] == [builders.CHECKED.isoformat()]


def test_thirty_documents_are_each_told_once_whatever_the_publisher_does(desk: Desk) -> None:
    facts = stored_facts(desk)
    papers = [a_paper(n) for n in range(1, 28)]
    papers.append(a_paper(28, title="Chinese Military Companies; Withdrawal of Notice"))
    papers.append(a_paper(29, title="Chinese Military Companies; Correction", correction_of="https://x/2026-20001"))
    papers.append(a_paper(30, document_number="C1-2026-20002"))
    desk.register.papers = [*papers, papers[0]]  # the same twice
    desk.register.faults = [
        moved("https://evil.example/api/v1/documents.json"),
        sends(b'{"count": 30, "results": [{"document_number": "2026-2'),
        sends(b'{"count": 30, "resul', length=900),
        sends(b"<!doctype html><html>busy</html>"),
        lists(10_000, *papers[:3]),
        lists(9, *papers[:3]),
        sends(b"", status=503),
    ]
    refused = [line for _ in range(7) for line in desk.look().refused]
    assert len(refused) == 7
    assert desk.cards() == []
    assert desk.look().new == 30
    assert sorted(desk.cards()) == sorted(f"announcement:{SOURCE}:{paper['document_number']}:1" for paper in papers)
    assert (desk.look().new, desk.look().altered, desk.look().gone) == (0, 0, 0)
    assert len(desk.cards()) == 30
    assert stored_facts(desk) == facts


def test_a_refusal_is_one_clear_line_to_operators_once_a_day(desk: Desk) -> None:
    desk.register.papers = [a_paper(1)]
    desk.register.faults = [lists(10_000, a_paper(1))] * 2
    (line,) = desk.look().refused
    desk.look()
    assert desk.refusals() == [line.removeprefix("DoD Section 1237 list: ")]
    assert desk.look().new == 1
    assert desk.cards() == [card(1)]


def test_a_document_that_was_altered_is_told_once_more_and_reviewed_anew(desk: Desk) -> None:
    desk.register.papers = [a_paper(1, publication_date="2026-11-03")]
    desk.look()
    desk.reviewing.review("2026-20001", Verdict.NO_EFFECT, by="U1")
    desk.register.papers = [a_paper(1, publication_date="2026-11-03", title="Notice, corrected")]
    assert desk.look().altered == 1
    assert desk.look().altered == 0
    assert desk.cards() == [card(1), card(1, 2)]
    assert answered(desk) == [MAY_CHANGE]
    assert desk.reviewing.review("2026-20001", Verdict.NO_EFFECT, by="U1")[1]
    with pytest.raises(BadInput, match="changed since that card"):
        desk.reviewing.review("2026-20001", Verdict.NO_EFFECT, by="U2", revision=1)


def test_a_document_that_is_no_longer_listed_is_told_once_and_once_more_when_it_is_back(desk: Desk) -> None:
    desk.register.papers = [a_paper(1), a_paper(2)]
    desk.look()
    desk.register.papers = [a_paper(2)]
    assert desk.look().gone == 1
    assert desk.look().gone == 0
    assert desk.cards() == [card(1), card(2), card(1, 2)]
    desk.register.papers = [a_paper(1), a_paper(2)]
    assert desk.look().altered == 1
    assert desk.cards()[3:] == [card(1, 3)]


def test_a_search_that_failed_takes_no_document_back(desk: Desk) -> None:
    desk.register.papers = [a_paper(1)]
    desk.look()
    desk.register.faults = [sends(b"", status=503)]
    assert desk.look().gone == 0
    assert desk.cards() == [card(1)]


def test_a_document_is_taken_back_only_where_every_search_that_found_it_was_answered(desk: Desk) -> None:
    other = replace(DOD, number=2, table=DOD.table.model_copy(update={"terms": ("1260H",)}))
    desk.watches = (DOD, other)
    desk.register.papers = [a_paper(1)]
    desk.look()
    desk.register.papers = []
    desk.register.faults = [sends(b"", status=503)]
    assert desk.look().gone == 0
    assert desk.look().gone == 1


def test_nothing_is_read_anew_where_the_publisher_says_that_nothing_changed(desk: Desk) -> None:
    desk.register.papers, desk.register.etag = [a_paper(1)], '"7"'
    assert desk.look().new == 1
    desk.register.papers = []  # it would be taken back, were it read
    assert (desk.look().new, desk.look().gone) == (0, 0)
    assert desk.publisher.asked[-1][2]["If-None-Match"] == '"7"'


def test_a_document_older_than_the_last_check_of_the_list_is_not_told(desk: Desk) -> None:
    desk.register.papers = [a_paper(1, publication_date="2026-08-21"), a_paper(2, publication_date="2026-08-22")]
    desk.look()
    assert desk.cards() == [card(2)]


def test_a_document_of_two_lists_is_one_card_and_both_lists_say_so(desk: Desk) -> None:
    other = builders.a_dataset("us_dod_1260h", title="DoD 1260H")
    load(desk.world.new_work, replace(_facts_with(other), revision=2))
    desk.watches = (DOD, replace(DOD, dataset="us_dod_1260h", title="DoD 1260H"))
    desk.register.papers = [a_paper(1, publication_date="2026-11-03")]
    desk.look()
    assert desk.cards() == [card(1)]
    announced = desk.reviewing.of("2026-20001")
    assert announced is not None
    assert sorted(announced.titles.values()) == ["DoD 1260H", "DoD Section 1237 list"]
    assert answered(desk) == [MAY_CHANGE, "Notices that may change one other list searched are not yet reviewed."]
    assert answered(desk, "Zzyzx Holdings") == [
        "Notices of 3 Nov 2026 may change DoD Section 1237 list, DoD 1260H; not yet reviewed"
    ]


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
        patch.setattr("data.sql.outbox.SqlOutbox.owe", _die)
        with pytest.raises(RuntimeError, match="killed"):
            desk.look()
    assert answered(desk) == []
    assert desk.look().new == 1
    assert desk.cards() == [card(1)]


def _die(*_: object, **__: object) -> int:
    raise RuntimeError("killed")


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
    assert [(owed.kind, owed.place) for owed in world.owed()] == [(OwedKind.ANNOUNCEMENT, channel("C2"))]
    notice = world.notices.of(world.owed()[0])
    assert isinstance(notice, DocumentWord)
    assert not notice.for_operators


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


def _facts_with(other: Any) -> Any:
    listing = builders.a_designation("1260h-baidu", entity_id="baidu", dataset=other.id)
    return replace(
        FACTS,
        version="v2",
        datasets=(*FACTS.datasets, other),
        designations=(*FACTS.designations, listing),
        checked_on={LIST: builders.CHECKED, other.id: builders.CHECKED},
    )
