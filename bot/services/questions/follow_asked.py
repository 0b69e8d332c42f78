"""What a message in free words asks to follow: "keep an eye on Kestrel", "remind me before Kestrel's deadline"."""

from __future__ import annotations

import re

from bot.services.questions.asked import Follow, Followed, Following, Help, Unfollow
from bot.services.questions.reading import Reading

_NOTICE = r"(?:alerts?|notifications?|notices?|updates?|pings?|reminders?|messages?)"
_TELLING = r"(?:tell|ping|notify|alert|bother|spam|messag|inform|warn|remind|send|post|follow|watch|track|monitor)\w*"
_NO_LONGER = re.compile(
    r"\b(?:unfollow|unsubscribe|stop|quit|mute|pause|cancel|remove|(?:turn|switch) off)\b"
    rf"|\bno (?:more|further)\s+(?:(?!on\b|against\b|of\b)\S+\s+){{0,6}}?{_NOTICE}\b"
    rf"|\b(?:no longer|do(?:n['’]?t| not))\s+(?:\w+\s+)?(?:need|want|{_TELLING})\b|\bno need (?:to|for)\b"
    r"|\b(?:nicht mehr|ne plus|arrête\w*)\b|dejar? de|больше не|отпи[шс]"
    r"|(?:取消|不再)(?:关注|跟踪|监控|通知|提醒|订阅|盯)",
    re.I,
)
"""That following itself is to end, and not what somebody is to be told of: "if there are no more sanctions"."""
_EVENT = re.compile(
    r"\b(?:if|when(?:ever)?|once|as soon as|before|after|in case|wenn|falls|sobald|si|quand|dès que|lorsque|cuando"
    r"|en cuanto|когда|если|как только)\b|如果|一旦|要是|当",
    re.I,
)
_SHOW = re.compile(
    r"^\W*(?:so |and )?(?:what|who|which|show|list|give|see|was|wem|qu|qué|что|кого|谁)\b|\b(?:digest|round-?up)\b",
    re.I,
)


def follow_asked(reading: Reading) -> Following | Help:
    """To follow, or no longer, the one name or list that the reading gives; help where it gives none, or several.

    Several are not followed at once: which of them are there, and which are lists, is asked of each. Of what is to be
    followed no longer, and of several, all that is followed is shown, each with its button.
    """
    meant, no_longer = reading.names or _lists(reading), _ends_it(reading.text)
    if len(meant) == 1:
        return Unfollow(meant[0]) if no_longer else Follow(meant[0])
    return Followed() if no_longer or (not meant and _SHOW.search(reading.text)) else Help()


def _ends_it(text: str) -> bool:
    """Whether following is to end: looked for before what is to be told of, or behind the comma that ends it."""
    event = _EVENT.search(text)
    asked = text[: event.start()] if event else text
    if event and not any(map(str.isalpha, asked)):
        asked = "".join(re.split(r"[,，]", text, maxsplit=1)[1:])
    return _NO_LONGER.search(asked) is not None


def _lists(reading: Reading) -> tuple[str, ...]:
    """The ids of the programs or datasets that hold the list that was named; what was typed where none does."""
    held = tuple(one for meant in reading.lists for one in (meant.programs or meant.datasets))
    return held or ((reading.list_meant,) if reading.list_meant else ())
