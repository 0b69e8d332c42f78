"""What the command line refuses: one clear line on stderr, status 2, and no secret in it."""

from __future__ import annotations

import pytest

from tests.integration.commands import Run


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
