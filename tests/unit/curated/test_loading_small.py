"""What a sound folder of reviewed files becomes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from bot.domain.law.deadline import DeadlineKind, StatedDate
from bot.domain.law.document import Mark, Verification
from bot.domain.law.entity import Link, NameType, Relation, Schema
from bot.domain.law.listed import EndReason
from bot.domain.law.program import DatedFact
from data import curated
from tests.unit.curated.small import ENTITY, ROWS, TODAY, change


def test_a_row_becomes_a_designation_with_everything_it_says(root: Path) -> None:
    found, old = curated.load(root, today=TODAY).designations
    assert (found.id, found.dataset, found.program, found.company_class) == (
        "1237-xiaomi",
        "us_dod_1237",
        "US-CCMC-1237",
        "later",
    )
    assert (found.suspended_on, found.ended_on, found.end_reason) == (
        dt.date(2021, 3, 12),
        dt.date(2021, 5, 25),
        EndReason.VACATED,
    )
    ban = StatedDate(kind=DeadlineKind.PURCHASE_BAN, on=dt.date(2021, 3, 15), document="order")
    assert found.stated == (ban,)
    assert found.history[1] == DatedFact(on="2021-05-25", text="Vacated.", documents=("order",))
    assert found.verification == Verification(mark=Mark.VERIFIED, checked_on=dt.date(2026, 8, 22))
    assert old.listed_on is None
    assert old.verification.checked_on == dt.date(2026, 8, 1)


def test_a_list_is_as_fresh_as_its_row_that_was_checked_longest_ago(root: Path) -> None:
    assert curated.load(root, today=TODAY).checked_on == {"us_dod_1237": dt.date(2026, 8, 1)}


def test_companies_apps_and_countries_become_entities_of_their_schema(root: Path) -> None:
    found = {entity.id: entity for entity in curated.load(root, today=TODAY).entities}
    assert [found[i].schema for i in ("xiaomi", "china", "mi-app")] == [
        Schema.COMPANY,
        Schema.JURISDICTION,
        Schema.APP,
    ]
    assert found["mi-app"].links == (Link(relation=Relation.OWNER, entity_id="xiaomi"),)
    assert found["xiaomi"].names[1].type is NameType.NATIVE
    assert found["xiaomi"].names[1].caveat == "unverified"
    assert found["china"].countries == ("cn",)


def test_a_country_has_its_names_in_other_languages_and_those_without_a_file_are_known_too(root: Path) -> None:
    found = {entity.id: entity for entity in curated.load(root, today=TODAY).entities}
    assert "Китай" in {name.text for name in found["china"].names}
    assert "Nordkorea" in {name.text for name in found["country-kp"].names}
    assert "country-cn" not in found


def test_the_version_is_the_same_for_the_same_content_wherever_it_lies(root: Path, tmp_path: Path) -> None:
    moved = root.rename(tmp_path / "elsewhere")
    assert curated.load(moved, today=TODAY).version == curated.load(moved, today=TODAY).version
    first = curated.load(moved, today=TODAY).version
    text = (moved / ENTITY).read_text(encoding="utf-8")
    (moved / ENTITY).write_text(f"# a comment changes no fact\n{text}", encoding="utf-8")
    assert curated.load(moved, today=TODAY).version == first


def test_the_version_changes_with_any_fact(root: Path) -> None:
    first = curated.load(root, today=TODAY).version
    change(root, ROWS, 'end_note = "By final order."', 'end_note = "By the final order."')
    assert curated.load(root, today=TODAY).version != first
