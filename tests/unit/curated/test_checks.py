"""Facts that are read and cannot be: each is refused by file, row and reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.curated.small import ENTITY, PROGRAM, ROWS, change, problems

XIAOMI = f"data/{ROWS}, row 1237-xiaomi"
ORDER = "documents/order.toml"
AUTHORITY = "authorities/eo-13959.toml"


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (
            ROWS,
            "2021-05-25\n        end_reason",
            "2021-01-13\n        end_reason",
            "ended on 2021-01-13, before it was",
        ),
        (
            ROWS,
            "suspended_on = 2021-03-12",
            "suspended_on = 2021-01-01",
            "suspended on 2021-01-01, outside of its time",
        ),
        (
            ROWS,
            "suspended_on = 2021-03-12",
            "suspended_on = 2021-06-01",
            "suspended on 2021-06-01, outside of its time",
        ),
        (
            ROWS,
            "published_on = 2021-01-14",
            "published_on = 2021-01-13",
            "published_on 2021-01-13, before it was listed",
        ),
        (
            ROWS,
            "published_on = 2021-01-14",
            "effective_on = 2021-01-13",
            "effective_on 2021-01-13, before it was listed",
        ),
        (
            ROWS,
            "published_on = 2021-01-14",
            "published_on = 2026-09-01",
            "published_on 2026-09-01, after it was checked",
        ),
        (ROWS, "published_on = 2021-01-14", "editions = [2021-01-13]", "an edition carried it before it was listed"),
        (ROWS, "published_on = 2021-01-14", "editions = [2021-05-25]", "an edition carried it after it ended"),
        (ROWS, "published_on = 2021-01-14", "editions = [2021-03-01, 2021-02-01]", "editions are not in their order"),
        (ROWS, 'end_reason = "vacated"', "", "ended_on and end_reason go together"),
        (ROWS, 'suspension_note = "injunction"', "", "suspended_on and suspension_note go together"),
        (
            ROWS,
            'text = "Vacated.", documents = ["order"]',
            'text = "Vacated."',
            "ended_on 2021-05-25: the history says",
        ),
        (ROWS, '{ on = 2021-03-12, text = "Enjoined.", documents = ["order"] },', "", "suspended_on 2021-03-12: the"),
        (ROWS, 'class = "later"', 'class = "first"', "class first: US-CCMC-1237 knows annex, later"),
        (ROWS, 'class = "later"', "", "class (none): US-CCMC-1237 knows annex, later"),
        (
            ROWS,
            "on = 2021-03-15",
            "on = 2021-03-16",
            "purchase_ban 2021-03-16 is stated by order; US-CCMC-1237 gives 2021-03-15",
        ),
        (
            ROWS,
            'document = "order"',
            'document = "press"',
            "purchase_ban 2021-03-15 is stated by the press: it belongs in",
        ),
        (
            ROWS,
            'document = "press"',
            'document = "order"',
            "divest_by 2021-11-11 is reported by order, which is not the press",
        ),
        (ROWS, 'documents = ["dod-t5", "order"]', 'documents = ["press"]', "rests on the press alone"),
        (ROWS, 'documents = ["dod-t5", "order"]', 'documents = ["nowhere"]', "there is no document nowhere"),
        (ROWS, 'document = "press"', 'document = "gone"', "there is no document gone"),
        (ROWS, 'entity = "xiaomi"', 'entity = "xiaomy"', "there is no entity xiaomy"),
        (ROWS, 'class = "later"', 'class = "later"\nprogram = "US-X"', "there is no program US-X"),
        (
            ROWS,
            'class = "later"',
            'class = "later"\nchecked_on = 2026-11-26',
            "checked on 2026-11-26, a day that has not",
        ),
    ],
)
def test_a_row_that_cannot_be_is_refused(root: Path, name: str, old: str, new: str, said: str) -> None:
    change(root, name, old, new)
    found = problems(root)
    assert [problem for problem in found if problem.startswith(f"{XIAOMI}: {said}")]
    assert {problem.partition(": ")[0] for problem in found} == {XIAOMI}


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (PROGRAM, 'authority = "eo-13959"', 'authority = "eo-1"', "there is no authority eo-1"),
        (PROGRAM, 'renewal_note = "Each year."', "", "renewal_due and renewal_note go together"),
        (PROGRAM, 'name = "investment ban"', 'name = "buying ban"', "buying ban: its colour is not known"),
        (PROGRAM, "until = 2021-01-13", "until = 2021-01-12", "s.1(c): ends on 2021-01-12, its next wording begins on"),
        (PROGRAM, "until = 2021-01-13", "", "s.1(c): ends on None, its next wording begins on 2021-01-13"),
        (
            PROGRAM,
            "until = 2021-06-03\n\n        [[deadlines]]",
            "until = 2020-11-12\n\n        [[deadlines]]",
            "investment ban: ends on",
        ),
        (
            PROGRAM,
            "until = 2021-06-03\n        days",
            "until = 2020-11-11\n        days",
            "listing + 60 days: ends on 2020-11-11,",
        ),
        (ENTITY, 'caption = "Xiaomi Corporation"', 'caption = "Xiaomi"', "the caption “Xiaomi” is none of its names"),
        (
            ENTITY,
            "names = [",
            'names = [{ text = "Xiaomi Corporation", type = "name" },',
            "the name “Xiaomi Corporation” is given 2",
        ),
        (ENTITY, '["cn"]', '["zz"]', "there is no country zz (ISO 3166-1 alpha-2)"),
        (ENTITY, 'entity = "china"', 'entity = "xiaomi"', "is linked to itself"),
        (ENTITY, 'entity = "china"', 'entity = "chine"', "there is no entity chine"),
        (ORDER, '"2021-05"', "2026-08-23", "is of 2026-08-23, after it was checked (2026-08-22)"),
        (
            ORDER,
            'kind = "court"',
            'kind = "secondary"\nurl = "https://x.example/"',
            "a secondary document has no official address",
        ),
        (ORDER, "checked_on = 2026-08-22", "checked_on = 2026-11-26", "checked on 2026-11-26, a day that has not come"),
        (
            AUTHORITY,
            "revoked_on = 2021-06-03",
            "revoked_on = 2020-11-11",
            "revoked on 2020-11-11, before it was issued",
        ),
        (AUTHORITY, 'revoked_by = "eo-14032"', "", "revoked_on and revoked_by go together"),
        (AUTHORITY, '"eo-14032"', '"eo-14033"', "there is no authority eo-14033"),
    ],
)
def test_a_file_that_cannot_be_is_refused(root: Path, name: str, old: str, new: str, said: str) -> None:
    change(root, name, old, new)
    (found,) = problems(root)
    assert found.startswith(f"data/{name}: {said}")


def test_a_clause_for_a_class_its_program_does_not_know_is_refused(root: Path) -> None:
    change(root, PROGRAM, 'classes = ["annex", "later"]', 'classes = ["annex"]')
    assert f"data/{PROGRAM}: listing + 60 days: the program has no class later" in problems(root)


def test_an_id_given_twice_is_refused_and_both_places_are_named(root: Path) -> None:
    change(root, ROWS, 'id = "old"', 'id = "1237-xiaomi"')
    (root / "apps" / "mi-app.toml").rename(root / "apps" / "xiaomi.toml")
    found = problems(root)
    assert "data/apps/xiaomi.toml: the entity xiaomi is also in data/entities/xiaomi.toml" in found
    assert f"{XIAOMI}: the designation 1237-xiaomi is also in {XIAOMI}" in found


def test_an_identifier_that_two_entities_claim_is_refused(root: Path) -> None:
    text = (root / ENTITY).read_text(encoding="utf-8")
    (root / "entities" / "other.toml").write_text(text, encoding="utf-8")
    assert problems(root) == [f"data/{ENTITY}: ofac_uid 12345 is also that of other"]
