"""The command line over a database of its own: what it prints, and what it refuses."""

from __future__ import annotations

import csv
import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.integration.commands import Run


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
            ("Purchase ban since 14 Feb 2022", "olding stays lawful", "Contract bar since 30 Jun 2026", "30 Jun 2027"),
        ),
        (("SMIC",), ("Purchase ban since 2 Aug 2021", "3 Jun 2022", "olding stays lawful", "Also near: ")),
        (("Xiaomi", "--as-of", "2021-01-15"), ("15 Mar 2021", "14 Jan 2022", "divestment date as 11 Nov 2021")),
    ],
)
def test_no_date_that_counts_is_cut_from_a_short_answer(
    run: Run, words: tuple[str, ...], told: tuple[str, ...]
) -> None:
    out = " ".join(run("screen", *words).out.split())
    assert [one for one in told if one not in out] == []


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (("screen", "X", "--frob"), "No such option: --frob (python -m bot --help)"),
        (("screen",), "Give a name to screen, like Xiaomi, or --file with a table of names."),
        (("frob",), "No such command 'frob'. (python -m bot --help)"),
        (("records", "--limit", "many"), "Invalid value for '--limit'"),
        (("screen", "X", "--as-of", "Febtober"), "I can't read the date “Febtober”. Write it like 2021-04-01"),
        (("screen", "X", "--as-of", ""), "I can't read the date “”"),
        (("screen", "X", "--as-of", "1989-12-31"), "31 Dec 1989 is too early: the facts begin on 1 Jan 1990."),
        (("screen", "X", "--as-of", "2999-01-01"), "1 Jan 2999 is in the future"),
        (("screen", "X", "--list", "us_dod_1273"), "There is no list “us_dod_1273”. Did you mean us_dod_1237?"),
        (("screen", ""), "That holds no letter or digit"),
        (("screen", "x" * 5000), "That name has 5,000 characters; a name has at most 200."),
        (("update", "us_dod_1237"), "There is no publisher's list 'us_dod_1237'. Known: eu_fsf, gb_fcdo"),
        (("update", "--file", "x.csv", "--as-of", "soon"), "I can't read the moment 'soon'"),
        (("update", "--custom", "x.csv"), "Give the firm's list a name with --name"),
        (("diff", "us_ofac_sdn"), "There are not two stored versions to compare."),
    ],
)
def test_bad_input_gets_status_2_and_one_clear_line(run: Run, words: tuple[str, ...], line: str) -> None:
    done = run(*words)
    assert done.status == 2
    assert done.out == ""
    assert done.err.startswith(f"screenbot: {line}")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize("command", ["socket", "serve"])
def test_without_tokens_a_server_names_all_that_is_missing(run: Run, command: str) -> None:
    done = run(command)
    other = {"socket": "SLACK_APP_TOKEN", "serve": "SLACK_SIGNING_SECRET"}[command]
    assert done.status == 2
    assert done.err.startswith(f"screenbot: missing: SLACK_BOT_TOKEN, {other}.")
    assert done.err.count("\n") == 1


