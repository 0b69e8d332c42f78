"""Decides on hits: who did, on which grounds; a second person where the setting asks for one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.domain.decisions import four_eyes
from bot.domain.decisions.decision import Basis, Decision, Standing, Step, StepKind, Verdict, key_of
from bot.domain.decisions.reopening import changed
from bot.domain.law.answer import Answer, Finding
from bot.domain.law.severity import colour_of_standing, severest
from bot.errors import BadInput
from bot.services.decisions.judgement import ONE_IS_ENOUGH, Judgement, Rules
from bot.services.decisions.of_hits import decided
from bot.services.decisions.ports import Feedback
from bot.services.decisions.telling import payload_of
from bot.services.notices.outbox import NewItem, NoticeKind
from bot.services.ports import Asker, Clock, UnitOfWork
from bot.services.records.decided import happened, made
from bot.services.screening.findings import Findings
from bot.services.screening.screener import Screener

LONGEST_NOTE = 1000
GONE = "That answer is no longer there: please ask again."
NOT_THERE = "That decision is not there."
NOT_HERE = (
    "Nothing is decided where people of other organisations read along, nor by them: do it in a channel of your own."
)
CHANGED = "The entry has changed since that answer ({}): please ask again, and decide on what it says now."


class Deciding:
    """Makes decisions, and says which stand. Nothing is decided, or said of one, for who may see public lists alone."""

    def __init__(
        self, unit_of_work: Callable[[], UnitOfWork], clock: Clock, screener: Screener, *, rules: Rules = ONE_IS_ENOUGH
    ) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._screener = screener
        self._rules = rules

    def decide(self, wish: Judgement, *, asker: Asker) -> Decision:
        """Decide on a hit of an answer that the workspace was given.

        What another person has decided alike, and what waits for a second one, is confirmed by that. Raises BadInput
        where the answer is not there or has no such hit.
        """
        if len(wish.note) > LONGEST_NOTE:
            raise BadInput(f"That note has {len(wish.note):,} characters; one has at most {LONGEST_NOTE:,}.")
        answer, finding = self._hit(wish.record, wish.entity, asker)
        with self._unit_of_work() as uow:
            matter = uow.records.matter(asker.team, asker.channel)
            key = key_of(answer.query)
            earlier = decided(uow, [wish.entity], team=asker.team, matter=matter, key=key).get(wish.entity, [])
            before = earlier[-1] if earlier else None
            if before and before.verdict is wish.verdict and not four_eyes.why_not(before, user=asker.user):
                uow.commit()
                return self.second(before.number, agree=True, note=wish.note, asker=asker)
            decision = self._made(wish, answer, finding, asker=asker, matter=matter)
            now = self._now(uow, finding, asker=asker)
            for one in now:
                if what := changed(wish.reason, decision.basis, Basis.of(one.entity)):
                    raise BadInput(CHANGED.format(what))
            decision = self._weighed(decision, (finding, *now))
            if wish.verdict is not Verdict.ESCALATED and four_eyes.escalated_and_open(earlier, user=asker.user):
                decision = replace(decision, second=True)
            kept = uow.decisions.add(decision, name_type=str(finding.match.name_type))
            uow.outbox.add(self._told(kept), at=kept.at)
            uow.records.add(made(kept, asker=asker))
            uow.commit()
        return kept

    def second(self, number: int, *, agree: bool, note: str = "", asker: Asker) -> Decision:
        """Confirm what another person decided, or return it.

        Raises BadInput for a decision of another workspace, one's own, one that does not wait, and where others read.
        """
        _check(asker)
        with self._unit_of_work() as uow:
            decision = uow.decisions.get(number, team=asker.team)
            if decision is None:
                raise BadInput(NOT_THERE)
            if why := four_eyes.why_not(decision, user=asker.user):
                raise BadInput(why)
            kind = StepKind.CONFIRMED if agree else StepKind.RETURNED
            step = Step(kind=kind, by=asker.user, at=self._clock.now(), note=note)
            uow.decisions.add_step(number, step)
            uow.records.add(happened(decision, step, asker=asker))
            uow.commit()
        with self._unit_of_work() as uow:
            now = uow.decisions.get(number, team=asker.team)
        if now is None:
            raise BadInput(NOT_THERE)
        return now

    def on(self, answer: Answer, *, asker: Asker) -> Mapping[str, Decision]:
        """What was decided last of each hit of an answer, by the entity's id; where the asker is, and for this name."""
        entities = [one.entity.id for one in (*answer.findings, *answer.also)]
        if not entities or not asker.team or asker.public_only:
            return {}
        with self._unit_of_work() as uow:
            matter = uow.records.matter(asker.team, asker.channel)
            there = decided(uow, entities, team=asker.team, matter=matter, key=key_of(answer.query))
            return {id: of_hit[-1] for id, of_hit in there.items()}

    def say(self, record: str, entity: str, *, right: bool, asker: Asker) -> None:
        """Keep that a match was right or wrong. Raises BadInput as decide() does."""
        _, finding = self._hit(record, entity, asker)
        said = Feedback(
            team=asker.team,
            user=asker.user,
            record=record,
            entity=entity,
            right=right,
            name_type=str(finding.match.name_type),
            kind=finding.entity.schema.value,
            at=self._clock.now(),
        )
        with self._unit_of_work() as uow:
            uow.decisions.add_feedback(said)
            uow.commit()

    def hit(self, record: str, entity: str, *, asker: Asker) -> tuple[str, str]:
        """What was asked, and what the entry is called. Raises BadInput as decide() does."""
        answer, finding = self._hit(record, entity, asker)
        return answer.query, finding.entity.caption

    def _hit(self, record: str, entity: str, asker: Asker) -> tuple[Answer, Finding]:
        _check(asker)
        answer = self._screener.recall(record, asker=asker)
        if answer is None:
            raise BadInput(GONE)
        found = next((one for one in (*answer.findings, *answer.also) if one.entity.id == entity), None)
        if found is None:
            raise BadInput(GONE)
        return answer, found

    def _made(self, wish: Judgement, answer: Answer, finding: Finding, *, asker: Asker, matter: str) -> Decision:
        return Decision(
            team=asker.team,
            matter=matter,
            asked=answer.query,
            key=key_of(answer.query),
            entity=finding.entity.id,
            caption=finding.entity.caption,
            verdict=wish.verdict,
            reason=wish.reason,
            note=wish.note,
            by=asker.user,
            at=self._clock.now(),
            record=wish.record,
            severity=colour_of_standing(finding.status, finding.designations),
            second=False,
            basis=Basis.of(finding.entity),
        )

    def _weighed(self, decision: Decision, findings: Sequence[Finding]) -> Decision:
        """With the severest colour of these findings, and whether that takes a second person."""
        colour = severest(colour_of_standing(one.status, one.designations) for one in findings)
        second = decision.verdict is not Verdict.ESCALATED and colour in self._rules.second_for
        return replace(decision, severity=colour, second=second)

    def _now(self, uow: UnitOfWork, finding: Finding, *, asker: Asker) -> Sequence[Finding]:
        """The hit as it stands today on all lists, where the entry is still there.

        An answer may be as of a day before the listing, or of one list: what is decided of it is shown with all later
        ones.
        """
        today = self._clock.now().date()
        if finding.entity.id not in uow.library.entities([finding.entity.id], team=asker.team):
            return ()
        findings = Findings(uow.library, day=today, today=today, team=asker.team)
        return findings.build({finding.entity.id: finding.match})

    def _told(self, kept: Decision) -> list[NewItem]:
        """Whoever looks after decisions hears of one that waits, or was escalated."""
        for_others = kept.standing is Standing.WAITS or kept.verdict is Verdict.ESCALATED
        place = self._rules.queue(kept.team) if for_others else None
        payload = payload_of(kept)
        key = f"decision:{kept.number}"
        return [NewItem(key=key, kind=NoticeKind.DECISION, place=place, payload=payload)] if place else []


def _check(asker: Asker) -> None:
    """Raises BadInput where people of other organisations read, and for them."""
    if asker.public_only:
        raise BadInput(NOT_HERE)
