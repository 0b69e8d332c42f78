"""Follow, following, unfollow: what is asked for in words and by buttons comes together here."""

from __future__ import annotations

from slack_sdk import WebClient

from bot.domain.notices.following import Target
from bot.services.notices.follower import Follower, Outcomes
from bot.services.notices.following import Following as Follows
from bot.services.questions.asked import Follow, Followed, Following, Unfollow
from handlers import watching
from handlers.blocks import following as shown
from handlers.blocks.asking import screening
from handlers.blocks.parts import Message
from handlers.changes import post_change
from handlers.places import is_shared
from handlers.services import Services


def answered(asked: Following, services: Services, client: WebClient, who: Follower) -> Message:
    """The answer to words. Raises BadInput for what cannot be followed, or a channel that the bot is not in."""
    match asked:
        case Follow(text, offered) if offered:
            screen = screening(text, private=not who.seen) if text == offered else None
            return shown.offered(asked, who.place, screen)
        case Follow():
            return begun("text", asked.text, services, client, who)
        case Followed():
            return shown.following(*services.following.of_place(who), who, services.watching.of_place(who))
        case Unfollow():
            return _unfollowed(asked.text, services, client, who)


def begun(action: str, text: str, services: Services, client: WebClient, who: Follower) -> Message:
    """Follow what `text` is: words ("text"), an entity's id, or a name to watch for. First the warning, where due."""
    found = begin(action, text, services.following, client, who)
    return shown.followed(found, who.place) if found else shown.shared_warning(text, action=action)


def begin(action: str, text: str, following: Follows, client: WebClient, who: Follower) -> Outcomes | None:
    """Follow what `text` is; None where people of other organisations would see the notices, and nobody meant that."""
    if is_shared(client, who) and not following.warned(who.place):
        return None
    found = _followed(action, text, following, who)
    if found.begun and found.target:
        post_change(client, who, shown.change_begun(found.target))
    return found


def ended(target: Target, client: WebClient, who: Follower) -> Message:
    """The answer to whoever ended a follow; a channel that followed it gets a post as well."""
    post_change(client, who, shown.change_ended(target))
    return shown.unfollowed(target)


def _unfollowed(text: str, services: Services, client: WebClient, who: Follower) -> Message:
    """A watch list is ended by its name, where nothing that is followed is called so."""
    watched = services.watching.named(text, who)
    if watched and not services.following.is_followed(text, who):
        return watching.ended(watched.number, services, client, who)
    return ended(services.following.unfollow(text, who), client, who)


def _followed(action: str, text: str, following: Follows, who: Follower) -> Outcomes:
    match action:
        case shown.FOLLOW:
            return following.follow_entity(text, who)
        case shown.WATCH:
            return following.watch(text, who)
        case _:
            return following.follow(text, who)
