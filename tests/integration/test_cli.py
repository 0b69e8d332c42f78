"""The command line over a database of its own: what it prints of names and lists, and how it fills the database."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.integration.commands import Run

HOLDING = "Holding stays lawful, no duty to sell (OFAC FAQ 1046)."


def test_json_is_one_object_a_line_for_each_name(run: Run) -> None:
    done = run("screen", "Xiaomi", "Nobody Ltd", "--as-of", "2021-01-15", "--json")
    assert (done.status, done.err) == (0, "")
    xiaomi, nobody = done.rows
    assert (xiaomi["query"], xiaomi["as_of"], xiaomi["outcome"]) == ("Xiaomi", "2021-01-15", "match")
    assert nobody["outcome"] == "no_match"
    assert xiaomi["record"] != nobody["record"]


def test_people_read_the_verdict_first(run: Run) -> None:
    done = run("screen", "Xiaomi", "--as-of", "2021-01-15")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("🔴 Xiaomi Corporation: designated on 15 Jan 2021")
    assert "\x1b" not in done.out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("DJI",),
            ("Purchase ban since 14 Feb 2022", HOLDING, "Contract bar since 30 Jun 2026", "30 Jun 2027"),
        ),
        (("SMIC",), ("Purchase ban since 2 Aug 2021", "3 Jun 2022", HOLDING, "Also near: ")),
        (("Xiaomi", "--as-of", "2021-01-15"), ("15 Mar 2021", "14 Jan 2022", "divestment date as 11 Nov 2021")),
    ],
)
def test_no_date_that_counts_is_cut_from_a_short_answer(
    run: Run, words: tuple[str, ...], told: tuple[str, ...]
) -> None:
    out = " ".join(run("screen", *words).out.split())
    assert [one for one in told if one not in out] == []


def test_lists_tell_count_version_and_age(run: Run) -> None:
    row = next(row for row in run("lists", "--json").rows if row["dataset"] == "us_dod_1237")
    assert row["designations"]
    assert row["version"]
    assert row["as_of"]
    assert "us_dod_1237" in run("lists").out


def test_the_database_is_filled_once_and_then_left_as_it_is(run_first: Run) -> None:
    assert run_first("db", "upgrade").out == "The database is at the newest schema.\n"
    assert " loaded: " in run_first("update", "--curated").out
    assert " already in force: " in run_first("update", "--curated").out


def test_before_facts_of_a_newer_program_an_older_one_says_so_in_one_line_and_answers(run: Run, tmp_path: Path) -> None:
    run("lists")
    with closing(sqlite3.connect(tmp_path / "bot.db")) as database:
        database.execute("UPDATE marks SET value = '9999' WHERE name = 'facts revision'")
        database.execute("UPDATE dataset_versions SET version = 'newer'")
        database.execute("UPDATE datasets SET title = 'SDN, as the newer one says' WHERE id = 'us_ofac_sdn'")
        database.commit()
    left = run("update", "--curated")
    assert left.out.startswith("Not loaded: revision 9999 of the reviewed facts is stored, and this program brings ")
    answered = run("screen", "Xiaomi", "--json")
    assert (answered.status, answered.rows[0]["outcome"]) == (0, "match")
    assert answered.err.count("revision 9999 of the reviewed facts is stored") == 1
    with closing(sqlite3.connect(tmp_path / "bot.db")) as database:
        kept = database.execute("SELECT title FROM datasets WHERE id = 'us_ofac_sdn'").fetchone()
    assert kept == ("SDN, as the newer one says",)


def test_whoever_else_reaches_the_threshold_is_told_beside_an_answer(run: Run) -> None:
    done = run("screen", "China Unicom", "Huawei and ZTE", "--as-of", "2026-01-15", "--json")
    exact, parts = done.rows
    (found,) = exact["findings"]
    beside = [one["entity"]["caption"] for one in exact["also"]]
    assert found["entity"]["caption"] == "China United Network Communications Group Co., Ltd."
    assert "China Unicom (Hong Kong) Limited" in beside
    assert all(one["match"]["score"] >= 0.79 and one["designations"] for one in exact["also"])
    assert (parts["outcome"], len(parts["also"])) == ("no_match", 2)
    said = run("screen", "China Unicom", "--as-of", "2026-01-15", "--full").out
    assert (
        said.index("China United Network") < said.index("Also near: ") < said.index("China Unicom (Hong Kong) Limited")
    )


def test_what_an_identifier_beside_a_name_finds_is_told_and_what_no_list_holds_is_no_error(run: Run) -> None:
    done = run("screen", "Nobody Ltd KYG9830T1067", "ISIN DE0005557508", "HOUSEHOL", "--as-of", "2021-01-15", "--json")
    assert (done.status, done.err) == (0, "")
    assert [row["outcome"] for row in done.rows] == ["match", "not_held", "no_match"]
    assert [row["identifier"] and row["identifier"]["kind"] for row in done.rows] == [
        None,
        "an ISIN",
        "a BIC (SWIFT code)",
    ]
    said = run("screen", "HOUSEHOL").out
    assert "nor as a BIC (SWIFT code) (Western Sahara)" in " ".join(said.split())
