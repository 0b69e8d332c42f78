"""What a deal desk sends, through a bot that serves HTTP: a portfolio, a contract, and files that are none."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from openpyxl import load_workbook

from tests import deal, papers
from tests.e2e.standin.person import Alice, said
from tests.unit.batches.test_workbooks_that_harm import HARMFUL


@pytest.fixture
def alice(http_bot: Alice) -> Alice:
    for seen in (http_bot.slack.messages, http_bot.slack.files, http_bot.slack.problems):
        seen.clear()
    return http_bot


def test_a_portfolio_of_three_hundred_rows_ends_as_a_table_and_a_workbook_with_every_row(alice: Alice) -> None:
    alice.sends("portfolio.xlsx", deal.portfolio(), mention=True)
    alice.sees("portfolio.xlsx*: reading it")
    told = alice.sees("300 rows screened")
    assert "without a name: 4" in said(told)
    (table,) = [block for block in told["blocks"] if block["type"] == "data_table"]
    assert len(table["rows"]) == 1 + 6  # Xiaomi once, though a name and an ISIN found it
    (file,) = alice.slack.files
    lines = list(load_workbook(BytesIO(file["content"]))["Results"].iter_rows(values_only=True))
    at = {heading: place for place, heading in enumerate(lines[0])}
    assert len({line[at["row"]] for line in lines[1:]}) == 300
    hits = {line[at["name"]] for line in lines[1:] if line[at["entity"]]}
    assert hits == set(deal.LISTED)
    assert {line[at["outcome"]] for line in lines[1:] if line[at["entity"]]} == {"match"}
    assert alice.slack.problems == []


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_a_contract_names_twelve_who_are_listed_two_of_them_misspelt_and_nobody_else(alice: Alice, kind: str) -> None:
    lines = deal.contract()
    content = papers.pdf_of(deal.pages(lines)) if kind == "pdf" else papers.docx_of(lines)
    alice.sends(f"contract.{kind}", content)
    told = said(alice.sees("12 listed names in this text"))
    assert [part for part in deal.NAMED.values() if part not in told] == []


BAD: dict[str, tuple[bytes | Callable[[], bytes], str]] = {
    "signin.csv": (b"<!DOCTYPE html><html><title>Sign in to your workspace</title></html>", "sign-in page"),
    "huge.xlsx": (b"PK", "huge.xlsx has 200 MB; I read up to 20 MB."),
    "locked.xlsx": (HARMFUL["a locked workbook"][0], "locked.xlsx is locked with a password"),
    "bomb.xlsx": (HARMFUL["a zip bomb"][0], "can hold"),
    "photo.png": (b"\x89PNG\r\n", "photo.png is a picture"),
    "scan.csv": (b"\x89PNG\r\n", "scan.csv is a picture"),
    "empty.csv": (b"", "empty.csv is empty."),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_no_file_of_names_is_told_in_one_clear_line(alice: Alice, name: str) -> None:
    content, line = BAD[name]
    event = alice.slack.send(name, content() if callable(content) else content)
    if name == "huge.xlsx":
        alice.slack.sent[-1]["size"] = 200_000_000
    alice.delivery.send(alice._person.sends(event))
    told = alice.sees(line)
    assert "\n" not in told["text"]
    assert alice.slack.files == []
