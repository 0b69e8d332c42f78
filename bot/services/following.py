"""Following lists, programs and names: begun, told twice, ended; each workspace sees its own alone."""

from __future__ import annotations

import datetime as dt
import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from zoneinfo import available_timezones

from bot.domain.following import EVERYTHING, Follow, Habits, Place, Target, TargetKind
from bot.domain.names import plain_key
from bot.domain.screening import Outcome
from bot.errors import BadInput
from bot.services.outbox import NewOwed, OwedKind
from bot.services.ports import Clock, UnitOfWork
from bot.services.resolving import Resolution, resolve

MOST_OF_TEAM = 10_000
LONGEST_NAME = 200
_NEAR = 0.75
_EVERYTHING = frozenset({"all", "all lists", "everything"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Follower:
    """Who changes what a place follows."""

    place: Place
    user: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An entity that may be meant."""

    entity: str
    caption: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """What became of a wish to follow. `target` is None where a person has to choose first."""

    target: Target | None
    begun: bool = False  # False: the place followed it already
    choices: tuple[Choice, ...] = ()
    asked: str = ""


class Following:
    """Begins and ends follows."""

    def __init__(self, unit_of_work: Callable[[], UnitOfWork], clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    def follow(self, text: str, who: Follower) -> Outcomes:
        """Follow what the text means: all, a list, a program, else a name. In quotes it is always a name.

        A name that nothing answers to is kept as a watch. Raises BadInput for a list or program that does not exist,
        and when the workspace follows as much as it may.
        """
        name = _plain(text)
        quoted = name != " ".join(text.split())
        with self._unit_of_work() as uow:
            target = None if quoted else _named(uow, name, team=who.place.team)
            if target is not None:
                return self._begin(uow, target, who)
            found = resolve(name, uow.index, team=who.place.team)
            if found.outcome is Outcome.MATCH:
                return self._begin(uow, _entity(uow, found, who.place.team), who)
            if found.outcome is Outcome.NO_MATCH:
                if not quoted:
                    _check_list_like(uow, name, team=who.place.team)
                return self._begin(uow, _watch(name), who)
            return Outcomes(target=None, choices=_choices(uow, found, who.place.team), asked=name)

    def follow_entity(self, entity: str, who: Follower) -> Outcomes:
        """Follow the entity of this id. Raises BadInput where the workspace has no such entity."""
        with self._unit_of_work() as uow:
            found = uow.library.entities([entity], team=who.place.team).get(entity)
            if found is None:
                raise BadInput("That entry is no longer there: please ask again.")
            return self._begin(uow, Target(kind=TargetKind.ENTITY, id=entity, label=found.caption), who)

    def watch(self, name: str, who: Follower) -> Outcomes:
        """Watch for a name whatever is like it now."""
        with self._unit_of_work() as uow:
            return self._begin(uow, _watch(_plain(name)), who)

    def unfollow(self, text: str, who: Follower) -> Target:
        """Stop following what the text names, by its label, id or name. Raises BadInput where nothing is so named."""
        name = _plain(text)
        with self._unit_of_work() as uow:
            standing = uow.follows.of_place(who.place)
            target = next((f.target for f in standing if _is_named(f.target, name)), None)
            if target is None:
                raise BadInput(_not_followed(name, standing))
            return self._end(uow, target, who)

    def unfollow_target(self, kind: TargetKind, id: str, who: Follower) -> Target:
        """Stop following this very target. Raises BadInput where the place does not follow it."""
        with self._unit_of_work() as uow:
            for follow in uow.follows.of_place(who.place):
                if (follow.target.kind, follow.target.id) == (kind, id):
                    return self._end(uow, follow.target, who)
        raise BadInput("That is not followed here any more.")

    def of_place(self, place: Place) -> tuple[Sequence[Follow], Habits]:
        """What the place follows, the oldest first, and when it wants to hear."""
        with self._unit_of_work() as uow:
            return uow.follows.of_place(place), uow.follows.habits(place)

    def set_habits(self, habits: Habits, who: Follower) -> None:
        """When the place wants to hear. Raises BadInput for a zone that does not exist, or half of quiet hours.

        What was held for a daily digest that is no longer wanted is sent at once, in one.
        """
        _check(habits)
        now = self._clock.now()
        with self._unit_of_work() as uow:
            uow.follows.set_habits(who.place, habits, by=who.user, at=now)
            if habits.daily_at is None:
                key = f"daily:{who.place.team}:{who.place.channel}:{now:%Y%m%dT%H%M%S}"
                digest = NewOwed(key=key, kind=OwedKind.DAILY, place=who.place, payload={})
                uow.outbox.merge(who.place, digest=digest, at=now)
            uow.commit()

    def warned(self, place: Place) -> bool:
        """Whether somebody accepted that people of other organisations see the notices in this place."""
        with self._unit_of_work() as uow:
            return uow.follows.noted(place, SHARED_ACCEPTED)

    def accept_shared(self, who: Follower) -> None:
        """Somebody accepts that."""
        with self._unit_of_work() as uow:
            uow.follows.note(who.place, SHARED_ACCEPTED, by=who.user, at=self._clock.now())
            uow.commit()

    def uninstalled(self, team: str) -> int:
        """The workspace removed the bot: its follows end; gives how many."""
        with self._unit_of_work() as uow:
            ended = uow.follows.undo_all(team, by="uninstalled", at=self._clock.now())
            uow.commit()
        return ended

    def _begin(self, uow: UnitOfWork, target: Target, who: Follower) -> Outcomes:
        if uow.follows.count(who.place.team) >= MOST_OF_TEAM:
            raise BadInput(
                f"This workspace follows {MOST_OF_TEAM:,} lists and names, as many as it may. "
                "End some first: /screen following shows what is followed here."
            )
        begun = uow.follows.add(who.place, target, by=who.user, at=self._clock.now())
        uow.commit()
        return Outcomes(target=target, begun=begun)

    def _end(self, uow: UnitOfWork, target: Target, who: Follower) -> Target:
        uow.follows.undo(who.place, target, by=who.user, at=self._clock.now())
        uow.commit()
        return target


SHARED_ACCEPTED = "accepted: externally shared channel"


def _plain(text: str) -> str:
    """The name without the quotes that say it is one. Raises BadInput for nothing, or too much."""
    name = " ".join(text.split()).strip('"“”„«» ')
    if not plain_key(name):
        raise BadInput("Say what to follow: a list, a program or a name, like /screen follow us_dod_1260h.")
    if len(name) > LONGEST_NAME:
        raise BadInput(f"That name has {len(name):,} characters; a name has at most {LONGEST_NAME}.")
    return name


def _named(uow: UnitOfWork, name: str, *, team: str) -> Target | None:
    """All, a list or a program by its id; a program also without the country before it, or by its short name."""
    if name.casefold() in _EVERYTHING:
        return EVERYTHING
    return _known(uow, team).get(name.casefold())


def _known(uow: UnitOfWork, team: str) -> Mapping[str, Target]:
    found: dict[str, Target] = {}
    for program in uow.library.programs().values():
        target = Target(kind=TargetKind.PROGRAM, id=program.id, label=program.short)
        for word in (program.short, program.id.partition("-")[2], program.id):
            found[word.casefold()] = target
    for state in uow.library.lists(team=team):
        target = Target(kind=TargetKind.DATASET, id=state.dataset.id, label=state.dataset.title)
        found[state.dataset.title.casefold()] = target
        found[state.dataset.id.casefold()] = target
    return found


_LIKE_AN_ID = re.compile(r"[a-z]{2,}(?:_[a-z0-9]+)+|[A-Z]{2,}(?:-[A-Z0-9]+)+")


def _check_list_like(uow: UnitOfWork, name: str, *, team: str) -> None:
    """A slip in the name of a list is no name to watch for. Raises BadInput with the nearest."""
    near = difflib.get_close_matches(name.casefold(), list(known := _known(uow, team)), n=1, cutoff=_NEAR)
    if not near and not _LIKE_AN_ID.fullmatch(name):
        return
    hint = f" Did you mean {known[near[0]].id}?" if near else " /screen lists shows those there are."
    raise BadInput(f"There is no list or program “{name[:40]}”.{hint} To watch for that name anyway, put it in quotes.")


def _entity(uow: UnitOfWork, found: Resolution, team: str) -> Target:
    id = found.chosen[0].hit.entity_id
    return Target(kind=TargetKind.ENTITY, id=id, label=uow.library.entities([id], team=team)[id].caption)


def _choices(uow: UnitOfWork, found: Resolution, team: str) -> tuple[Choice, ...]:
    entities = uow.library.entities([c.hit.entity_id for c in found.chosen], team=team)
    return tuple(
        Choice(entity=c.hit.entity_id, caption=entities[c.hit.entity_id].caption, why=c.why) for c in found.chosen
    )


def _watch(name: str) -> Target:
    return Target(kind=TargetKind.WATCH, id=plain_key(name), label=name)


def _is_named(target: Target, name: str) -> bool:
    words = {target.label.casefold(), target.id.casefold(), target.id.partition("-")[2].casefold()}
    everything = target.kind is TargetKind.ALL and name.casefold() in _EVERYTHING
    return everything or name.casefold() in words or plain_key(name) == plain_key(target.label)


def _not_followed(name: str, standing: Sequence[Follow]) -> str:
    if not standing:
        return "Nothing is followed here."
    near = difflib.get_close_matches(name, [follow.target.label for follow in standing], n=1, cutoff=0.5)
    hint = f" Did you mean {near[0]}?" if near else " /screen following shows what is."
    return f"“{name[:60]}” is not followed here.{hint}"


def _check(habits: Habits) -> None:
    if habits.zone not in available_timezones():
        near = difflib.get_close_matches(habits.zone, available_timezones(), n=1)
        raise BadInput(f"There is no time zone “{habits.zone[:40]}”.{f' Did you mean {near[0]}?' if near else ''}")
    if (habits.quiet_from is None) != (habits.quiet_until is None):
        raise BadInput("Quiet hours need both: from when and until when.")


def clock_time(text: str) -> dt.time | None:
    """ "22:00" as a time, "" as none. Raises BadInput."""
    if not text.strip():
        return None
    try:
        return dt.datetime.strptime(text.strip(), "%H:%M").time()  # noqa: DTZ007 - a time on the wall has no zone
    except ValueError:
        raise BadInput(f"I can't read the time “{text[:20]}”. Write it like 22:00.") from None
