"""`python -m bot ask`, over facts in memory: what is no name is said to be none."""

from __future__ import annotations

import json
from types import SimpleNamespace

import pytest

from bot import ask_commands
from bot.services.questions.asking import Questions
from bot.services.questions.reader import Reader
from bot.services.screening.screener import Screener
from data.curated.vocabulary import vocabularies
from tests import builders
from tests.fakes import FakeClock, FakeUnitOfWork


@pytest.mark.parametrize(
    ("typed", "outcome", "kind"),
    [("hlep", "asked", "help"), ("unfolow Huawei", "asked", "follow"), (":tada:", "not_for_us", "not_for_us")],
)
def test_what_is_no_name_is_said_to_be_none(
    typed: str, outcome: str, kind: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    store = FakeUnitOfWork(builders.a_snapshot())
    services = SimpleNamespace(
        questions=Questions(lambda: store, lambda: Reader(vocabularies()), FakeClock()),
        screener=Screener(lambda: store, FakeClock()),
    )
    monkeypatch.setattr(ask_commands, "open_services", lambda _settings: services)
    ask_commands.ask(typed, as_json=True)
    row = json.loads(capsys.readouterr().out)
    assert (row["outcome"], row["reading"]["kind"], row["reading"]["names"]) == (outcome, kind, [])
    assert [record.outcome for record in store.records.kept] == ([outcome] if outcome == "asked" else [])
