"""Follow, following, unfollow: what is asked for in words and by buttons comes together here."""

from __future__ import annotations

from slack_sdk import WebClient

from bot.services.notices.follower import Follower, Outcomes
from bot.services.questions.asked import Follow, Followed, Following, Unfollow
from handlers.blocks import following as shown
from handlers.blocks.parts import Message
from handlers.places import is_shared
from handlers.services import Services


def answered(asked: Following, services: Services, client: WebClient, who: Follower) -> Message:
    """The answer to words. Raises BadInput for what cannot be followed, or a channel that the bot is not in."""
    match asked:
        case Follow():
            return begun("text", asked.text, services, client, who)
        case Followed():
            return shown.following(*services.following.of_place(who), who)
        case Unfollow():
            return shown.unfollowed(services.following.unfollow(asked.text, who))


def begun(action: str, text: str, services: Services, client: WebClient, who: Follower) -> Message:
    """Follow what `text` is: words ("text"), an entity's id, or a name to watch for. First the warning, where due."""
    if is_shared(client, who) and not services.following.warned(who.place):
        return shown.shared_warning(text, action=action)
    return shown.followed(_followed(action, text, services, who), who.place)


def _followed(action: str, text: str, services: Services, who: Follower) -> Outcomes:
    match action:
        case shown.FOLLOW:
            return services.following.follow_entity(text, who)
        case shown.WATCH:
            return services.following.watch(text, who)
        case _:
            return services.following.follow(text, who)
