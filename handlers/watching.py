"""Watch lists: what is begun, shown and ended by buttons and words comes together here."""

from __future__ import annotations

from slack_sdk import WebClient

from bot.errors import BadInput
from bot.services.files.reading import EVERYTHING
from bot.services.notices.follower import Follower
from bot.services.watch_lists.changing import NOT_SHARED
from handlers.blocks import watching as shown
from handlers.blocks.parts import Block, Message
from handlers.changes import post_change
from handlers.files.choosing import chosen_of
from handlers.files.fetching import described, fetch
from handlers.places import is_shared
from handlers.services import Services


def window(value: str, services: Services, who: Follower) -> Block:
    """The window that asks what the list is to be called. Raises BadInput where others read, or for another's file."""
    if who.public_only:
        raise BadInput(NOT_SHARED)
    number, _ = shown.asked_of(value)
    run = services.files.shown_at(number, who.place, user=who.user)
    channel = who.place.channel if who.place.channel != who.user else ""
    return shown.window(run, services.watching.of_place(who), value=value, channel=channel)


def begun(value: str, name: str, services: Services, client: WebClient, who: Follower) -> Message:
    """Watch the names of a file, which is got and read anew: nothing of it was kept. Raises BadInput."""
    number, choice = shown.asked_of(value)
    run = services.files.shown_at(number, who.place, user=who.user)
    if is_shared(client, who):
        raise BadInput(NOT_SHARED)
    chosen = chosen_of(run, *choice) if choice else EVERYTHING
    read = services.files.names_of(run, fetch(client, described(client, run.file)), chosen)
    found = services.watching.begin(name, read, who)
    post_change(client, who, shown.change_begun(found))
    return shown.begun(found, who.place)


def ended(number: int, services: Services, client: WebClient, who: Follower) -> Message:
    """The answer to an end, which is posted where a channel watched the list."""
    one = services.watching.end(number, who)
    post_change(client, who, shown.change_ended(one, public=who.public_only))
    return shown.ended(one, public=who.public_only)
