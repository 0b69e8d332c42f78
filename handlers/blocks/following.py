"""What is followed, as messages and windows: lists of follows with their buttons, choices, warnings, settings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from bot.domain.notices.following import Follow, Habits, Place, PlaceKind, Target, TargetKind
from bot.domain.notices.watch_lists import WatchList
from bot.services.notices.follower import Follower, Outcomes
from bot.services.questions.asked import Follow as Asked
from bot.services.wording.words import count
from handlers.blocks import watching
from handlers.blocks.parts import Block, Message, actions, bold, button, context, escape, message, section

FOLLOW = "follow_entity"
WATCH = "follow_watch"
UNFOLLOW = "unfollow"
SETTINGS = "following_settings"
ASK = "following_ask"
ANYWAY = "follow_anyway"
OFFERED_HERE = "follow_offered_here"
OFFERED_MINE = "follow_offered_mine"
SHOWN = 40
NOTHING_OWN = "What is followed of your own lists, and which names are watched, is left out: other firms may read it."
_KINDS = {
    TargetKind.ALL: "every list",
    TargetKind.DATASET: "list",
    TargetKind.PROGRAM: "program",
    TargetKind.ENTITY: "name, and relatives",
    TargetKind.WATCH: "watched: on no list yet",
}


def followed(found: Outcomes, place: Place) -> Message:
    """The answer to a request to follow something."""
    if found.target is None:
        return _choose(found)
    who = "You" if place.kind is PlaceKind.PERSON else "This channel"
    verb = "follow" if place.kind is PlaceKind.PERSON else "follows"
    if not found.begun:
        line = f"{who} {verb} {bold(found.target.label)} already."
    elif found.target.kind is TargetKind.WATCH:
        line = (
            f"No list carries {bold(found.target.label)}. It is watched from now on: you hear when a list first does."
        )
    else:
        line = f"{who} now {verb} {bold(found.target.label)} ({_KINDS[found.target.kind]})."
    buttons = actions(_unfollow(found.target), button("Settings", SETTINGS, "here"))
    return message(line, [section([line]), buttons])


def offered(asked: Asked, place: Place, screening: Block | None) -> Message:
    """The answer to what may ask to follow something: nothing is followed before somebody says for whom."""
    is_person = place.kind is PlaceKind.PERSON
    line = f"Shall changes to {bold(asked.offered)} be told{' to you' if is_person else ''}? Nothing is followed yet."
    mine = button("Follow it for me" if is_person else "Follow it for me alone", OFFERED_MINE, asked.text)
    here = [] if is_person else [button("Follow it for this channel", OFFERED_HERE, asked.text)]
    return message(line, [section([line]), actions(*here, mine, *([screening] if screening else []))])


def _choose(found: Outcomes) -> Message:
    line = (
        f"Which one is “{escape(found.asked)}”?" if len(found.choices) > 1 else f"Is “{escape(found.asked)}” this one?"
    )
    rows = [
        section([bold(one.caption), escape(one.why, 200)], accessory=button("Follow this one", FOLLOW, one.entity))
        for one in found.choices
    ]
    neither = actions(button("None of them: watch for the name", WATCH, found.asked))
    return message(line, [section([line]), *rows, neither])


def change_begun(target: Target) -> str:
    """What others in the channel see when a follow begins."""
    return f"This channel now follows {bold(target.label)} ({_KINDS[target.kind]})."


def change_ended(target: Target) -> str:
    """What others in the channel see when a follow ends."""
    return f"This channel no longer follows {bold(target.label)}."


def change_of(habits: Habits) -> str:
    """What others in the channel see when its settings change."""
    return f"This channel’s settings changed. {when(habits)}"


def unfollowed(target: Target) -> Message:
    """The answer to a request to stop following."""
    line = f"{bold(target.label)} is not followed here any more."
    return message(line, [section([line])])


def following(follows: Sequence[Follow], habits: Habits, who: Follower, watched: Sequence[WatchList] = ()) -> Message:
    """What a place follows, and the lists of names that it watches, each with the button that ends it."""
    left_out = [context(NOTHING_OWN)] if who.public_only else []
    line = _all_followed(len(follows), len(watched), is_person=who.place.kind is PlaceKind.PERSON)
    entries = [*follow_rows(follows, SHOWN - len(lists := watching.rows(watched))), *lists]
    return message(line, [section([line]), *entries, *left_out, context(when(habits)), settings_row()])


def _all_followed(follows: int, lists: int, *, is_person: bool) -> str:
    follow, watch = ("You follow", "watch") if is_person else ("This channel follows", "watches")
    watched = f" and {watch} {count(lists, 'list')} of names" if lists else ""
    if not follows and not lists:
        return f"{follow} nothing yet: try `/screen follow Huawei`."
    return f"{follow} {count(follows, 'thing') if follows else 'nothing else'}{watched}."


def follow_rows(follows: Sequence[Follow], most: int = SHOWN) -> list[Block]:
    """A line for each follow."""
    rows = [section([_line(follow)], accessory=_unfollow(follow.target)) for follow in follows[:most]]
    left = len(follows) - len(rows)
    more = [section([f"… and {left} more: `/screen unfollow NAME` ends one of them."])] if left > 0 else []
    return [*rows, *more]


def settings_row(*, ask: bool = False) -> Block:
    """The button to the settings; `ask` puts one beside it that asks what to follow."""
    first = [button("Follow …", ASK, "here")] if ask else []
    return actions(*first, button("Settings", SETTINGS, "here"))


def when(habits: Habits) -> str:
    """When a channel or person gets notices, in words."""
    parts = ["once a day" if habits.daily_at else "at once"]
    if habits.daily_at:
        parts[0] += f", at {habits.daily_at:%H:%M}"
    if habits.quiet_from and habits.quiet_until:
        parts.append(f"never from {habits.quiet_from:%H:%M} to {habits.quiet_until:%H:%M}")
    if habits.weekly:
        parts.append("a short note on Mondays when nothing changed")
    documents = " You also hear of official documents that may change them." if habits.announcements else ""
    return f"Notices come {', '.join(parts)}. Reminders of deadlines at 09:00. Clock: {escape(habits.zone)}.{documents}"


def shared_warning(text: str, *, action: str) -> Message:
    """People of other organisations would see the notices: somebody has to say that this is meant."""
    line = "⚠️ People of other organisations are in this channel. They would see its notices, and so what you follow."
    return message(line, [section([line]), actions(button("Follow anyway", ANYWAY, f"{action} {text}"))])


def meant_anyway(value: str) -> tuple[str, str]:
    """What was asked for before the warning: the action, and its text or id."""
    action, _, text = value.partition(" ")
    return action, text


def target_of(value: str) -> tuple[TargetKind, str]:
    """The target that an Unfollow button's value names."""
    kind, _, id = value.partition(" ")
    return TargetKind(kind), id


def _unfollow(target: Target) -> Block:
    return button("Unfollow", UNFOLLOW, f"{target.kind.value} {target.id}")


def _line(follow: Follow) -> str:
    return f"{bold(follow.target.label)} — {_KINDS[follow.target.kind]}, since {_day(follow.at)}"


def _day(at: dt.datetime) -> str:
    return f"{at:%-d %b %Y}"
