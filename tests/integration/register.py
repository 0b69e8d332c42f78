"""A Federal Register on this machine, with made-up documents, and one reviewed list that it is asked for."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot.services.announcements.intake import Intake, IntakeResult
from bot.services.announcements.reviewing import Reviewing
from bot.services.announcements.watching import Watching
from bot.services.notices.outbox import DeliveryState, NoticeKind, OutboxItem
from data.curated.notices import NoticesTable
from data.curated.watches import Watch
from data.sources.us_federal_register.documents import SOURCE
from data.sources.watching import FEEDS, searches_of
from tests.integration.notices import World
from tests.unit.sources.publisher import Asked, Publisher

PATH = "/api/v1/documents.json"
ATOM = "/notices.atom"
LIST = "us_dod_1237"
DOD = Watch(
    dataset=LIST,
    title="DoD Section 1237 list",
    number=1,
    table=NoticesTable(agencies=("defense-department",), terms=("Chinese military companies",)),
)


@dataclass
class Register:
    """What the interface has, and how it answers: `faults` are sent in turn before anything else."""

    papers: list[dict[str, Any]] = field(default_factory=list)
    count: int | None = None
    faults: list[Any] = field(default_factory=list)
    asked: list[dict[str, list[str]]] = field(default_factory=list)
    etag: str = ""

    def answer(self, request: Asked) -> None:
        """One page of what was published since the day that is asked for."""
        if self.faults:
            self.faults.pop(0)(request)
            return
        query = parse_qs(urlsplit(request.path).query)
        self.asked.append(query)
        if self.etag and request.headers.get("If-None-Match") == self.etag:
            request.send(304)
            return
        since = query["conditions[publication_date][gte]"][0]
        found = [paper for paper in self.papers if paper["publication_date"] >= since]
        size, page = int(query["per_page"][0]), int(query["page"][0])
        body = {"count": self.count or len(found), "results": found[(page - 1) * size : page * size]}
        said = json.dumps(body).encode()
        if self.etag:
            request.send(200, said, ETag=self.etag)
        else:
            request.send(200, said)


@dataclass
class Desk:
    """Everything there is to documents, over one store."""

    world: World
    publisher: Publisher
    register: Register
    watches: Sequence[Watch] = (DOD,)
    needed: int = 1

    def __post_init__(self) -> None:
        self.publisher.answers[PATH] = [self.register.answer]
        self.taking = Intake(self.world.new_work, self.world.clock)
        self.reviewing = Reviewing(self.world.new_work, self.world.clock, needed=self.needed)

    def look(self, source: str = SOURCE) -> IntakeResult:
        """Ask the source once."""
        self.world.wait(hours=6)
        return self.watching().look(source)

    def watching(self) -> Watching:
        """What looks at the sources."""
        return Watching(self.taking, tuple(searches_of(self.watches, interface=self.publisher.url(PATH))))

    def look_at_feeds(self) -> IntakeResult:
        return self.look(FEEDS)

    def cards(self) -> list[str]:
        """The keys of what is owed to operators about documents, in order."""
        return [owed.key for owed in self.owed(NoticeKind.ANNOUNCEMENT)]

    def refusals(self) -> list[str]:
        """What operators are told of what could not be read."""
        return [owed.payload["reason"] for owed in self.owed(NoticeKind.NOT_READ)]

    def owed(self, kind: NoticeKind) -> list[OutboxItem]:
        """What is owed to operators, of one kind."""
        with self.world.new_work() as uow:
            listed = uow.outbox.listed(tuple(DeliveryState), limit=100_000)
        return [owed for owed in listed if owed.kind is kind and not owed.place.channel]


def a_feed(*entries: tuple[str, str]) -> bytes:
    """An Atom feed of these days and titles."""
    told = "".join(
        f"<entry><id>tag:{day}</id><updated>{day}T09:00:00Z</updated><title>{title}</title>"
        f'<link rel="alternate" href="https://www.gov.uk/government/news/{day}"/></entry>'
        for day, title in entries
    )
    return f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>{told}</feed>'.encode()
