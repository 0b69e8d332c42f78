"""The UK's and the EU's lists, loaded from each format and asked."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.domain.law.answer import Outcome
from bot.services.lists.assessing import Accepted, LoadOptions
from bot.services.lists.searched import Lists
from bot.services.lists.updating import Updater
from bot.services.screening.screener import Screener
from data.sources.definition import definitions
from data.sources.loading import ListLoader, LoadResult
from tests import builders
from tests.fakes import FakeClock
from tests.integration.asking import ask, one
from tests.integration.conftest import NewWork
from tests.integration.loading import load
from tests.unit.sources.eu_fsf import made as eu
from tests.unit.sources.gb_fcdo import made as uk
from tests.unit.sources.gb_fcdo import made_xml as uk_xml

UK, EU = "gb_fcdo", "eu_fsf"


@pytest.fixture(autouse=True)
def _small_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bounds for lists of a few entries."""
    for dataset in (UK, EU):
        known = definitions()[dataset]
        lists = tuple(part.model_copy(update={"min": 1}) for part in known.lists)
        monkeypatch.setitem(definitions(), dataset, known.model_copy(update={"lists": lists}))


@pytest.fixture
def bringer(new_work: NewWork) -> ListLoader:
    load(new_work, builders.a_snapshot(programs=tuple(map(builders.a_program, ["US-CCMC-1237", "GB-UKSL", "EU-FSF"]))))
    return ListLoader(Updater(new_work, FakeClock()))


@pytest.fixture
def asked(new_work: NewWork) -> Screener:
    return Screener(new_work, FakeClock())


def bring(bringer: ListLoader, path: Path, text: str, *, days: int = 0) -> LoadResult:
    path.write_text(text, encoding="utf-8")
    (brought,) = bringer.from_files([path], [], LoadOptions(as_of=FakeClock.time + dt.timedelta(days=days)))
    return brought


def taken(brought: LoadResult) -> Accepted:
    assert brought.taken is not None, brought.refused or brought.note
    return brought.taken


def test_the_uk_list_in_its_other_format_is_no_change(bringer: ListLoader, tmp_path: Path) -> None:
    first = taken(bring(bringer, tmp_path / "uk.csv", uk.document()))
    second = taken(bring(bringer, tmp_path / "uk.xml", uk_xml.xml(), days=1))
    assert (first.entries, len(first.delta.changes)) == (3, 3)
    assert (second.entries, second.delta.changes) == (3, ())


@pytest.mark.parametrize("format", ["csv", "xml"])
def test_what_the_uk_list_holds_is_found_by_name_in_either_script_and_by_number(
    bringer: ListLoader, asked: Screener, tmp_path: Path, format: str
) -> None:
    taken(bring(bringer, tmp_path / f"uk.{format}", uk.document() if format == "csv" else uk_xml.xml()))
    for text, caption in (
        ("Ansel Morkovich Tvedtov", "Ansel Morkovich TVEDTOV"),
        ("Ансель Тведтов", "Ansel Morkovich TVEDTOV"),
        ("Lantern Trading Co., Ltd.", "LANTERN TRADING CO., LTD."),
        ("IMO 9999901", "KARIN MOST"),
        ("INN 7720891730", "LANTERN TRADING CO., LTD."),
        ("OGRN: 1077764566373", "LANTERN TRADING CO., LTD."),
        ("passport P0001", "Ansel Morkovich TVEDTOV"),
        ("RUS9001", "Ansel Morkovich TVEDTOV"),
    ):
        finding = one(asked, text)
        assert (finding.entity.caption, [view.dataset for view in finding.designations]) == (caption, [UK])
    assert one(asked, "Ansel Morkovich Tvedtov").entity.birth_dates == ("1960",)
    assert one(asked, "Lantern Trading Co., Ltd.").designations[0].listed_on == dt.date(2024, 6, 13)


def test_what_the_eu_list_holds_is_found_by_name_and_by_number(
    bringer: ListLoader, asked: Screener, tmp_path: Path
) -> None:
    assert taken(bring(bringer, tmp_path / "eu.xml", eu.document())).entries == 2
    person = one(asked, "Ansel Morkovich Tvedtov")
    assert person.entity.birth_dates == ("1960", "1961", "1961-02-01", "1962")
    for number in ("IMO 9999901", "INN 7720891730"):
        assert one(asked, number).entity.caption == "LANTERN SHIPPING CO., LTD."
    assert one(asked, "passport P0001").entity.caption == person.entity.caption
    assert ask(asked, "Somebody Else Entirely").outcome is Outcome.NO_MATCH


def test_a_wrong_file_leaves_the_list_as_it_was_and_the_reason_stands_beside_it(
    bringer: ListLoader, new_work: NewWork, tmp_path: Path
) -> None:
    taken(bring(bringer, tmp_path / "uk.csv", uk.document()))
    (tmp_path / "ConList.csv").write_text("Last Updated,27/04/2020\nName 6,Group Type,Alias Type,Group ID\n")
    (brought,) = bringer.from_files([tmp_path / "ConList.csv"], [UK], LoadOptions(as_of=FakeClock.time))
    assert brought.refused.startswith(
        "ConList.csv is OFSI's consolidated list as CSV: the list was closed on 28 January"
    )
    (state,) = [one for one in Lists(new_work, FakeClock()).list_states() if one.dataset == UK]
    assert (state.refused, state.version is None) == (brought.refused, False)
