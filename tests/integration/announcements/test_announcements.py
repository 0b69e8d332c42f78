"""Official documents that may change a list: each told once, none lost, none applied by itself, looked at by people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.lists.announcement import Verdict
from bot.errors import BadInput
from data.sources.us_federal_register.documents import SOURCE
from tests import builders
from tests.integration.documents import (
    MAY_CHANGE,
    _facts_with,
    answered,
    card,
    lists,
    moved,
    sends,
    stored_facts,
)
from tests.integration.loading import load
from tests.integration.register import DOD, Desk
from tests.unit.sources.us_federal_register.made import a_paper


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
