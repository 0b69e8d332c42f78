"""What somebody whom Slack has named may change, as they may in Slack: what is followed, and decisions on hits."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.api.told import Told
from bot.domain.decisions.decision import Decision
from bot.domain.notices.following import Place, PlaceKind, Target, TargetKind
from bot.errors import BadInput
from bot.services.decisions.deciding import Deciding
from bot.services.decisions.judgement import Judgement
from bot.services.notices.follower import Outcomes
from bot.services.ports import Asker
from bot.services.records.archive import Archive
from bot.services.wording.decisions import told_of
from bot.services.wording.plain_parts import WORTH

NOT_PROVED = "Following and deciding take a person whom Slack has named: do it in Slack, or ask Slack's assistant."
_CHANNEL = re.compile(r"[CG][A-Z0-9]+")


class Wish(StrEnum):
    """How what is to be followed was said."""

    TEXT = "text"  # a list, a program, or a name
    ENTITY = "entity"  # the id of an entry that was offered
    WATCH = "watch"  # a name, whatever is like it now


Follow = Callable[[str, str, Place, str], Outcomes]
"""Has a place follow something for a person: how it was said (Wish), the text, the place, the person's id.

Raises BadInput for what cannot be followed, and for a channel that the person or the bot is not in.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """The changes. Each raises BadInput, in one clear line, where Slack would refuse it too."""

    follows: Follow
    deciding: Deciding
    archive: Archive

    def follow(self, text: str, wish: Wish, *, place: Place, user: str) -> Told:
        """Have the person, or a channel they are in, follow a list, a program or a name."""
        if place.kind is PlaceKind.CHANNEL and not _CHANNEL.fullmatch(place.channel):
            raise BadInput(f"{place.channel[:40]!r} is no channel's id: give one like C0123ABCD, or none for yourself.")
        found = self.follows(wish.value, text, place, user)
        return _followed(found, place)

    def decide(self, wish: Judgement, *, asker: Asker) -> Told:
        """Decide on a hit of an answer; a second person who decides alike confirms it.

        In Slack whoever decides has the answer before them. Here they name a record, which must be their own, or one
        that the compliance role may open; what is decided belongs to the channel that the answer was given in.
        """
        asked = self.archive.asker_of(wish.record, asker=asker)
        kept = self.deciding.decide(wish, asker=replace(asker, channel=asked.channel))
        second = "Another person had decided so: that is confirmed.\n" if kept.by != asker.user else ""
        shown = "The hit stays in every answer; what was decided is shown beside it."
        return Told(data={"decision": _decision_row(kept)}, words=f"{second}{told_of(kept)}\n{shown}\n{WORTH}")


def _followed(found: Outcomes, place: Place) -> Told:
    target = found.target
    row = {"kind": target.kind.value, "id": target.id, "label": target.label} if target else None
    choices = [{"entity": one.entity, "caption": one.caption, "why": one.why} for one in found.choices]
    data = {"followed": row, "begun": found.begun, "choices": choices, "channel": place.channel}
    lines = _lines(target, found.begun, place) if target else _choices(found)
    return Told(data=data, words="\n".join([*lines, WORTH]))


def _lines(target: Target, begun: bool, place: Place) -> list[str]:
    person = place.kind is PlaceKind.PERSON
    who, verb = ("You", "follow") if person else ("The channel", "follows")
    if not begun:
        return [f"{who} {verb} {target.label} already."]
    if target.kind is TargetKind.WATCH:
        first = f"No list held here carries {target.label}. It is watched from now on: a list that first does is told."
    else:
        first = f"{who} now {verb} {target.label}."
    where = "in direct messages" if person else "in the channel, which was told who began it"
    return [first, f"Notices come {where}. `/screen unfollow {target.label}` in Slack ends it."]


def _choices(found: Outcomes) -> list[str]:
    asked = " ".join(found.asked.split())
    offered = [f"{one.caption} (entity {one.entity}): {one.why}" for one in found.choices[:_MOST]]
    how = "Ask the person which one; then call follow with its entity, or with watch for the name itself."
    return [f"Nothing is followed yet: which one is “{asked}”?", how, *offered]


_MOST = 6


def _decision_row(kept: Decision) -> dict[str, object]:
    return {
        "number": kept.number,
        "record": kept.record,
        "entity": kept.entity,
        "caption": kept.caption,
        "verdict": kept.verdict.value,
        "reason": kept.reason.value,
        "by": kept.by,
        "standing": kept.standing.value,
        "second_person": kept.second,
    }
