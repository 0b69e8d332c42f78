"""Decisions that take a second person: nobody confirms their own, nor settles alone what they escalated."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.decisions.decision import Standing, Verdict
from bot.domain.decisions.four_eyes import NOT_WAITING, OWN
from bot.domain.law.answer import Standing as OnTheDay
from bot.domain.law.severity import Colour
from bot.errors import BadInput
from bot.services.decisions.deciding import Deciding
from bot.services.decisions.judgement import Rules
from bot.services.notices.outbox import NoticeKind
from tests import builders
from tests.fakes import FakeClock
from tests.unit.decisions.conftest import ANNA, BERT, WISH, Desk, Recalls, a_desk


def test_where_two_are_wanted_it_waits_and_the_compliance_channel_hears_of_it(strict: Desk) -> None:
    made = strict.deciding.decide(strict.wish, asker=ANNA)
    assert made.standing is Standing.WAITS
    ((owed, _),) = strict.store.outbox.written
    assert (owed.kind, owed.place.channel, owed.payload["by"]) == (NoticeKind.DECISION, "CCOMPLY", "UANNA")


def test_the_first_person_cannot_be_the_second_however_often_they_try(strict: Desk) -> None:
    made = strict.deciding.decide(strict.wish, asker=ANNA)
    with pytest.raises(BadInput, match=OWN):
        strict.deciding.second(made.number, agree=True, asker=ANNA)
    again = strict.deciding.decide(strict.wish, asker=ANNA)
    with pytest.raises(BadInput, match=OWN):
        strict.deciding.second(again.number, agree=True, asker=ANNA)
    judged = strict.judged()
    assert judged is not None
    assert judged.standing is Standing.WAITS
    assert all(one.steps == () for one in strict.store.decisions.kept)


def test_another_workspace_cannot_second_nor_somebody_without_a_name(strict: Desk) -> None:
    made = strict.deciding.decide(strict.wish, asker=ANNA)
    with pytest.raises(BadInput, match="not there"):
        strict.deciding.second(made.number, agree=True, asker=replace(BERT, team="TAJAX"))
    with pytest.raises(BadInput, match=OWN):
        strict.deciding.second(made.number, agree=True, asker=replace(BERT, user=""))
    with pytest.raises(BadInput, match="not there"):
        strict.deciding.second(made.number + 7, agree=True, asker=BERT)


def test_a_second_person_confirms_once_or_returns_it(strict: Desk) -> None:
    made = strict.deciding.decide(strict.wish, asker=ANNA)
    assert strict.deciding.second(made.number, agree=True, asker=BERT).standing is Standing.STANDS
    with pytest.raises(BadInput, match=NOT_WAITING):
        strict.deciding.second(made.number, agree=False, asker=replace(BERT, user="UCARL"))
    other = strict.deciding.decide(replace(strict.wish, verdict=Verdict.SAME), asker=ANNA)
    assert strict.deciding.second(other.number, agree=False, asker=BERT).standing is Standing.RETURNED


def test_who_decides_alike_confirms_and_who_decides_otherwise_waits_as_well(strict: Desk) -> None:
    made = strict.deciding.decide(strict.wish, asker=ANNA)
    assert strict.deciding.decide(strict.wish, asker=BERT).number == made.number
    other = strict.deciding.decide(replace(strict.wish, verdict=Verdict.SAME), asker=BERT)
    assert (other.by, other.standing) == ("UBERT", Standing.WAITS)


def test_who_escalates_is_heard_of_and_does_not_settle_it_alone(desk: Desk) -> None:
    desk.deciding.decide(replace(desk.wish, verdict=Verdict.ESCALATED), asker=ANNA)
    assert desk.store.outbox.written[0][0].payload["verdict"] == "escalated"
    assert desk.deciding.decide(desk.wish, asker=ANNA).standing is Standing.WAITS
    assert a_desk().deciding.decide(desk.wish, asker=BERT).standing is Standing.STANDS


def test_who_escalates_does_not_settle_it_by_deciding_twice(desk: Desk) -> None:
    for verdict in (Verdict.ESCALATED, Verdict.NOT_SAME, Verdict.NOT_SAME, Verdict.SAME):
        last = desk.deciding.decide(replace(desk.wish, verdict=verdict), asker=ANNA)
    assert last.standing is Standing.WAITS
    returned = desk.deciding.second(last.number, agree=False, asker=BERT)
    assert returned.standing is Standing.RETURNED
    again = desk.deciding.decide(replace(desk.wish, verdict=Verdict.SAME), asker=ANNA)
    assert again.standing is Standing.WAITS
    assert desk.deciding.decide(replace(desk.wish, verdict=Verdict.SAME), asker=BERT).standing is Standing.STANDS
    assert desk.deciding.decide(desk.wish, asker=ANNA).standing is Standing.STANDS


def test_an_answer_as_of_a_day_before_the_listing_spares_no_second_person(strict: Desk) -> None:
    hit = replace(strict.answer.findings[0], status=OnTheDay.NOT_DESIGNATED, designations=())
    hit = replace(hit, entity=builders.an_entity())
    early = replace(strict.answer, query="Xiaomi", findings=(hit,), also=())
    rules = Rules(second_for=frozenset({Colour.RED}))
    deciding = Deciding(lambda: strict.store, FakeClock(), Recalls(early), rules=rules)
    made = deciding.decide(replace(WISH, entity=hit.entity.id), asker=ANNA)
    assert (made.severity, made.standing) == (Colour.RED, Standing.WAITS)
