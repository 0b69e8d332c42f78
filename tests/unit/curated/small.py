"""A small, sound folder of reviewed files, for tests to break one thing in."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.errors import BadFacts
from data import curated
from data.curated.revisions import revise

TODAY = dt.date(2026, 11, 25)

ROWS = "sources/us_dod_1237/rows.toml"
DATASET = "sources/us_dod_1237/dataset.toml"
PROGRAM = "programs/US-CCMC-1237.toml"
ENTITY = "entities/xiaomi.toml"
CLOCK = "clocks/base.toml"

FILES = {
    "documents/dod-t5.toml": """
        kind = "official"
        title = "DoD release of 14 Jan 2021"
        citation = "DoD release 2472464"
        date = 2021-01-14
        url = "https://www.defense.gov/2472464/"
        seen_at = ["https://www.defense.gov/2472464/"]
        checked_on = 2026-08-22
        mark = "verified"
        """,
    "documents/order.toml": """
        kind = "court"
        title = "Xiaomi v. DoD, final order"
        citation = "D.D.C. 1:21-cv-00280"
        date = "2021-05"
        seen_at = ["https://copy.example/"]
        checked_on = 2026-08-22
        mark = "partly verified"
        confidence = "medium"
        doubt = "the order itself was not seen"
        """,
    "documents/press.toml": """
        kind = "press"
        title = "Reports of 15 Jan 2021"
        citation = "press"
        date = 2021-01-15
        seen_at = ["https://press.example/"]
        checked_on = 2026-08-22
        mark = "verified"
        """,
    "authorities/eo-13959.toml": """
        kind = "executive order"
        title = "Executive Order 13959"
        short = "E.O. 13959"
        citation = "85 FR 73185"
        status = "replaced"
        issued = 2020-11-12
        revoked_on = 2021-06-03
        revoked_by = "eo-14032"
        documents = ["dod-t5"]
        checked_on = 2026-08-22
        mark = "verified"
        """,
    "authorities/eo-14032.toml": """
        kind = "executive order"
        title = "Executive Order 14032"
        short = "E.O. 14032"
        citation = "86 FR 30145"
        status = "in force"
        documents = ["dod-t5"]
        checked_on = 2026-08-22
        mark = "verified"
        """,
    PROGRAM: """
        title = "Communist Chinese military companies"
        short = 'DoD "CCMC" list'
        authority = "eo-13959"
        citation = "85 FR 73185"
        classes = ["annex", "later"]
        securities = "The dates say what is barred from when."
        documents = ["dod-t5"]
        renewal_due = 2026-11-12
        renewal_note = "Each year."
        checked_on = 2026-08-22
        mark = "verified"

        [[measures]]
        name = "investment ban"
        effect = "No purchases."
        since = 2020-11-12
        until = 2021-06-03

        [[deadlines]]
        kind = "purchase_ban"
        clause = "s.1(a)(ii)"
        applies_to = "later"
        rule = "listing + 60 days"
        meaning = "No purchases from then."
        since = 2020-11-12
        until = 2021-06-03
        days_after_listing = 60
        at = 09:30:00
        documents = ["dod-t5"]

        [[deadlines]]
        kind = "divest_by"
        clause = "s.1(c)"
        applies_to = "later"
        rule = "s.1(c)"
        meaning = "Holding is not prohibited."
        since = 2020-11-12
        until = 2021-01-13
        days_after_listing = 365
        documents = ["dod-t5"]

        [[deadlines]]
        kind = "divest_by"
        clause = "s.1(c)"
        applies_to = "later"
        rule = "s.1(c) as amended"
        meaning = "Holding is prohibited from then."
        since = 2021-01-13
        days_after_listing = 365
        documents = ["dod-t5"]
        """,
    ENTITY: """
        schema = "Company"
        caption = "Xiaomi Corporation"
        countries = ["cn"]
        sector = "technology"
        names = [
            { text = "Xiaomi Corporation", type = "name" },
            { text = "小米集团", type = "native script", script = "Hans", caveat = "unverified" },
        ]
        identifiers = [{ type = "ofac_uid", value = "12345" }]
        links = [{ relation = "linked to", entity = "china" }]
        """,
    CLOCK: """
        title = "The list’s base lapses"
        due = 2027-01-01
        basis = "the statute"
        note = "Look for a notice."
        documents = ["dod-t5"]
        programs = ["US-CCMC-1237"]
        checked_on = 2026-08-22
        mark = "verified"
        """,
    "jurisdictions/china.toml": """
        caption = "China"
        iso = "CN"
        summary = "No embargo."
        names = [{ text = "China", type = "name" }]
        """,
    "apps/mi-app.toml": """
        caption = "Mi App"
        summary = "No restriction."
        names = [{ text = "Mi App", type = "name" }]
        links = [{ relation = "owner", entity = "xiaomi" }]
        """,
    DATASET: """
        title = "DoD section 1237 list"
        publisher = "U.S. Department of Defense"
        url = "https://www.defense.gov/"
        stale_after_days = 365
        coverage = "complete"
        closed = true
        """,
    ROWS: """
        [all]
        program = "US-CCMC-1237"
        checked_on = 2026-08-22
        mark = "verified"

        [[rows]]
        id = "1237-xiaomi"
        entity = "xiaomi"
        listed_as = "Xiaomi Corporation"
        class = "later"
        listed_on = 2021-01-14
        published_on = 2021-01-14
        suspended_on = 2021-03-12
        suspension_note = "injunction"
        ended_on = 2021-05-25
        end_reason = "vacated"
        end_note = "By final order."
        documents = ["dod-t5", "order"]
        stated = [{ kind = "purchase_ban", on = 2021-03-15, document = "order" }]
        reported = [{ kind = "divest_by", on = 2021-11-11, document = "press" }]
        history = [
            { on = 2021-03-12, text = "Enjoined.", documents = ["order"] },
            { on = 2021-05-25, text = "Vacated.", documents = ["order"] },
        ]

        [[rows]]
        id = "old"
        entity = "china"
        listed_as = "China"
        class = "annex"
        listed_on = "before 2018"
        documents = ["dod-t5"]
        checked_on = 2026-08-01
        """,
}


def write(root: Path) -> Path:
    """The sound files under `root`."""
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    revise(root)
    return root


def change(root: Path, name: str, old: str, new: str) -> None:
    """Put `new` in the place of `old`, which must be there once, in one of the files."""
    path = root / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} is there {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")


def problems(root: Path) -> list[str]:
    """Every problem that loading from `root` names."""
    with pytest.raises(BadFacts) as error:
        curated.load(root, today=TODAY)
    return error.value.problems
