"""What a message in free words asks to follow: "keep an eye on Kestrel", "remind me before Kestrel's deadline"."""

from __future__ import annotations

import re

from bot.services.questions.asked import Follow, Followed, Following, Help, Unfollow
from bot.services.questions.reading import Reading

_NO_LONGER = re.compile(
    r"\b(?:unfollow|unsubscribe|stop|quit|mute|pause|cancel|remove|(?:turn|switch) off|no (?:longer|more|further|need)"
    r"|do(?:n['’]?t| not))\b"
    r"|\b(?:nicht mehr|ne plus|arrête\w*)\b|dejar? de|больше не|отпи[шс]|取消|不再",
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
    meant, no_longer = reading.names or _lists(reading), _NO_LONGER.search(reading.text) is not None
    if len(meant) == 1:
        return Unfollow(meant[0]) if no_longer else Follow(meant[0])
    return Followed() if no_longer or (not meant and _SHOW.search(reading.text)) else Help()


def _lists(reading: Reading) -> tuple[str, ...]:
    """The ids of the programs or datasets that hold the list that was named; what was typed where none does."""
    held = tuple(one for meant in reading.lists for one in (meant.programs or meant.datasets))
    return held or ((reading.list_meant,) if reading.list_meant else ())
