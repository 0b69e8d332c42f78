"""The reviewed files are read strictly: whatever is not understood is refused, by file, row and reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.curated.small import DATASET, ENTITY, PROGRAM, ROWS, change, problems

XIAOMI = f"data/{ROWS}, row 1237-xiaomi"
ORDER = "documents/order.toml"


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        (ROWS, 'class = "later"', 'klass = "later"', f"{XIAOMI}: klass: there is no such key"),
        (ROWS, "published_on = 2021-01-14", "divest_by = 2022-01-14", f"{XIAOMI}: divest_by: there is no such key"),
        (ROWS, "listed_on = 2021-01-14", "", f"{XIAOMI}: listed_on: Field required"),
        (
            ROWS,
            "listed_on = 2021-01-14",
            'listed_on = "2021-01-14"',
            f"{XIAOMI}: listed_on: Input should be a valid date",
        ),
        (ROWS, "listed_on = 2021-01-14", "listed_on = 20210114", f"{XIAOMI}: listed_on: Input should be a valid date"),
        (ROWS, "listed_on = 2021-01-14", "listed_on = 2021-01-14T09:30:00", f"{XIAOMI}: listed_on: Input should be a"),
        (ROWS, 'end_reason = "vacated"', 'end_reason = "gone"', f"{XIAOMI}: end_reason: Input should be 'removed'"),
        (
            ROWS,
            'listed_as = "Xiaomi Corporation"',
            'listed_as = " Xiaomi"',
            f"{XIAOMI}: listed_as: String should match",
        ),
        (
            ROWS,
            'documents = ["dod-t5", "order"]',
            "documents = []",
            f"{XIAOMI}: documents: Tuple should have at least 1",
        ),
        (ROWS, 'id = "1237-xiaomi"', 'id = "a b"', f"data/{ROWS}, row a b: id: String should match"),
        (ROWS, 'id = "1237-xiaomi"', "", f"data/{ROWS}, row number 1: id: Field required"),
        (ROWS, "[all]", "[every]", f"data/{ROWS}: holds one [all] table at most, and [[rows]]"),
        (DATASET, "stale_after_days = 365", "stale_after_days = 0", f"data/{DATASET}: stale_after_days: Input should"),
        (DATASET, "closed = true", 'closed = "yes"', f"data/{DATASET}: closed: Input should be a valid boolean"),
        (DATASET, '"complete"', '"whole"', f"data/{DATASET}: coverage: Input should be 'complete' or 'partial'"),
        (PROGRAM, "at = 09:30:00", 'at = "09:30"', f"data/{PROGRAM}: deadlines.0.at: Input should be a valid time"),
        (PROGRAM, "at = 09:30:00", 'zone = "EST5EDT4"', f"data/{PROGRAM}: deadlines.0.zone: Value error, is no time"),
        (PROGRAM, "days_after_listing = 60", "", f"data/{PROGRAM}: deadlines.0: Value error, give either a fixed date"),
        (
            PROGRAM,
            "days_after_listing = 60",
            "days_after_listing = -1",
            f"data/{PROGRAM}: deadlines.0.days_after_listing",
        ),
        (PROGRAM, 'authority = "eo-13959"', "", f"data/{PROGRAM}: authority: Field required"),
        (
            ENTITY,
            '"Company"',
            '"Vessel"',
            f"data/{ENTITY}: schema: Input should be 'Company', 'Organi",
        ),
        (
            ENTITY,
            'script = "Hans", ',
            "",
            f"data/{ENTITY}: names.1: Value error, “小米集团”: a script goes with a native",
        ),
        (ENTITY, '["cn"]', '["CN"]', f"data/{ENTITY}: countries.0: String should match"),
        (ORDER, 'mark = "partly verified"', 'mark = "verified"', f"data/{ORDER}: Value error, a doubt goes with"),
        (ORDER, 'doubt = "the order itself was not seen"', "", f"data/{ORDER}: Value error, a doubt goes with"),
        (ORDER, '"2021-05"', '"May 2021"', f"data/{ORDER}: date: Value error, give a day (2021-01-14) or a month"),
        (ORDER, '"https://copy.example/"', "", f"data/{ORDER}: seen_at: Tuple should have at least 1"),
        (ORDER, 'kind = "court"', 'kind = "rumour"', f"data/{ORDER}: kind: Input should be 'official'"),
        (ORDER, 'kind = "court"', 'kind = "court', f"data/{ORDER}: is not TOML: "),
        (ORDER, 'kind = "court"', 'kind = "court"\nkind = "press"', f"data/{ORDER}: is not TOML: "),
    ],
)
def test_what_is_not_understood_is_refused_by_file_row_and_reason(
    root: Path, name: str, old: str, new: str, said: str
) -> None:
    change(root, name, old, new)
    (found,) = problems(root)
    assert found.startswith(said)


def test_every_problem_is_named_not_the_first_alone(root: Path) -> None:
    change(root, ROWS, 'class = "later"', 'class = "first"')
    change(root, ENTITY, 'sector = "technology"', 'trade = "technology"')
    change(root, ORDER, 'kind = "court"', 'kind = "rumour"')
    assert [problem.partition(": ")[0] for problem in problems(root)] == [
        f"data/{ORDER}",
        f"data/{ENTITY}",
        f"data/{ENTITY}",
        XIAOMI,
    ]


def test_what_refers_to_a_broken_file_is_not_said_to_refer_to_nothing(root: Path) -> None:
    change(root, ORDER, 'kind = "court"', 'kind = "court')
    change(root, PROGRAM, "short = 'DoD \"CCMC\" list'", "")
    assert len(problems(root)) == 2


def test_a_file_that_is_not_utf_8_is_refused(root: Path) -> None:
    (root / ORDER).write_bytes('title = "Übung"'.encode("latin-1"))
    assert problems(root) == [f"data/{ORDER}: is not UTF-8 (byte 9)"]


def test_a_file_of_another_kind_among_them_is_refused(root: Path) -> None:
    (root / "entities" / "notes.txt").write_text("to do")
    assert problems(root) == ["data/entities/notes.txt: only .toml files are read here"]


def test_a_folder_that_is_missing_is_told(root: Path) -> None:
    (root / "apps" / "mi-app.toml").unlink()
    (root / "apps").rmdir()
    assert problems(root) == ["data/apps: there is no such folder"]


def test_rows_without_a_description_of_their_list_are_refused(root: Path) -> None:
    (root / DATASET).unlink()
    assert problems(root) == [f"data/{DATASET}: there is no such file"]


def test_a_list_without_rows_is_refused(root: Path) -> None:
    (root / ROWS).write_text("", encoding="utf-8")
    assert problems(root) == [f"data/{ROWS}: holds one [all] table at most, and [[rows]]"]


def test_a_folder_without_rows_is_a_publishers_list_and_not_read_here(root: Path) -> None:
    other = root / "sources" / "un_sc"
    other.mkdir()
    (other / "dataset.toml").write_text("anything = 1", encoding="utf-8")
    (root / ORDER).write_text("", encoding="utf-8")
    assert all("un_sc" not in problem for problem in problems(root))
