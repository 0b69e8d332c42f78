"""Records at the command line: found, told, exported, verified and asked again."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

from tests.integration.commands import Run


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
