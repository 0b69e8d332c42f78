"""Orders, stages and clocks that cannot be: each is refused by file, row and reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.curated.small import CLOCK, PROGRAM, ROWS, change, problems

ROW = f"data/{ROWS}, row old"
ORDER = """
        orders = "to divest Mi App"
        target = "mi-app"
"""
CLAUSE = """
        [[rows.clauses]]
        kind = "divest_by"
        clause = "s.2"
        rule = "order + 90 days"
        meaning = "To be divested by then."
        since = 2020-08-14
        fixed = 2020-11-12
        documents = ["dod-t5"]
"""
FIRST = '{ rule = "first", granted = 2020-11-13, to = 2020-11-27, documents = ["dod-t5"] }'
SECOND = '{ rule = "second", granted = 2020-11-25, to = 2020-12-04, documents = ["dod-t5"] }'


def with_order(root: Path, more: str) -> list[str]:
    path = root / ROWS
    text = path.read_text(encoding="utf-8").replace('listed_on = "before 2018"', "listed_on = 2020-08-14")
    path.write_text(f"{text}\n{more}", encoding="utf-8")
    return problems(root)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ('orders = "to divest Mi App"', "Value error, an order says what it is about: a target, or “none”"),
        ('target = "mi-app"', "Value error, an order says what it is about"),
        (ORDER.replace("mi-app", "no-app"), "there is no entity no-app"),
        (CLAUSE, "clauses and outcomes go with what the row orders"),
        (
            f"{ORDER}{CLAUSE}extensions = [{FIRST.replace(', granted = 2020-11-13', '')}]",
            "clauses.0.extensions.0: Value",
        ),
        (f"{ORDER}{CLAUSE}extensions = [{SECOND}, {FIRST}]", "order + 90 days: its extensions are not in their order"),
        (
            f"{ORDER}{CLAUSE}extensions = [{FIRST.replace('11-27', '11-02')}]",
            "order + 90 days: extended to 2020-11-02, before",
        ),
        (f"{ORDER}{CLAUSE}{CLAUSE.replace('s.2', 's.3')}", "divest_by 2020-11-12 is given 2 times"),
        (
            f'{ORDER}outcomes = [{{ kind = "carried out", on = 2021-01-01, text = "Sold.", documents = ["press"] }}]',
            "outcome of 2021-01-01: is “reported” where no authority says it",
        ),
        (
            f'{ORDER}outcomes = [{{ kind = "sold", on = 2021-01-01, text = "Sold.", documents = ["press"] }}]',
            "outcomes.0.kind: Input should be",
        ),
    ],
)
def test_an_order_that_cannot_be_is_refused(root: Path, more: str, said: str) -> None:
    found = with_order(root, more)
    assert [problem for problem in found if problem.startswith(f"{ROW}: {said}")], found


STAGE = """
        [[stages]]
        since = 2020-11-12
        short = "list"
        citation = "85 FR 73185"
        securities = "No purchases."
        documents = ["dod-t5"]

        [[stages.measures]]
        name = "investment ban"
        effect = "No purchases."
"""


def with_stages(root: Path, stages: str) -> list[str]:
    text = (root / PROGRAM).read_text(encoding="utf-8")
    head, rest = text.split("[[measures]]", 1)
    rules = rest[rest.index("[[deadlines]]") :]
    head = head.replace('securities = "The dates say what is barred from when."', "")
    (root / PROGRAM).write_text(f"{head}{stages}\n{rules}", encoding="utf-8")
    return problems(root)


@pytest.mark.parametrize(
    ("stages", "said"),
    [
        (
            STAGE.replace('documents = ["dod-t5"]', "documents = []", 1),
            "stages.0.documents: Tuple should have at least 1",
        ),
        (STAGE.replace('"dod-t5"', '"nowhere"', 1), "there is no document nowhere"),
        (STAGE + STAGE, "its stages are not in their order, each from a day of its own"),
        (STAGE + STAGE.replace("2020-11-12", '"before 2018"'), "its stages are not in their order"),
        (STAGE.split("[[stages.measures]]")[0], "stages.0.measures: Field required"),
    ],
)
def test_a_stage_without_a_document_or_out_of_order_is_refused(root: Path, stages: str, said: str) -> None:
    assert [problem for problem in with_stages(root, stages) if problem.startswith(f"data/{PROGRAM}: {said}")]


def test_what_a_program_forbids_is_said_once(root: Path) -> None:
    change(root, PROGRAM, 'securities = "The dates say what is barred from when."', "")
    assert f"data/{PROGRAM}: Value error, give measures and securities, or stages with theirs" in problems(root)


def test_a_clock_rests_on_a_document_that_is_there(root: Path) -> None:
    change(root, CLOCK, '"dod-t5"', '"nowhere"')
    assert problems(root) == [f"data/{PROGRAM}: there is no document nowhere"]
