"""Reviews of announced documents: saved with who, when and why, by as many people as REVIEWERS_NEEDED says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.domain.lists.announcement import Review, Verdict, adds_nothing, state_of
from bot.errors import BadInput
from bot.services.announcements.announced import Announced
from bot.services.announcements.noticeboard import Kept
from bot.services.ports import Clock, UnitOfWork
from bot.services.retrying import retried

LONGEST_REASON = 500


class Reviewing:
    """Reads announced documents, and keeps what people find of them. `needed` different people have to look at each."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], clock: Clock, *, needed: int = 1) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._needed = needed

    def of(self, number: str, *, source: str = "", revision: int | None = None) -> Announced | None:
        """The document as it stands, `outdated` where this is no longer its revision; None where there is none."""
        with self._unit_of_work() as uow:
            kept = uow.noticeboard.get(number, source=source)
            if kept is None:
                return None
            return self._announced(uow, kept, outdated=revision not in (None, kept.revision))

    def standing(self) -> Sequence[Announced]:
        """Those that nobody is done with, or that have an effect, the oldest first."""
        with self._unit_of_work() as uow:
            return [self._announced(uow, kept) for kept in uow.noticeboard.standing()]

    @retried
    def review(
        self, number: str, verdict: Verdict, *, by: str, reason: str = "", source: str = "", revision: int | None = None
    ) -> tuple[Announced, bool]:
        """Keep what somebody found; gives how the document stands then, and whether that was anything new.

        Raises BadInput for a document that is not there, or that was told anew since `revision`.
        """
        reason = " ".join(reason.split())
        if len(reason) > LONGEST_REASON:
            raise BadInput(f"That reason is {len(reason):,} characters long; the most is {LONGEST_REASON}.")
        with self._unit_of_work() as uow:
            uow.noticeboard.lock()
            kept = uow.noticeboard.get(number, source=source)
            if kept is None:
                raise BadInput(f"There is no document {number[:60]!r} here: `python -m bot data notices` shows them.")
            if revision not in (None, kept.revision):
                raise BadInput(f"{number} has changed since that card was sent: please use the newer card.")
            review = Review(by=by, at=self._clock.now(), verdict=verdict, reason=reason)
            if adds_nothing(kept.reviews, review, needed=self._needed):
                return self._announced(uow, kept), False
            reviews = (*kept.reviews, review)
            state = state_of(reviews, needed=self._needed)
            uow.noticeboard.review(kept, review, state)
            announced = self._announced(uow, replace(kept, reviews=reviews, state=state))
            uow.commit()
            return announced, True

    def _announced(self, uow: UnitOfWork, kept: Kept, *, outdated: bool = False) -> Announced:
        touched = {touch.dataset for touch in kept.announcement.touches}
        titles = {s.dataset.id: s.dataset.title for s in uow.library.lists() if s.dataset.id in touched}
        return Announced(kept=kept, titles=titles, needed=self._needed, outdated=outdated)
