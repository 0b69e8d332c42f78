"""Why a text cannot be screened as a name, in one clear line."""

from __future__ import annotations

import re
from unicodedata import normalize

from bot.domain.names.keys import has_han, plain_key
from bot.domain.names.lookalikes import NOT_KNOWN
from bot.domain.names.sounds.han_sounds import may_be_sounds
from bot.services.answering import NameIndex
from bot.services.limits import too_long

STILL_READING = "Names that have just arrived are still being read, for a minute or so: ask again then."
"""Why nothing is said of a name that nobody has, while names like it may not be found yet."""
NOT_READ = "A letter of that could not be read (“�”): please type it again."
BY_ITS_SOUND = (
    "Nobody was found, and that says nothing yet: this may be a foreign name in Chinese characters, by its sound. "
    "Lists hold such names in Latin letters: please ask in those."
)
_NO_NAME = re.compile(r"\W*\d{1,2}\W*")


def not_compared(name: str, index: NameIndex, *, told: bool = False) -> str:
    """Why it cannot be said of a name that nobody was found that nobody bears it; "" where it was compared with all.

    `told`: somebody is told of beside it.
    """
    if NOT_KNOWN in name:
        return NOT_READ
    if index.is_behind:
        return STILL_READING
    return BY_ITS_SOUND if not told and has_han(name) and may_be_sounds(name) else ""


def problem_with(name: str) -> str:
    """Why the name cannot be screened, in one clear line; "" where it can."""
    if problem := too_long(name):
        return problem
    if not any(map(str.isalnum, normalize("NFKC", name))) or not plain_key(name):
        return "That holds no letter or digit: give a name to screen, like Xiaomi."
    return "That is a number of one or two digits, and no name." if _NO_NAME.fullmatch(name) else ""
