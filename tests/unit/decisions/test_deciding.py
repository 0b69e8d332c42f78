"""Decisions: shown with later answers, in one workspace and matter, on the entry as it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.domain.decisions.decision import Reason, Standing, Verdict
from bot.errors import BadInput
from bot.services.decisions.deciding import Deciding
from bot.services.decisions.judgement import Judgement
from bot.services.ports import Asker
from tests import builders
from tests.fakes import FakeClock
from tests.unit.decisions.conftest import ANNA, BERT, WISH, Desk, Recalls


def test_a_decision_is_shown_with_who_made_it_when_and_on_which_grounds(desk: Desk) -> None:
    made = desk.deciding.decide(desk.wish, asker=ANNA)
    assert desk.judged() == made
    assert (made.by, made.verdict, made.reason, made.note) == (
        "UANNA",
        Verdict.NOT_SAME,
        Reason.COUNTRY,
        "a shop in Ohio",
    )
    assert made.standing is Standing.STANDS
    assert made.basis.countries == desk.answer.findings[0].entity.countries


def test_a_later_one_is_shown_in_its_place_and_the_first_stays(desk: Desk) -> None:
    desk.deciding.decide(desk.wish, asker=ANNA)
    desk.deciding.decide(replace(desk.wish, verdict=Verdict.SAME), asker=BERT)
    judged = desk.judged()
    assert judged is not None
    assert judged.verdict is Verdict.SAME
    assert [one.verdict for one in desk.store.decisions.kept] == [Verdict.NOT_SAME, Verdict.SAME]


def test_it_holds_for_its_workspace_matter_and_name_alone(desk: Desk) -> None:
    desk.store.records.matters["TACME", "C2"] = "Project Alder"
    desk.deciding.decide(desk.wish, asker=ANNA)
    assert desk.judged(replace(ANNA, channel="C9"))
    assert desk.judged(replace(ANNA, channel="C2")) is None
    assert desk.judged(replace(ANNA, team="TAJAX")) is None
    assert desk.deciding.on(replace(desk.answer, query="Huawei Cloud"), asker=ANNA) == {}


@pytest.mark.parametrize(
    ("wish", "asker"),
    [
        (replace(WISH, record="r2"), ANNA),
        (replace(WISH, entity="somebody-else"), ANNA),
        (WISH, replace(ANNA, team="TAJAX")),
    ],
)
def test_what_is_no_hit_of_an_answer_of_the_workspace_cannot_be_decided(
    desk: Desk, wish: Judgement, asker: Asker
) -> None:
    with pytest.raises(BadInput):
        desk.deciding.decide(replace(wish, entity=wish.entity or desk.wish.entity), asker=asker)
    assert desk.store.decisions.kept == []


def test_a_note_that_is_too_long_is_refused(desk: Desk) -> None:
    with pytest.raises(BadInput, match="1,001 characters"):
        desk.deciding.decide(replace(desk.wish, note="x" * 1001), asker=ANNA)


@pytest.mark.parametrize("what", ["decide", "second", "say", "hit"])
def test_where_people_of_other_organisations_read_nothing_is_decided_confirmed_or_said(strict: Desk, what: str) -> None:
    made = strict.deciding.decide(strict.wish, asker=ANNA)
    outside = replace(BERT, public_only=True)
    do: Callable[[], object] = {
        "decide": lambda: strict.deciding.decide(strict.wish, asker=outside),
        "second": lambda: strict.deciding.second(made.number, agree=True, asker=outside),
        "say": lambda: strict.deciding.say("r1", strict.wish.entity, right=True, asker=outside),
        "hit": lambda: strict.deciding.hit("r1", strict.wish.entity, asker=outside),
    }[what]
    with pytest.raises(BadInput, match="other organisations"):
        do()
    assert strict.store.decisions.kept == [made]
    assert strict.store.decisions.said == []
    assert strict.judged(outside) is None


def test_a_decision_on_an_answer_from_before_the_entry_changed_is_refused_with_what_changed(desk: Desk) -> None:
    hit = replace(desk.answer.findings[0], entity=replace(builders.an_entity(), countries=("us",)))
    old = replace(desk.answer, query="Xiaomi", findings=(hit,), also=())
    deciding = Deciding(lambda: desk.store, FakeClock(), Recalls(old))
    wish = replace(WISH, entity=hit.entity.id)
    with pytest.raises(BadInput, match="changed since that answer .country: no longer us; now cn.: please ask again"):
        deciding.decide(wish, asker=ANNA)
    assert desk.store.decisions.kept == []
    assert deciding.decide(replace(wish, reason=Reason.BIRTH_DATE), asker=ANNA).standing is Standing.STANDS


def test_a_decision_stands_beside_the_hit_when_another_entry_leads_its_group(desk: Desk) -> None:
    made = desk.deciding.decide(replace(desk.wish, verdict=Verdict.ESCALATED), asker=ANNA)
    desk.store.surroundings.group_of[made.entity] = "leads-now"
    hit = desk.answer.findings[0]
    later = replace(desk.answer, findings=(replace(hit, entity=replace(hit.entity, id="leads-now")),), also=())
    deciding = Deciding(lambda: desk.store, FakeClock(), Recalls(later))
    assert deciding.on(later, asker=ANNA) == {"leads-now": made}
    again = deciding.decide(replace(WISH, entity="leads-now"), asker=ANNA)
    assert (again.entity, again.standing) == ("leads-now", Standing.WAITS)
