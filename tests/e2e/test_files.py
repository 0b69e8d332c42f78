"""A file sent to the bot: answered from the stand-in through the processes for files to the database and back."""

from __future__ import annotations

from io import BytesIO

from openpyxl import load_workbook

from tests.e2e.standin.person import Alice, said


def test_a_file_is_screened_and_its_results_lie_in_the_thread(alice: Alice) -> None:
    alice.slack.files.clear()
    alice.sends("portfolio.csv", b"Name,ISIN\nXiaomi,\nNobody at all Ltd,\nTotal,\n", mention=True)
    alice.sees("portfolio.csv*: reading it")
    told = alice.sees("3 rows screened")
    assert "⚪ 1 listed before, not today · ⚪ 1 nothing found" in said(told)
    assert "without a name: 1 (1 a total)" in said(told)
    (file,) = alice.slack.files
    rows = list(load_workbook(BytesIO(file["content"]))["Results"].iter_rows(values_only=True))
    outcomes = {row[0]: row[rows[0].index("outcome")] for row in rows[1:]}
    assert outcomes == {"Xiaomi": "match", "Nobody at all Ltd": "no_match", "Total": "no_name"}


def test_a_text_is_screened_and_a_file_that_is_none_refused_in_one_line(alice: Alice) -> None:
    alice.sends("letter.txt", b"We sold the cameras to Hikvision in May of last year.\n")
    assert "Hangzhou Hikvision" in said(alice.sees("1 listed name in this text"))
    alice.sends("page.csv", b"<html>Sign in</html>")
    assert "sign-in page" in said(alice.sees("sign-in page"))
