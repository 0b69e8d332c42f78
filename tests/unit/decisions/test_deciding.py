"""Decisions: shown with later answers, seconded by another person, in one workspace and matter; they hide nothing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.decisions.decision import Decision, Reason, Standing, Step, StepKind, Verdict, latest
from bot.domain.decisions.four_eyes import NOT_WAITING, OWN
from bot.domain.law.answer import Answer, Outcome
from bot.domain.law.answer import Standing as OnTheDay
from bot.domain.law.severity import Colour
from bot.domain.notices.following import Place
from bot.errors import BadInput
from bot.services.decisions.deciding import Deciding, Judgement, Rules
from bot.services.notices.outbox import NoticeKind
from bot.services.ports import Asker
from handlers.blocks.card import card
from tests import builders
from tests.fakes import FakeClock, FakeUnitOfWork
from tests.integration.leftovers import a_decision
from tests.unit.handlers import answers
from tests.unit.handlers.slack import check_message

ANNA = Asker(surface="decision", user="UANNA", team="TACME", channel="C1")
BERT = replace(ANNA, user="UBERT")
WISH = Judgement(record="r1", entity="", verdict=Verdict.NOT_SAME, reason=Reason.COUNTRY, note="a shop in Ohio")


@dataclass
class Recalls:
    """Gives one answer to its own workspace."""

    answer: Answer
    team: str = "TACME"
    asked: list[str] = field(default_factory=list)

    def recall(self, record: str, *, asker: Asker) -> Answer | None:
        return self.answer if (record, asker.team) == ("r1", self.team) else None


@dataclass
class Desk:
    store: FakeUnitOfWork
    answer: Answer
    deciding: Deciding

    @property
    def wish(self) -> Judgement:
        return replace(WISH, entity=self.answer.findings[0].entity.id)

    def judged(self, asker: Asker = ANNA) -> Decision | None:
        return self.deciding.on(self.answer, asker=asker).get(self.wish.entity)


def a_desk(*, second_for: frozenset[Colour] = frozenset()) -> Desk:
    answer = replace(answers.huawei_today(), record="r1", query="Huawei")
    store = FakeUnitOfWork(builders.a_snapshot())
    rules = Rules(second_for=second_for, queue=lambda team: Place(team=team, channel="CCOMPLY"))
    return Desk(store, answer, Deciding(lambda: store, FakeClock(), Recalls(answer), rules=rules))  # type: ignore[arg-type]


@pytest.fixture
def desk() -> Desk:
    return a_desk()


@pytest.fixture
def strict() -> Desk:
    """A workspace where what is red takes a second person."""
    return a_desk(second_for=frozenset({Colour.RED}))


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


def a_step(kind: StepKind, by: str) -> Step:
    return Step(kind=kind, by=by, at=FakeClock().time)


STEPS = st.lists(st.builds(a_step, st.sampled_from(StepKind), st.sampled_from(["UANNA", "UBERT", ""])), max_size=6)


@given(steps=STEPS)
def test_whatever_is_written_nobody_seconds_their_own_decision(steps: list[Step]) -> None:
    own = [step for step in steps if step.by == "UANNA"]
    decision = a_decision(second=True, steps=tuple(own))
    assert decision.standing is not Standing.STANDS


DECISIONS = st.builds(
    lambda verdict, reason, note, second, steps: a_decision(
        verdict=verdict, reason=reason, note=note, second=second, steps=tuple(steps), number=1
    ),
    st.sampled_from(Verdict),
    st.sampled_from(Reason),
    st.text(max_size=60),
    st.booleans(),
    STEPS,
)
SHOWN = {
    "match": answers.huawei_today(),
    "possible": answers.xaiomi(),
    "several": answers.smic(),
    "former": answers.xiaomi_today(),
}


@pytest.mark.parametrize("which", SHOWN)
@given(decision=DECISIONS)
def test_whatever_was_decided_the_hit_stands_in_the_answer_as_it_would_without(which: str, decision: Decision) -> None:
    answer = replace(SHOWN[which], record="r1")
    hits = (*answer.findings, *answer.also)
    decided = {hit.entity.id: replace(decision, entity=hit.entity.id) for hit in hits}
    told = card(answer, decided=decided)
    check_message(told)
    plain = card(answer)
    assert told["text"] == plain["text"]
    assert told["blocks"][0] == plain["blocks"][0]
    words = str(told["blocks"])
    assert all(hit.entity.caption.split()[0] in words for hit in answer.findings)
    assert "clear" not in words.replace("clears", "").casefold()
    assert "judged" in words or "escalated" in words


def test_each_hit_has_buttons_and_a_question_without_one_has_none() -> None:
    told = card(replace(answers.xaiomi(), record="r1"), decided={})
    labels = [e["text"]["text"] for b in told["blocks"] for e in b.get("elements", []) if e.get("type") == "button"]
    assert {"Same", "Not the same", "Escalate"} <= set(labels)
    sure = card(replace(answers.huawei_today(), record="r1"), decided={})
    (offered,) = [e for b in sure["blocks"] for e in b.get("elements", []) if e.get("type") == "static_select"]
    assert [one["text"]["text"] for one in offered["options"]] == ["Same", "Not the same", "Escalate"]
    several = replace(answers.smic(), record="r1")
    elements = [e for block in card(several, decided={})["blocks"] for e in block.get("elements", [])]
    (menu,) = [e for e in elements if e.get("action_id") == "decide_another_hit"]
    assert len(menu["options"]) == 3 * len((*several.findings, *several.also))
    nothing = replace(answers.apple(), record="r1")
    assert nothing.outcome is Outcome.NO_MATCH
    assert card(nothing, decided={}) == card(nothing)


def test_the_last_of_each_hit_is_the_one_that_counts() -> None:
    one, two, other = a_decision(number=1), a_decision(number=2), a_decision(number=3, entity="x")
    assert latest([two, other, one]) == {"xiaomi": two, "x": other}


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
    deciding = Deciding(lambda: strict.store, FakeClock(), Recalls(early), rules=rules)  # type: ignore[arg-type]
    made = deciding.decide(replace(WISH, entity=hit.entity.id), asker=ANNA)
    assert (made.severity, made.standing) == (Colour.RED, Standing.WAITS)


@pytest.mark.parametrize("what", ["decide", "second", "say", "hit"])
def test_where_people_of_other_organisations_read_nothing_is_decided_confirmed_or_said(strict: Desk, what: str) -> None:
    made = strict.deciding.decide(strict.wish, asker=ANNA)
    outside = replace(BERT, public_only=True)
    do = {
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
    deciding = Deciding(lambda: desk.store, FakeClock(), Recalls(old))  # type: ignore[arg-type]
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
    deciding = Deciding(lambda: desk.store, FakeClock(), Recalls(later))  # type: ignore[arg-type]
    assert deciding.on(later, asker=ANNA) == {"leads-now": made}
    again = deciding.decide(replace(WISH, entity="leads-now"), asker=ANNA)
    assert (again.entity, again.standing) == ("leads-now", Standing.WAITS)