@pytest.mark.parametrize(
    ("url", "line"),
    [
        ("sqlite:////nowhere/at/all.db", "The database sqlite+pysqlite:////nowhere/at/all.db cannot be opened: "),
        ("postgresql://u:hush@127.0.0.1:1/x", "The database postgresql+psycopg://u:***@127.0.0.1:1/x cannot be opened"),
        ("mysql://x", "The database address begins with mysql://"),
        ("what", "The database address cannot be read"),
    ],
)
def test_a_database_that_cannot_be_opened_is_told_in_one_line(
    run: Run, monkeypatch: pytest.MonkeyPatch, url: str, line: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", url)
    done = run("screen", "Xiaomi")
    assert done.status == 2
    assert done.err.startswith(f"screenbot: {line}")
    assert done.err.count("\n") == 1
    assert "hush" not in done.err


def test_an_invalid_name_among_others_is_told_after_the_others_were_answered(run: Run) -> None:
    done = run("screen", "Xiaomi", "!!!", "--json")
    assert done.status == 2
    assert [row["outcome"] for row in done.rows] == ["match", "invalid"]
    assert done.err == "screenbot: That holds no letter or digit: give a name to screen, like Xiaomi.\n"


def test_records_tell_what_was_asked_newest_first(run: Run) -> None:
    run("screen", "Xiaomi", "Nobody Ltd", "--json")
    newest, older = run("records", "--json").rows
    assert (newest["query"], older["query"]) == ("Nobody Ltd", "Xiaomi")
    assert older["answer"]["outcome"] == "match"
    assert "us_dod_1237" in older["lists"]
    shown = run("records", "--limit", "1").out
    assert "no_match" in shown
    assert "'Nobody Ltd'" in shown
    assert "Xiaomi" not in shown


def test_records_say_on_what_an_answer_rests_and_who_reads_them_is_recorded(run: Run) -> None:
    run("screen", "Xiaomi", "--json")
    (row,) = run("records", "--json").rows
    assert (row["team"], row["surface"], row["position"], row["previous"]) == ("", "cli", 1, "0" * 64)
    basis = row["basis"]
    assert basis["facts"] > 0
    assert basis["program"]["version"]
    assert len(basis["policy"]) == len(row["hash"]) == 64
    of_dod = next(one for one in basis["editions"] if one["dataset"] == "us_dod_1237")
    assert {"version", "edition", "fetched_at", "files"} <= of_dod.keys()
    assert "cli: 2 records, the chain is whole" in run("records", "verify").out


def test_records_are_found_by_what_they_are_and_written_as_a_spreadsheet_takes_them(run: Run, tmp_path: Path) -> None:
    run("screen", "Xiaomi", "=1+1 Trading Ltd", "--json")
    assert [row["query"] for row in run("records", "--json", "--outcome", "match").rows] == ["Xiaomi"]
    assert run("records", "--json", "--to", "2020-01-01").rows == []
    assert run("records", "--json", "--team", "T9").rows == []
    heading, newest, _ = csv.reader(run("records", "--format", "csv").out.splitlines())
    assert newest[heading.index("query")] == "'=1+1 Trading Ltd"
    told = run("records", "export", "--team", "cli", "--out", str(tmp_path / "all.jsonl")).out
    assert told == f"2 records are in {tmp_path / 'all.jsonl'}.\n"
    assert len((tmp_path / "all.jsonl").read_text("utf-8").splitlines()) == 2


def test_a_head_that_was_written_down_is_held_against_the_chain(run: Run) -> None:
    run("screen", "Xiaomi", "--json")
    head = run("records", "head").out.split()[1]
    run("screen", "Huawei", "--json")
    assert run("records", "verify", "--team", "cli", "--head", head).status == 0
    other = head[:-1] + ("0" if head[-1] != "0" else "1")
    done = run("records", "verify", "--team", "cli", "--head", other)
    assert done.status == 1
    assert "record 1 (" in done.out
    assert "does not have the hash that was written down elsewhere" in done.out
    assert run("records", "verify", "--team", "cli", "--head", "soon").status == 2
    assert run("records", "verify", "--head", head).err.startswith("screenbot: Say whose head it is")
    assert run("records", "verify", "--team", "T9").err == "screenbot: There is no chain of records of T9.\n"


def test_a_record_asked_again_tells_what_has_changed_since(run: Run) -> None:
    run("screen", "Xiaomi as of 2021-01-15", "Xiaomi", "--json")
    newer, older = run("records", "--json").rows
    assert "nothing has changed" in run("records", "rerun", older["record"]).out
    period = run("records", "rerun", "--from", "2020-01-01", "--json").rows
    assert [(row["record"], row["differences"]) for row in period] == [(older["record"], []), (newer["record"], [])]
    assert run("records", "rerun").status == 2
    about_lists = run("ask", "who is on the 1260H list?", "--json").rows[0]["record"]
    assert "screened no name" in run("records", "rerun", about_lists).err
    assert run("records", "--json").rows[0]["type"] == "about_lists"
    assert run("records", "rerun", "nobody").err.startswith("screenbot: There is no record 'nobody'")


def test_a_file_of_names_has_one_record_with_its_digests_and_hits(run: Run, tmp_path: Path) -> None:
    names, out = tmp_path / "names.csv", tmp_path / "out.csv"
    names.write_text("name\nXiaomi\nNobody Plumbing Ltd\n", encoding="utf-8")
    done = run("screen", "--file", str(names), "--out", str(out))
    assert done.status == 0
    (row,) = run("records", "--json").rows
    assert f"Record {row['record']}." in done.err
    assert (row["type"], row["query"], row["surface"]) == ("batch", "names.csv", "batch")
    told = row["answer"]
    assert told["input"] == hashlib.sha256(names.read_bytes()).hexdigest()
    assert told["results"] == hashlib.sha256(out.read_bytes()).hexdigest()
    assert (told["rows"], told["outcomes"]) == (2, {"match": 1, "no_match": 1})
    assert [(hit["name"], hit["entity"]) for hit in told["hits"]] == [("Xiaomi", "xiaomi")]


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
