"""Parts of answers, made by hand as the services give them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from bot.domain.law.answer import Answer, Finding, Match, Outcome, Ownership, ReadAs, Standing
from bot.domain.law.deadline import Basis, Deadline, DeadlineKind, DeadlineState, StatedDate
from bot.domain.law.document import Document, DocumentKind, Mark, Verification
from bot.domain.law.entity import Entity, Identifier, IdentifierType, Name, NameType, Schema
from bot.domain.law.listed import Status
from bot.domain.law.program import Bar, Measure
from bot.domain.law.searched import Gap, ListSearched, NotSearched
from bot.domain.law.view import DesignationView
from bot.domain.lists.list_meant import ListMeant

TODAY = dt.date(2026, 11, 24)
CHECKED = dt.date(2026, 8, 22)
SEEN = Verification(mark=Mark.VERIFIED, checked_on=CHECKED)
TRADING_BAN = Measure(
    name="trading ban", effect="Trading in its publicly traded securities is prohibited.",
    shares=Bar.WHOLE, goods=Bar.NONE,
)  # fmt: skip
INVESTMENT_BAN = Measure(
    name="investment ban", effect="Buying its publicly traded securities is prohibited.",
    shares=Bar.WHOLE, goods=Bar.NONE,
)  # fmt: skip
LICENCE = Measure(name="export licence", effect="Items need a licence.", shares=Bar.NONE, goods=Bar.PART)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def a_document(id: str = "dod-t5", **more: Any) -> Document:
    known: dict[str, Any] = {
        "id": id,
        "kind": DocumentKind.OFFICIAL,
        "title": "DoD release of 14 Jan 2021",
        "citation": "DoD release, 14 Jan 2021",
        "date": "2021-01-14",
        "verification": SEEN,
        "url": "https://www.defense.gov/News/Releases/Release/Article/2472464/",
    }
    return Document(**known | more)


PRESS = a_document(
    "press", kind=DocumentKind.PRESS, title="Reuters, 15 Jan 2021", url="https://www.reuters.com/x?a=1&b=2"
)
COURT = a_document(
    "order",
    kind=DocumentKind.COURT,
    title="Xiaomi Corp. v. DoD, final order",
    citation="D.D.C. 1:21-cv-00280",
    date="2021-05-25",
    url=None,
    seen_at=("https://www.courtlistener.com/docket/29078637/",),
)


def a_deadline(kind: DeadlineKind, on: str, **more: Any) -> Deadline:
    known: dict[str, Any] = {
        "kind": kind,
        "on": day(on),
        "at": dt.time(9, 30),
        "zone": "America/New_York",
        "basis": Basis.DERIVED,
        "rule": "E.O. 13959 s.1(a)(ii): listing + 60 days",
        "meaning": "Purchases of its publicly traded securities are prohibited from then.",
        "state": DeadlineState.UPCOMING,
    }
    return Deadline(**known | more)


def xiaomi_deadlines(state: DeadlineState, why: str = "") -> tuple[Deadline, ...]:
    ban = a_deadline(DeadlineKind.PURCHASE_BAN, "2021-03-15", state=state, why=why)
    divest = a_deadline(
        DeadlineKind.DIVEST_BY,
        "2022-01-14",
        at=dt.time(23, 59),
        rule="E.O. 13959 s.1(c) as amended by E.O. 13974: listing + 365 days",
        meaning="Holding its securities is prohibited after then.",
        state=state,
        why=why,
        reported=(StatedDate(kind=DeadlineKind.DIVEST_BY, on=day("2021-11-11"), document="press"),),
    )
    return ban, divest


def a_designation(**more: Any) -> DesignationView:
    known: dict[str, Any] = {
        "id": "1237-t5-xiaomi",
        "program": "US-CCMC-1237",
        "program_title": "Communist Chinese military companies (NDAA FY1999 s.1237, E.O. 13959)",
        "program_short": 'DoD "CCMC" list',
        "authority": "E.O. 13959",
        "dataset": "us_dod_1237",
        "status": Status.DESIGNATED,
        "listed_as": "Xiaomi Corporation",
        "listed_on": day("2021-01-14"),
        "suspended_on": None,
        "suspension_note": "",
        "ended_on": None,
        "end_reason": None,
        "end_note": "",
        "edition": "tranche 5",
        "editions": (),
        "grounds": "",
        "measures": (INVESTMENT_BAN,),
        "securities": "Buying is banned from the first date, holding after the second (E.O. 13974).",
        "deadlines": xiaomi_deadlines(DeadlineState.UPCOMING),
        "sources": (a_document(),),
        "history": (),
        "caveats": (),
        "checked_on": CHECKED,
        "reported_in": (PRESS,),
    }
    return DesignationView(**known | more)


def another(short: str, authority: str, listed: str, **more: Any) -> DesignationView:
    """A designation under another program."""
    known: dict[str, Any] = {
        "id": short,
        "program": short,
        "program_title": f"{short} list",
        "program_short": short,
        "authority": authority,
        "listed_on": day(listed),
        "deadlines": (),
        "securities": "",
        "measures": (LICENCE,),
        "reported_in": (),
        "sources": (a_document(short, title=f"{authority} notice", url="https://www.federalregister.gov/d/1"),),
    }
    return a_designation(**known | more)


def an_entity(caption: str = "Xiaomi Corporation", **more: Any) -> Entity:
    known: dict[str, Any] = {
        "id": "xiaomi",
        "schema": Schema.COMPANY,
        "caption": caption,
        "names": (
            Name(text=caption, type=NameType.NAME),
            Name(text="Xiaomi", type=NameType.ALIAS),
            Name(text="小米集团", type=NameType.NATIVE, script="Hans", caveat="unverified"),
        ),
        "identifiers": (Identifier(type=IdentifierType.TICKER, value="1810.HK"),),
        "countries": ("cn",),
    }
    return Entity(**known | more)


def a_match(score: float = 1.0, explanation: str = "alias “Xiaomi”, exactly") -> Match:
    return Match(score=score, name="Xiaomi", name_type=NameType.ALIAS, explanation=explanation)


def a_finding(*designations: DesignationView, **more: Any) -> Finding:
    known: dict[str, Any] = {
        "entity": an_entity(),
        "match": a_match(),
        "status": Standing.DESIGNATED if designations else Standing.NOT_DESIGNATED,
        "designations": designations,
    }
    return Finding(**known | more)


def a_list(title: str, *, stale: bool = False, designations: int = 68) -> ListSearched:
    return ListSearched(
        dataset=title.lower().replace(" ", "_"),
        title=title,
        as_of=CHECKED,
        stale=stale,
        version="9f3c2ab4d1e0",
        designations=designations,
    )


LISTS = (
    a_list("DoD Section 1237 list", designations=46),
    a_list("OFAC NS-CMIC List", stale=True),
    a_list("DoD Section 1260H list", stale=True, designations=134),
    *(a_list(title) for title in ("BIS Entity List (part)", "FCC Covered List", "Section 889", "Section 5949")),
    *(a_list(title, designations=11) for title in ("Apps named in orders", "Countries", "UFLPA", "NS-CCMC List")),
)
UNSEARCHED = (
    NotSearched(dataset="x", title="OFAC SDN List and OFAC's other non-SDN lists", reason=Gap.NOT_LOADED),
    NotSearched(dataset="y", title="BIS Denied Persons List", reason=Gap.BEFORE_COPIES, on=dt.date(2022, 9, 15)),
    NotSearched(dataset="z", title="BIS Entity List", reason=Gap.OLD_COPY, on=dt.date(2022, 5, 6)),
    NotSearched(dataset="p", title="Section 889", reason=Gap.IN_PART, note="subsidiaries are not held"),
    NotSearched(dataset="q", title="EU Regulation 833/2014, annexes", reason=Gap.NOT_HELD, note="sectoral measures"),
)
OWNERSHIP = Ownership(rules=("OFAC’s 50 Percent Rule",), note="It was not looked up who owns or controls the entity.")


def an_answer(outcome: Outcome = Outcome.MATCH, *findings: Finding, **more: Any) -> Answer:
    known: dict[str, Any] = {
        "query": "Xiaomi",
        "as_of": TODAY,
        "asked_on": TODAY,
        "outcome": outcome,
        "findings": findings,
        "lists": LISTS,
        "unsearched": UNSEARCHED,
        "ownership": OWNERSHIP,
        "record": "0a1b2c3d4e5f",
    }
    return Answer(**known | more)


def a_reading(aspect: str, *lists: ListMeant, kind: str = "screen") -> ReadAs:
    """What a question in plain words was read as."""
    typed = " or ".join(one.key for one in lists)
    return ReadAs(
        kind=kind, names=("Xiaomi",), day_typed="", aspect=aspect, list_meant=typed, language="en", lists=lists
    )
