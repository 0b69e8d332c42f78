"""What a list says of subsidiaries, in answers as of a day: only what its source said by then."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.ports import Asker
from bot.services.screening.screener import Screener


@pytest.mark.parametrize(("on", "told"), [("2020-12-27", False), ("2020-12-28", True)])
def test_an_answer_tells_the_rule_on_subsidiaries_only_from_the_day_of_its_source(
    screener: Screener, on: str, told: bool
) -> None:
    asked = screener.screen("Hikvision", asker=Asker(surface="cli"), as_of=dt.date.fromisoformat(on))
    rules = {view.program: view.subsidiaries for view in asked.findings[0].designations}
    assert bool(rules["US-CCMC-1237"]) is told
    assert rules["US-BIS-EL"] == ""
