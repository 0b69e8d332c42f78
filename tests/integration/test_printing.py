"""Records as documents: drawn with real fonts where the extra is installed, refused in one line where it is not."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.law.answer import Outcome
from bot.errors import BadInput
from bot.services.records.decided import id_of
from bot.services.records.printing import Printing
from bot.services.screening.screener import Screener
from data.printing import printer
from tests.integration.commands import Run
from tests.integration.conftest import NewWork
from tests.integration.rows_here import RowsHere
from tests.integration.test_decisions_sealed import Desk

typst = pytest.importorskip("typst", reason="the extra `pdf` is not installed: nothing was printed")
pdfium = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed: nothing printed was read")


def words(path: Path) -> str:
    """The text of all pages, without line ends."""
    document = pdfium.PdfDocument(path.read_bytes())
    pages = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return " ".join("\n".join(pages).replace("\ufffe", "").split())


def test_what_is_printed_is_what_was_answered(run: Run, tmp_path: Path) -> None:
    (row,) = run("screen", "小米 as of 2021-01-15", "--json").rows
    out = tmp_path / "record.pdf"
    assert run("records", "pdf", row["record"], "--out", str(out)).status == 0
    text = words(out)
    (found,) = row["findings"]
    (listing,) = found["designations"]
    told = [
        row["record"],
        "小米",
        found["entity"]["caption"],
        listing["program_title"],
        listing["deadlines"][0]["rule"],
    ]
    told += [source["title"] for source in listing["sources"]] + [one["title"] for one in row["lists"]]
    assert [one for one in told if " ".join(one.split()) not in text] == []
    assert "15 Mar 2021, 09:30 Eastern" in text
    assert "not a certificate" in text
    assert row["record"] in json.dumps(run("records", "--json").rows)
    head = text.split("--head ")[1].replace(" ", "")[:66]
    sealed = run("records", "verify", "--team", "cli", "--head", head)
    assert sealed.status == 0


def test_the_fonts_are_in_the_document_and_it_is_for_archives(run: Run, tmp_path: Path) -> None:
    (row,) = run("screen", "Xiaomi", "--json").rows
    out = tmp_path / "record.pdf"
    run("records", "pdf", row["record"], "--out", str(out))
    document = out.read_bytes()
    assert document.startswith(b"%PDF-1.7")
    assert b"pdfaid:part>2<" in document
    assert b"NotoSans" in document


def test_a_file_of_names_is_printed_with_its_digests_and_a_row_for_each_hit(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.commands.batch.Processes", RowsHere)
    names, out, page = (tmp_path / name for name in ("names.csv", "out.csv", "record.pdf"))
    names.write_text("name\n华为\nNobody Plumbing Ltd\n", encoding="utf-8")
    run("screen", "--file", str(names), "--out", str(out))
    (row,) = run("records", "--json").rows
    assert run("records", "pdf", row["record"], "--out", str(page)).status == 0
    text = words(page)
    (hit,) = row["answer"]["hits"]
    assert [one for one in (row["answer"]["input"], row["answer"]["results"]) if one not in text.replace(" ", "")] == []
    assert hit["caption"] in text
    assert "华为" in text
    assert "2 rows: 1 a match, 1 nothing found" in text
    assert "1 line of the results has a hit." in text
    assert "OFAC NS-CMIC List" in text
    assert "us_ofac_ns_cmic" not in text


def test_without_what_draws_it_one_clear_line_says_so(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (row,) = run("screen", "Xiaomi", "--json").rows
    monkeypatch.setitem(printer.FONTS, "font_that_nobody_has", "")
    done = run("records", "pdf", row["record"], "--out", str(tmp_path / "record.pdf"))
    assert (done.status, done.err) == (
        2,
        "screenbot: To print records, install what draws them: pip install 'screenbot[pdf]' (font_that_nobody_has is "
        "not there).\n",
    )
    assert not (tmp_path / "record.pdf").exists()


def test_a_record_that_is_not_there_is_told_in_one_line(run: Run, tmp_path: Path) -> None:
    done = run("records", "pdf", "nobody", "--out", str(tmp_path / "record.pdf"))
    assert (done.status, done.err) == (2, "screenbot: There is no record 'nobody', or what it held was removed.\n")


def test_decision_and_second_person_stand_on_the_pages_of_the_answer_and_on_their_own(
    new_work: NewWork, tmp_path: Path
) -> None:
    desk = Desk(new_work)
    printing = Printing(new_work, Screener(new_work, desk.clock), printer.TypstPrinter(), desk.clock)
    for place, id in enumerate((desk.answer.record, id_of(desk.made), id_of(desk.made, desk.seconded.steps[0]))):
        with new_work() as uow:
            record = uow.records.get(id, team="TACME")
        assert record is not None
        page = tmp_path / f"{place}.pdf"
        page.write_bytes(printing.pdf(record))
        text = words(page)
        told = ["Decision and second person", "“Xiaomi” and Xiaomi Corporation: judged not the same", "a shop in Ohio"]
        told += ["other country", "UANNA on 24 Nov 2026", "UBERT on 24 Nov 2026, 10:00 UTC: seen", "Falcon", id]
        assert [one for one in told if one not in text] == []
        assert ("Decision on a hit" in text) is (place > 0)


def test_a_timeline_is_drawn_as_a_picture_and_of_nothing_there_is_none(new_work: NewWork) -> None:
    desk = Desk(new_work)
    printing = Printing(new_work, Screener(new_work, desk.clock), printer.TypstPrinter(), desk.clock)
    drawn = printing.picture(desk.answer)
    assert drawn.startswith(b"\x89PNG")
    assert int.from_bytes(drawn[16:20], "big") > 1000  # dots wide
    with pytest.raises(BadInput, match="no timeline"):
        printing.picture(replace(desk.answer, outcome=Outcome.NO_MATCH, findings=()))
