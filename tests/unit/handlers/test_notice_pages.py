"""The pages behind a notice's Show all, and the cells of the table under it."""

from __future__ import annotations

import csv
import io

import pytest

from bot.domain.notices.publication import Followed
from bot.services.notices.csv_table import table
from handlers.blocks.notice import update_message
from handlers.blocks.notice_pages import PER_PAGE, page
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.notices import KEY, added, an_update
from tests.unit.handlers.slack import labels, said


def test_no_cell_of_a_table_is_a_formula_and_followed_names_come_first() -> None:
    names = ("=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", " =2", "COMPANY")
    update = an_update(*(added(n, name) for n, name in enumerate(names)), followed=(Followed(position=6, label="C"),))
    rows = list(csv.DictReader(io.StringIO(table(update).removeprefix("\ufeff"))))
    assert [row["name"] for row in rows] == ["COMPANY", "'=HYPERLINK(1)", "'+1", "'-1", "'@SUM(A1)", "'=1", "'=2"]
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_show_all_opens_the_pages_of_a_notice(alice: Alice) -> None:
    update = an_update(*(added(n) for n in range(45)), followed=(Followed(position=44, label="COMPANY 44"),))
    alice.notices.kept[alice.me.workspace.team, KEY] = update
    message = update_message(update) | {"ts": "1.0", "channel": alice.me.workspace.channel, "private": False}
    _, first = alice.clicks("Show all", message)
    assert said(first).count("COMPANY") == PER_PAGE
    assert said(first).index("COMPANY 44") < said(first).index("COMPANY 0")
    assert labels(first) == ["Next page"]
    (second,) = alice.clicks("Next page", first)
    assert labels(second) == ["Previous page", "Next page"]
    (third,) = alice.clicks("Next page", second)
    assert (said(third).count("COMPANY"), labels(third)) == (5, ["Previous page"])


def test_a_notice_of_another_workspace_is_not_shown(alice: Alice) -> None:
    update = an_update(added())
    alice.notices.kept["T9", KEY] = update
    message = update_message(update) | {"ts": "1.0", "channel": alice.me.workspace.channel, "private": False}
    _, shown = alice.clicks("Show all", message)
    assert "no longer there" in said(shown)


@pytest.mark.parametrize(("changes", "pages"), [(1, 1), (20, 1), (21, 2), (40, 2), (41, 3)])
def test_a_notice_has_as_many_pages_as_its_changes_fill(changes: int, pages: int) -> None:
    update = an_update(*(added(n) for n in range(changes)))
    last = page(update, 99)
    assert f"Page {pages} of {pages}." in said(last)
    assert labels(last) == (["Previous page"] if pages > 1 else [])
