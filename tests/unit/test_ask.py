"""`python -m bot ask`, over facts in memory: what is no name is said to be none."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest

from bot.commands import answers as answer_commands
from bot.commands import ask as ask_commands
from bot.errors import BadInput
from bot.services.questions.asked import ScreenText
from bot.services.questions.asking import Questions
from bot.services.questions.reader import Reader
from bot.services.screening.screener import Screener
from data.curated.vocabulary import vocabularies
from tests import builders
from tests.fakes import FakeClock, FakeUnitOfWork


def a_store(monkeypatch: pytest.MonkeyPatch) -> FakeUnitOfWork:
    """What both commands read and write."""
    store = FakeUnitOfWork(builders.a_snapshot())
    questions = Questions(lambda: store, lambda: Reader(vocabularies()), FakeClock())
    services = SimpleNamespace(
        questions=questions,
        screener=Screener(lambda: store, FakeClock()),
        asks_something=lambda text, *, asker: questions.read(text, asker=asker).is_question,
    )
    monkeypatch.setattr(ask_commands, "open_services", lambda _settings: services)
    monkeypatch.setattr(answer_commands, "open_answers", lambda _settings: services)
    return store


@pytest.mark.parametrize(
    ("typed", "outcome", "kind"),
    [("hlep", "asked", "help"), ("unfolow Huawei", "asked", "follow"), (":tada:", "not_for_us", "not_for_us")],
)
def test_what_is_no_name_is_said_to_be_none(
    typed: str, outcome: str, kind: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    store = a_store(monkeypatch)
    ask_commands.ask(typed, as_json=True)
    row = json.loads(capsys.readouterr().out)
    assert (row["outcome"], row["reading"]["kind"], row["reading"]["names"]) == (outcome, kind, [])
    assert [record.outcome for record in store.records.kept] == ([outcome] if outcome == "asked" else [])


def test_half_a_pair_is_answered_in_sound_json(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    a_store(monkeypatch)
    screened(["Xi\udcffaomi"])
    ask_commands.ask("\udced\udca0\udc80", as_json=True)
    said = capsys.readouterr().out
    said.encode()
    assert [json.loads(line)["query"] for line in said.splitlines()] == ["Xi\ufffdaomi", "\ufffd" * 3]


@pytest.mark.parametrize("refused", [["x" * 12_001], ["is Xiaomi sanctioned?"], ["Xiaomi as of 31 Feb 2021"]])
def test_what_is_refused_is_an_object_too(
    refused: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    a_store(monkeypatch)
    with pytest.raises(BadInput) as error:
        screened(refused)
    row = json.loads(capsys.readouterr().out)
    assert (row["query"], row["outcome"], row["problem"]) == (refused[0], "invalid", str(error.value))


def screened(names: list[str]) -> int:
    return answer_commands.screen_names(names, as_of=None, dataset=None, as_json=True, full=False)


TOLD = (
    "Kestrel Optics said on Monday that it would appeal the ruling of the court. "
    "The company and Osprey Telecom rejected the claims of the ministry in Oslo.\n\n"
    "Analysts of Heron Capital expect that Petrel Foods and Merlyn Cars will be next on that list."
)


@pytest.mark.parametrize(
    ("typed", "is_text"),
    [
        (TOLD, True),
        (f"{TOLD} Is Kestrel Optics sanctioned?", False),
        ("Kestrel Optics Ltd\nOsprey Telecom plc\nHeron Capital", False),
        ("We bought Kestrel Optics in 2020. Is it listed?", False),
    ],
)
def test_several_sentences_that_ask_nothing_are_a_text(typed: str, is_text: bool) -> None:
    store = FakeUnitOfWork(builders.a_snapshot())
    questions = Questions(lambda: store, lambda: Reader(vocabularies()), FakeClock())
    assert isinstance(questions.plain(typed, asker=ask_commands.CLI), ScreenText) is is_text


@pytest.mark.parametrize("typed", ["is Xi\udcffaomi sanctioned?", "is Qzor\udcffvelt sanctioned?"])
def test_a_question_with_a_letter_that_is_not_known_is_refused_where_the_name_would_lose_it(
    typed: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    a_store(monkeypatch)
    with pytest.raises(BadInput, match="could not be read"):
        ask_commands.ask(typed, as_json=True)
    with pytest.raises(BadInput, match="could not be read"):
        screened(["Qzor\udcffvelt"])
    assert {json.loads(line)["outcome"] for line in capsys.readouterr().out.splitlines()} == {"invalid"}
