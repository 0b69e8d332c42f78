"""What people mean by what they want to follow: all, a list, a program, an entity, or a name to watch for."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.domain.names.keys import plain_key
from bot.domain.names.lookalikes import legible
from bot.domain.notices.following import EVERYTHING, Follow, Target, TargetKind
from bot.errors import BadInput
from bot.services.limits import too_long
from bot.services.ports import UnitOfWork
from bot.services.screening.resolution import Resolution

WITHHELD = "That"
"""What a target of a firm's own list is called where people of other organisations may read it."""
_NEAR = 0.75
_EVERYTHING = frozenset({"all", "all lists", "everything"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """An entity that may be meant."""

    entity: str
    caption: str
    why: str


def typed_name(text: str) -> str:
    """The name without the quotes that say it is one. Raises BadInput for nothing, or too much."""
    name = " ".join(legible(text).split()).strip('"“”„«» ')
    if not plain_key(name):
        raise BadInput("Say what to follow: a list, a program or a name, like /screen follow us_dod_1260h.")
    if problem := too_long(name):
        raise BadInput(problem)
    return name


def known_target(uow: UnitOfWork, name: str, *, team: str) -> Target | None:
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


def check_list_like(uow: UnitOfWork, name: str, *, team: str) -> None:
    """A slip in the name of a list is no name to watch for. Raises BadInput with the nearest."""
    near = difflib.get_close_matches(name.casefold(), list(known := _known(uow, team)), n=1, cutoff=_NEAR)
    if not near and not _LIKE_AN_ID.fullmatch(name):
        return
    hint = f" Did you mean {known[near[0]].id}?" if near else " /screen lists shows those there are."
    raise BadInput(f"There is no list or program “{name[:40]}”.{hint} To watch for that name anyway, put it in quotes.")


def entity_target(uow: UnitOfWork, found: Resolution, team: str) -> Target:
    """The entity that a name means."""
    id = found.chosen[0].hit.entity_id
    return Target(kind=TargetKind.ENTITY, id=id, label=uow.library.entities([id], team=team)[id].caption)


def choices_of(uow: UnitOfWork, found: Resolution, team: str) -> tuple[Choice, ...]:
    """The entities that a name may mean."""
    entities = uow.library.entities([c.hit.entity_id for c in found.chosen], team=team)
    return tuple(
        Choice(entity=c.hit.entity_id, caption=entities[c.hit.entity_id].caption, why=c.why) for c in found.chosen
    )


def watch_target(name: str) -> Target:
    """A name to watch for."""
    return Target(kind=TargetKind.WATCH, id=plain_key(name), label=name)


def shown_to_all(uow: UnitOfWork, follows: Sequence[Follow], *, team: str) -> list[Follow]:
    """Those that rest on no firm's own list, called as public lists call them; `uow` shows public lists only."""
    entities = uow.library.entities([f.target.id for f in follows if f.target.kind is TargetKind.ENTITY], team=team)
    lists = {state.dataset.id for state in uow.library.lists(team=team)}
    shown = []
    for follow in follows:
        target = follow.target
        match target.kind:
            case TargetKind.ENTITY if target.id in entities:
                shown.append(replace(follow, target=replace(target, label=entities[target.id].caption)))
            case TargetKind.DATASET if target.id in lists:
                shown.append(follow)
            case TargetKind.ALL | TargetKind.PROGRAM | TargetKind.WATCH:
                shown.append(follow)
    return shown


def is_named(target: Target, name: str) -> bool:
    """Whether somebody who says `name` means what is followed."""
    words = {target.label.casefold(), target.id.casefold(), target.id.partition("-")[2].casefold()}
    everything = target.kind is TargetKind.ALL and name.casefold() in _EVERYTHING
    return everything or name.casefold() in words or plain_key(name) == plain_key(target.label)


def not_followed(name: str, standing: Sequence[Follow]) -> str:
    """What is said of a name that is not followed, with the nearest that is."""
    if not standing:
        return "Nothing is followed here."
    near = difflib.get_close_matches(name, [follow.target.label for follow in standing], n=1, cutoff=0.5)
    hint = f" Did you mean {near[0]}?" if near else " /screen following shows what is."
    return f"“{name[:60]}” is not followed here.{hint}"
