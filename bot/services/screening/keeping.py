"""Keeps an answer: its record, and what its thread knows from then on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from bot.domain.law.answer import Answer, Outcome
from bot.domain.law.searched import ListSearched
from bot.domain.lists.scope import Scope
from bot.domain.names.matching import Candidate
from bot.services.answering import Answering, Clock
from bot.services.asker import Asker
from bot.services.lists.unsearched import unsearched
from bot.services.questions.threads.said import readable, said_of
from bot.services.records.basis import Program, basis
from bot.services.records.record import Record
from bot.services.screening.answers import summary
from bot.services.screening.in_parts import in_parts
from bot.services.screening.recalling import to_record
from bot.services.viewing import OWN_LISTS_LEFT_OUT
from bot.services.wording.gaps import gap_words


@dataclass(frozen=True, slots=True)
class Keeping:
    """`scope`, `program` and `on_answer`: as Screener has them."""

    clock: Clock
    scope: Scope
    program: Program
    on_answer: Callable[[Answer, Asker], None]

    def keep(
        self,
        uow: Answering,
        answer: Answer,
        *,
        asker: Asker,
        lists: tuple[ListSearched, ...],
        weighed: Sequence[Candidate] = (),
    ) -> Answer:
        """Write the record, and what its thread knows from now on; commit, and give the answer its number."""
        states = uow.library.lists(team=asker.team)
        gaps = unsearched(states, self.scope, day=answer.as_of, today=answer.asked_on)
        if asker.public_only:
            gaps = (OWN_LISTS_LEFT_OUT, *gaps)
        kept = replace(
            answer,
            lists=tuple(one.known_on(answer.as_of) for one in lists),
            unsearched=gaps,
            not_searched=tuple(map(gap_words, gaps)),
            ownership=self.scope.ownership(answer.as_of),
            record=uuid4().hex[:12],
        )
        now = self.clock.now()
        of_lists = {searched.dataset for searched in lists}
        rested_on = [state for state in states if state.dataset.id in of_lists]
        on = basis(rested_on, uow.library.provenance(), self.program)
        matter = uow.records.matter(asker.team, asker.channel)
        if asker.thread:
            _keep_said(uow, kept, asker, at=now)
        uow.records.add(
            Record(
                id=kept.record,
                asked_at=now,
                asker=asker,
                query=kept.query,
                as_of=kept.as_of,
                outcome=kept.outcome.value,
                lists={searched.dataset: searched.version or "" for searched in lists},
                candidates=[summary(candidate) for candidate in weighed],
                answer=to_record(kept),
                pointed=in_parts(kept),
                matter=matter,
                basis=on,
            )
        )
        uow.commit()
        self.on_answer(kept, asker)
        return kept


def _keep_said(uow: Answering, kept: Answer, asker: Asker, *, at: dt.datetime) -> None:
    """What follow-ups lean on; what was asked back because the answer before may not be told here leaves that one."""
    said, last = said_of(kept, at=at, public_only=asker.public_only), uow.threads.last(asker)
    told = readable(last, public_only=asker.public_only)
    withheld = last is not None and told is None
    if said and not (withheld and kept.outcome is Outcome.ASKED):
        uow.threads.keep(asker, said.after(told))
