"""What a message in free words asks to follow: "keep an eye on Kestrel", "ping us when Kestrel changes"."""

from __future__ import annotations

import re

from bot.services.questions.asked import Follow, Followed, Following, Help, Unfollow
from bot.services.questions.reading import Reading

_NO_LONGER = re.compile(
    r"\b(?:unfollow|unsubscribe|stop|mute|pause|cancel|remove|(?:turn|switch) off|no longer)\b"
    r"|\b(?:nicht mehr|ne plus|arrête\w*)\b|dejar? de|больше не|отпи[шс]|取消|不再",
    re.I,
)
_WHAT = re.compile(r"^\W*(?:so |and )?(?:what|who|which|was|wem|qu|qué|что|кого|谁)\b", re.I)


def follow_asked(reading: Reading) -> Following | Help:
    """To follow, or no longer, the one name or list that the reading gives; help where it gives none, or several.

    Several are not followed at once: which of them are there, and which are lists, is asked of each.
    """
    if not reading.names and not reading.list_meant and _WHAT.search(reading.text):
        return Followed()
    meant = reading.names or _lists(reading)
    if len(meant) != 1:
        return Help()
    return Unfollow(meant[0]) if _NO_LONGER.search(reading.text) else Follow(meant[0])


def _lists(reading: Reading) -> tuple[str, ...]:
    """The ids of the programs or datasets that hold the list that was named; what was typed where none does."""
    held = tuple(one for meant in reading.lists for one in (meant.programs or meant.datasets))
    return held or ((reading.list_meant,) if reading.list_meant else ())
