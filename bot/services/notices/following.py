"""Starting, listing and ending follows of lists, programs and names; each workspace sees its own alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace

from bot.domain.law.answer import Outcome
from bot.domain.notices.changers import EVERYONE as EVERYBODY
from bot.domain.notices.changers import Changers, Rule
from bot.domain.notices.following import Follow, Habits, Place, PlaceKind, Target, TargetKind
from bot.errors import BadInput
from bot.services.notices.departing import Departing
from bot.services.notices.follower import Follower, Outcomes, check
from bot.services.notices.outbox import NewItem, NoticeKind
from bot.services.notices.targets import (
    WITHHELD,
    check_list_like,
    choices_of,
    entity_target,
    is_named,
    known_target,
    not_followed,
    shown_to_all,
    typed_name,
    watch_target,
)
from bot.services.ports import Clock, UnitOfWork
from bot.services.retrying import retried
from bot.services.screening.resolving import resolve
from bot.services.viewing import opened

MOST_OF_TEAM = 10_000
NOT_YOURS = "Here only whoever began it may change that: please ask them, or who runs the bot."
NOT_NAMED = "Only people whom the bot’s operators named may change what a channel follows: please ask them."


class Following(Departing):
    """Begins and ends follows, and ends all of a workspace's when it removes the bot."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], clock: Clock, *, changers: Changers = EVERYBODY) -> None:
        super().__init__(unit_of_work, clock)
        self._changers = changers

    @retried
    def follow(self, text: str, who: Follower) -> Outcomes:
        """Follow what the text means: all, a list, a program, else a name. In quotes it is always a name.

        A name that nothing answers to is kept as a watch. Raises BadInput for a list or program that does not exist,
        and when the workspace follows as much as it may.
        """
        name = typed_name(text)
        quoted = name != " ".join(text.split())
        with self._opened(who) as uow:
            target = None if quoted else known_target(uow, name, team=who.place.team)
            if target is not None:
                return self._begin(uow, target, who)
            found = resolve(name, uow.index, team=who.place.team)
            if found.outcome is Outcome.MATCH:
                return self._begin(uow, entity_target(uow, found, who.place.team), who)
            if found.outcome in (Outcome.NO_MATCH, Outcome.NOT_HELD):
                if not quoted:
                    check_list_like(uow, name, team=who.place.team)
                return self._begin(uow, watch_target(name), who)
            return Outcomes(target=None, choices=choices_of(uow, found, who.place.team), asked=name)

    @retried
    def follow_entity(self, entity: str, who: Follower) -> Outcomes:
        """Follow the entity of this id. Raises BadInput where the workspace has no such entity."""
        with self._opened(who) as uow:
            found = uow.library.entities([entity], team=who.place.team).get(entity)
            if found is None:
                raise BadInput("That entry is no longer there: please ask again.")
            return self._begin(uow, Target(kind=TargetKind.ENTITY, id=entity, label=found.caption), who)

    @retried
    def watch(self, name: str, who: Follower) -> Outcomes:
        """Watch for a name whatever is like it now."""
        with self._unit_of_work() as uow:
            return self._begin(uow, watch_target(typed_name(name)), who)

    @retried
    def unfollow(self, text: str, who: Follower) -> Target:
        """Stop following what the text names, by its label, id or name. Raises BadInput where nothing is so named."""
        name = typed_name(text)
        with self._opened(who) as uow:
            standing = _told_of(uow, who)
            target = next((f.target for f in standing if is_named(f.target, name)), None)
            if target is None:
                raise BadInput(not_followed(name, standing))
            return self._end(uow, target, who)

    def is_followed(self, text: str, who: Follower) -> bool:
        """Whether the place follows what the text names. Raises BadInput for a text that names nothing."""
        name = typed_name(text)
        with self._opened(who) as uow:
            return any(is_named(follow.target, name) for follow in _told_of(uow, who))

    @retried
    def unfollow_target(self, kind: TargetKind, id: str, who: Follower) -> Target:
        """Stop following this very target. Raises BadInput where the place does not follow it."""
        with self._opened(who) as uow:
            for follow in uow.follows.of_place(who.place):
                if (follow.target.kind, follow.target.id) == (kind, id):
                    told = _told_of(uow, who, [follow])
                    ended = self._end(uow, follow.target, who)
                    return told[0].target if told else replace(ended, label=WITHHELD)
        raise BadInput("That is not followed here any more.")

    def of_place(self, who: Follower) -> tuple[Sequence[Follow], Habits]:
        """What the place follows, the oldest first, but own lists where others read; and when it wants to hear."""
        with self._opened(who) as uow:
            return _told_of(uow, who), uow.follows.habits(who.place)

    @retried
    def set_habits(self, habits: Habits, who: Follower) -> None:
        """When the place wants to hear. Raises BadInput for a zone that does not exist, or half of quiet hours.

        What was held for a daily digest that is no longer wanted is sent at once, in one.
        """
        check(habits)
        now = self._clock.now()
        with self._unit_of_work() as uow:
            self._check_change(who, uow.follows.of_place(who.place))
            uow.follows.set_habits(who.place, habits, by=who.user, at=now)
            if habits.daily_at is None:
                key = f"daily:{who.place.team}:{who.place.channel}:{now:%Y%m%dT%H%M%S}"
                digest = NewItem(key=key, kind=NoticeKind.DAILY, place=who.place, payload={})
                uow.outbox.merge(who.place, digest=digest, at=now)
            uow.commit()

    def warned(self, place: Place) -> bool:
        """Whether somebody accepted that people of other organisations see the notices in this place."""
        with self._unit_of_work() as uow:
            return uow.follows.noted(place, SHARED_ACCEPTED)

    @retried
    def accept_shared(self, who: Follower) -> None:
        """Somebody accepts that."""
        with self._unit_of_work() as uow:
            uow.follows.note(who.place, SHARED_ACCEPTED, by=who.user, at=self._clock.now())
            uow.commit()

    def _opened(self, who: Follower) -> AbstractContextManager[UnitOfWork]:
        return opened(self._unit_of_work, public_only=who.public_only)

    def _check_change(self, who: Follower, follows: Iterable[Follow]) -> None:
        """Raise BadInput for somebody who may not change what others began in a channel."""
        began_by = frozenset(follow.by for follow in follows)
        if who.place.kind is PlaceKind.CHANNEL and not self._changers.may_change(who.user, began_by=began_by):
            raise BadInput(NOT_YOURS if self._changers.rule is Rule.BEGINNER else NOT_NAMED)

    def _begin(self, uow: UnitOfWork, target: Target, who: Follower) -> Outcomes:
        if who.place.kind is PlaceKind.CHANNEL and not self._changers.may_begin(who.user):
            raise BadInput(NOT_NAMED)
        if uow.follows.count(who.place.team) >= MOST_OF_TEAM:
            raise BadInput(
                f"This workspace follows {MOST_OF_TEAM:,} lists and names, as many as it may. "
                "End some first: /screen following shows what is followed here."
            )
        begun = uow.follows.add(who.place, target, by=who.user, at=self._clock.now())
        uow.commit()
        return Outcomes(target=target, begun=begun)

    def _end(self, uow: UnitOfWork, target: Target, who: Follower) -> Target:
        self._check_change(who, (one for one in uow.follows.of_place(who.place) if one.target == target))
        uow.follows.undo(who.place, target, by=who.user, at=self._clock.now())
        uow.commit()
        return target


SHARED_ACCEPTED = "accepted: externally shared channel"


def _told_of(uow: UnitOfWork, who: Follower, follows: Sequence[Follow] | None = None) -> Sequence[Follow]:
    """The follows of the place, or those given; where others read only what public lists tell of."""
    standing = uow.follows.of_place(who.place) if follows is None else follows
    return shown_to_all(uow, standing, team=who.place.team) if who.public_only else standing
