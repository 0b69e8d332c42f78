"""Names that fit equally well are told in the order of what stands, how severe it is, and how new."""

from __future__ import annotations

from bot.domain.law.answer import Finding, Standing
from bot.domain.law.program import Measure
from bot.domain.law.severity import by_severity
from tests.unit.handlers.made import a_finding, a_match, an_entity, another


def found(caption: str, measure: str, listed: str, *, score: float = 0.9, standing: Standing | None = None) -> Finding:
    view = another(caption, "E.O. 1", listed, measures=(Measure(name=measure, effect="It is forbidden."),))
    return a_finding(
        view,
        entity=an_entity(caption, id=caption),
        match=a_match(score),
        status=standing or Standing.DESIGNATED,
    )


def order(*findings: Finding) -> list[str]:
    return [finding.entity.caption for finding in sorted(findings, key=by_severity)]


def test_the_better_score_comes_first_whatever_is_forbidden() -> None:
    ban = found("ban", "procurement bar", "2020-01-01", score=0.95)
    assert order(found("freeze", "asset freeze", "2024-01-01"), ban) == ["ban", "freeze"]


def test_of_equal_scores_the_severer_measure_comes_first() -> None:
    bar, freeze = found("bar", "procurement bar", "2024-01-01"), found("freeze", "asset freeze", "2020-01-01")
    licence = found("licence", "export licence", "2022-01-01")
    assert order(bar, licence, freeze) == ["freeze", "licence", "bar"]


def test_of_equal_measures_the_newer_listing_comes_first() -> None:
    old, new = found("old", "asset freeze", "2019-01-01"), found("new", "asset freeze", "2024-01-01")
    assert order(old, new) == ["new", "old"]


def test_what_stands_comes_before_what_has_ended() -> None:
    ended = found("ended", "asset freeze", "2024-01-01", standing=Standing.FORMERLY_DESIGNATED)
    assert order(ended, found("bar", "procurement bar", "2020-01-01"), a_finding(match=a_match(0.9))) == [
        "bar",
        "ended",
        "Xiaomi Corporation",
    ]
