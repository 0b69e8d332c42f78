"""What no search covers is told as it stood on the day asked about."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.law.searched import Gap
from bot.domain.lists.scope import ListNotHeld, OwnershipRule, RulePeriod, Scope
from tests.builders import SEEN

RULE = OwnershipRule(
    id="affiliates",
    verification=SEEN,
    periods=(
        RulePeriod(brief="new rule", note="It is new.", since=dt.date(2025, 9, 29), until=dt.date(2025, 11, 10)),
        RulePeriod(brief="put off", note="It is put off.", since=dt.date(2025, 11, 10)),
    ),
)
ALWAYS = OwnershipRule(id="old", verification=SEEN, periods=(RulePeriod(brief="", note="It was there before."),))
LIST = ListNotHeld(id="x", title="X List", note="what X says", verification=SEEN, since=dt.date(2022, 6, 21))
SCOPE = Scope(rules=(RULE, ALWAYS), not_held=(LIST,))


@pytest.mark.parametrize(
    ("day", "rules", "note"),
    [
        ("2025-09-28", (), "It was there before."),
        ("2025-09-29", ("new rule",), "It is new. It was there before."),
        ("2025-11-09", ("new rule",), "It is new. It was there before."),
        ("2025-11-10", ("put off",), "It is put off. It was there before."),
    ],
)
def test_a_rule_is_told_as_it_stood_that_day(day: str, rules: tuple[str, ...], note: str) -> None:
    found = SCOPE.ownership(dt.date.fromisoformat(day))
    assert (found.checked, found.rules) == (False, rules)
    assert found.note.endswith(f"the entity. {note}")


def test_a_list_is_missed_only_on_days_when_there_was_one() -> None:
    assert SCOPE.lists_not_held(dt.date(2022, 6, 20)) == ()
    (gap,) = SCOPE.lists_not_held(dt.date(2022, 6, 21))
    assert (gap.dataset, gap.reason, gap.note) == ("x", Gap.NOT_HELD, "what X says")
