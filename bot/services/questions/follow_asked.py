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
_WATCHING = re.compile(
    rf"\b(?:{_TELLING}|subscri\w+|keep (?:an eye|watch|tabs|(?:me|us|this channel|everyone|everybody|the \w+) "
    r"(?:posted|updated|in the loop|informed))|(?:watch|know|heads|shout|flag|holler|ring|drop)\b|eye on"
    r"|bescheid|beobacht\w+|verfolg\w+|überwach\w+|benachrichtig\w+|informier\w+|meld\w+|laufenden"
    r"|prév[ei]\w+|avert\w+|surveill\w+|suiv\w+|courant|av[ií]s\w+|vigil\w+|sig\w+|notifi\w+|informa\w*)\b"
    r"|\b(?:следи\w*|уведом\w+|сообщ\w+|подпи\w+|отслежив\w+|дай\w* знать)|关注|跟踪|监控|提醒|通知|订阅|盯|告诉"
    r"|フォロー|監視|تابع|راقب|أبلغ|أخبر|نبه",
    re.I,
)
_ASKING = re.compile(
    r"^\W*(?:(?:and|so|but|or|hi|hello|hey|ok|okay|please|pls)\W+)*"
    r"(?:how|what|whats|why|when|where|who|whos|which|should|shall|may|is|are|was|were|has|have|had|does|did|any"
    r"|(?:do|can|could|will|would) (?:i|we|they|he|she|it|one|anyone)\b(?! get)"
    r"|wie|was|warum|wann|wo|wer|welche\w*|ist|sind|war|hat|soll\w*|comment|quoi|pourquoi|quand|où|qui|est|sont"
    r"|cómo|qué|por qué|cuándo|dónde|quién|está|как|что|почему|когда|где|кто)\b",
    re.I,
)
_SENTENCES = re.compile(r"[.!?;:\n。！？；]+(?=\s|$|[^\x00-\x7f])")


def follow_asked(reading: Reading) -> Following | Help:
    """To follow, or no longer, the one name or list that the reading gives; help where it gives none, or several.

    Several are not followed at once: which of them are there, and which are lists, is asked of each. Of what is to be
    followed no longer, and of several, all that is followed is shown, each with its button.
    """
    meant, no_longer = reading.names or _lists(reading), _ends_it(reading.text)
    if len(meant) == 1:
        return Unfollow(meant[0]) if no_longer else Follow(meant[0], _only_offered(reading))
    return Followed() if no_longer or (not meant and _SHOW.search(reading.text)) else Help()


def _only_offered(reading: Reading) -> str:
    """What was typed for whom or what is meant, where no sentence asks to follow just that; "" where one does.

    "How do I know whether Kestrel will be listed? Tell me when" may ask to follow Kestrel, or what to do.
    """
    typed = reading.names[0] if reading.names else reading.list_meant
    for sentence in _SENTENCES.split(reading.text):
        if typed.casefold() in sentence.casefold() and _WATCHING.search(sentence) and not _ASKING.match(sentence):
            return ""
    return typed


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
