"""The Federal Register's interface, asked on this machine: all documents of a search, or one clear line."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import stamina
from pydantic import ValidationError

from bot.domain.lists.announcement import AnnouncementKind
from bot.errors import ListRefused
from bot.services.announcements.noticeboard import Progress, SearchResult
from data.curated.notices import NoticesTable
from data.sources.us_federal_register.asking import MOST, Question, ask
from tests.unit.sources.publisher import Answer, Publisher, publishing
from tests.unit.sources.us_federal_register.made import a_paper

PATH = "/api/v1/documents.json"
FR = "www.federalregister.gov"
TABLE = NoticesTable(agencies=("defense-department",), terms=("1260H",), citations=("E.O. 14032",), cfr="15 CFR 744")


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    stamina.set_testing(True, attempts=1)
    with publishing() as server:
        yield server
    stamina.set_testing(False)


def sends(body: bytes, status: int = 200, **more: Any) -> Answer:
    return lambda asked: asked.send(status, body, **more)


def lists(count: int, *papers: dict[str, Any]) -> Answer:
    return sends(json.dumps({"count": count, "results": papers}).encode())


def asked(publisher: Publisher, folder: Path, *answers: Answer, since: str = "2026-08-22") -> SearchResult:
    publisher.answers[PATH] = list(answers)
    question = Question(table=TABLE, since=dt.date.fromisoformat(since), interface=publisher.url(PATH))
    return ask(question, folder, Progress())


REFUSALS = {
    "wrong host": (
        sends(b"", status=302, Location="https://evil.example/x"),
        "evil.example is not a host that this list may come from",
    ),
    "cut JSON": (sends(b'{"count": 1, "results": ['), f"{FR}: the answer is cut, or is no JSON"),
    "cut file": (sends(b"{", length=99), "here/api/v1/documents.json: the answer broke off, or is no sound one"),
    "a web page": (sends(b"<!doctype html><html>busy</html>"), "documents.json is a web page, not the list"),
    "ten thousand": (
        lists(10_000, a_paper()),
        f"{FR}: the interface gives more than the {MOST:,} documents that are read for one list (10,000): make its"
        " [[notices]] narrower, or review the list",
    ),
    "some missing": (lists(2, a_paper()), f"{FR}: 1 of 2 documents came; they changed while they were read"),
    "address elsewhere": (
        lists(1, a_paper(html_url="https://evil.example/d")),
        f"{FR}: document 2026-20001 has an address that is not on {FR}",
    ),
    "address of a user": (
        lists(1, a_paper(html_url=f"https://me@{FR}/d")),
        f"{FR}: document 2026-20001 has an address that is not on {FR}",
    ),
    "one number": (lists(2, a_paper(), a_paper(title="Other")), f"{FR}: 2026-20001 is given to two documents"),
    "a new key": (lists(1, a_paper(new=1)), f"{FR}: results.0.new: there is no such key known"),
    "no count": (sends(b'{"errors": "busy"}'), f"{FR}: count: Field required"),
}


@pytest.mark.parametrize(("answer", "line"), REFUSALS.values(), ids=REFUSALS)
def test_what_is_not_understood_is_refused_in_one_line(
    publisher: Publisher, tmp_path: Path, answer: Answer, line: str
) -> None:
    with pytest.raises(ListRefused) as refusal:
        asked(publisher, tmp_path, answer)
    assert re.sub(r"127\.0\.0\.1(:\d+)?", "here", str(refusal.value)) == line


def test_a_document_that_stands_there_twice_is_one(publisher: Publisher, tmp_path: Path) -> None:
    came = asked(publisher, tmp_path, lists(2, a_paper(), a_paper()))
    assert [one.number for one in came.documents or ()] == ["2026-20001"]


def test_more_documents_than_a_page_holds_are_all_read(
    publisher: Publisher, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data.sources.us_federal_register.asking.A_PAGE", 2)
    papers = [a_paper(n) for n in range(5)]
    came = asked(publisher, tmp_path, lists(5, *papers[:2]), lists(5, *papers[2:4]), lists(5, papers[4]))
    assert [one.number for one in came.documents or ()] == [paper["document_number"] for paper in papers]
    assert ["page=1" in path for _, path, _, _ in publisher.asked] == [True, False, False]
    assert came.progress == Progress()  # a later page may change without the first


def test_a_document_says_what_it_is(publisher: Publisher, tmp_path: Path) -> None:
    came = asked(
        publisher,
        tmp_path,
        lists(
            4,
            a_paper(1, title="  Notice\n of  Designation "),
            a_paper(2, correction_of="https://www.federalregister.gov/api/v1/documents/2026-20001"),
            a_paper(3, document_number="C1-2026-20001"),
            a_paper(4, action="Notice; withdrawal."),
        ),
    )
    told = [(one.kind, one.corrects) for one in came.documents or ()]
    new, correction = AnnouncementKind.NEW, AnnouncementKind.CORRECTION
    assert told == [
        (new, ""),
        (correction, "2026-20001"),
        (correction, "2026-20001"),
        (AnnouncementKind.WITHDRAWAL, ""),
    ]
    assert (came.documents or ())[0].title == "Notice of Designation"
    assert (came.documents or ())[0].agencies == ("Defense Department",)


def test_everything_a_table_names_is_asked_for_and_the_day_is_no_part_of_the_question() -> None:
    question = Question(table=TABLE, since=dt.date(2026, 8, 22))
    url = question.url(1)
    for part in (
        "conditions%5Bagencies%5D%5B%5D=defense-department",
        "conditions%5Bterm%5D=%221260H%22+%7C+%22E.O.+14032%22",
        "conditions%5Bcfr%5D%5Btitle%5D=15&conditions%5Bcfr%5D%5Bpart%5D=744",
        "conditions%5Bpublication_date%5D%5Bgte%5D=2026-08-22",
    ):
        assert part in url
    assert url.startswith("https://www.federalregister.gov/api/v1/documents.json?")
    assert Question(table=TABLE, since=dt.date(2026, 9, 1)).digest() == question.digest()


@pytest.mark.parametrize(
    "table",
    [
        {"agencies": ["defense-department"]},
        {"feed": "https://www.gov.uk/x.atom", "cfr": "15 CFR 744"},
        {"terms": ["x"], "cfr": "15 C.F.R. 744"},
        {"terms": ["x"], "agencies": ["Department of Defense"]},
        {"terms": ["x"], "types": ["LETTER"]},
    ],
    ids=["an agency alone", "feed and rules", "no citation", "no slug", "no type"],
)
def test_a_table_that_asks_for_nothing_or_in_a_wrong_way_is_refused(table: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        NoticesTable.model_validate(table)
