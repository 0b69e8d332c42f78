"""What Slack hands over, made plain: text as the person typed it, and who asked."""

from __future__ import annotations

import re

from slack_bolt import BoltContext

from bot.domain.names.lookalikes import legible
from bot.services.ports import Asker
from handlers.outside import Outside
from handlers.senders import Sender, StrangerRefused

_MARKUP = re.compile(
    r"<(?:(?P<url>https?://|mailto:|tel:)|(?P<sign>[@#!]))(?P<target>[^<>|]*)(?:\|(?P<label>[^<>]*))?>"
)
_PASTED = r"&lt;(?:@[UW]|#[CG]|!subteam\^S)[A-Z0-9]{6,}(?:\|[^<>&]*)?&gt;"
"""A mention that was typed or pasted as the sign Slack keeps of it: it comes with its brackets escaped."""
_MENTION = rf"(?:<(?:@[UW][A-Z0-9]+|#[CG][A-Z0-9]+|![\w^]+)(?:\|[^<>]*)?>|{_PASTED})"
"""Of somebody, of a channel or of a group."""
_LEADING_MENTIONS = re.compile(rf"^(?:\s*{_MENTION}[\s,:]*)+")
_GREETING = r"^\s{0,9}(?:hi|hey|hello|dear|thanks|thx|hallo|bonjour|hola)\b"
_MENTIONED = re.compile(
    rf"(?P<greeting>{_GREETING})?(?:\s{{0,3}}{_MENTION})++(?:(?P<closed>(?=\s{{0,3}}(?:[,.;!?]|$)))|)", re.IGNORECASE
)
"""All mentions in a row, with the greeting before them; `closed`: before a comma, or at an end."""
_OF_CHANNEL = re.compile(rf"(?=<#|&lt;#){_MENTION}")
_OF_SOMEBODY = re.compile(_MENTION)


def typed(text: str) -> str:
    """The words a person typed: Slack's links and mentions by their label, its escapes undone, nothing unseen in it."""
    words = _MARKUP.sub(_label, text)
    return legible(words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))


def said_to_bot(text: str) -> str:
    """The words of a message without the mentions it begins with."""
    return typed(_LEADING_MENTIONS.sub("", text)).strip()


def told(text: str) -> str:
    """The words of a text without anybody or any channel that it mentions: none of them is named in it."""
    return typed(_OF_SOMEBODY.sub(lambda found: _apart(found), text))


def question_of(text: str) -> str:
    """The words of a question to the bot: whom it mentions is "someone", and never what it asks about."""
    text = _MENTIONED.sub(_without_addressed, _LEADING_MENTIONS.sub("", text))
    text = _OF_CHANNEL.sub(lambda found: f"the channel{_apart(found)}", text)
    return typed(_OF_SOMEBODY.sub(lambda found: f"someone{_apart(found)}", text)).strip()


def _apart(found: re.Match[str]) -> str:
    """The blank that a person left out behind a mention: "hey <@U1>Kestrel" is not of "heyKestrel"."""
    return " " if found.string[found.end() : found.end() + 1].isalnum() else ""


def _without_addressed(found: re.Match[str]) -> str:
    """Nothing for those who are only addressed: behind a greeting, before a comma, or at an end."""
    addressed = found["greeting"] is not None or found["closed"] is not None
    return f"{found['greeting'] or ''}{_apart(found)}" if addressed else found[0]


def _label(found: re.Match[str]) -> str:
    """The label, else the bare target: an address or a mention as the person sees it."""
    return found["label"] or f"{found['url'] or found['sign']}{found['target']}"


def sender(context: BoltContext) -> Sender:
    """Who sent what a listener was called for. Raises StrangerRefused for somebody of another organisation."""
    who: Sender = context["sender"]
    if who.stranger:
        raise StrangerRefused
    return who


def asker(context: BoltContext, surface: str, *, thread: str = "") -> Asker:
    """Who asked, and where, and whether others may see what is answered there.

    Somebody of another organisation is answered from public lists alone, where a setting says so. Raises
    StrangerRefused where it does not.
    """
    who: Sender = context["sender"]
    outside: Outside = context.get("outside", Outside())
    if who.stranger and not outside.strangers:
        raise StrangerRefused
    return Asker(
        surface=surface,
        user=who.user,
        team=who.team,
        channel=who.channel,
        public_only=who.stranger or public_only(context, who.channel),
        thread=thread,
        name=who.name,
    )


def public_only(context: BoltContext, channel: str) -> bool:
    """Whether people of other organisations are in the conversation, or it cannot be told that none are.

    "" is the bot's own page. Of direct messages Slack sends events only of those with the bot.
    """
    who: Sender = context["sender"]
    said = who.said_shared if channel == who.channel else None
    if said or not channel or (said is False and not is_channel(channel)):
        return bool(said)
    shared: bool | None = context["channels"].is_shared(context.client, channel, team=who.team)
    return said is None if shared is None else shared


def is_channel(id: str) -> bool:
    """Whether an id of Slack's is that of a channel, and not of a person or a direct message."""
    return id[:1] in ("C", "G")
