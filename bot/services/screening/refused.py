"""Why a text cannot be screened as a name, in one clear line."""

from __future__ import annotations

import re

from bot.domain.names.keys import plain_key
from bot.services.questions.parsing import MAX_NAME_LENGTH

NOT_READ = "A letter of that could not be read (“�”): please type it again."
_NO_NAME = re.compile(r"\W*\d{1,2}\W*")


def problem_with(name: str) -> str:
    """Why the name cannot be screened, in one clear line; "" where it can."""
    if len(name) > MAX_NAME_LENGTH:
        return f"That name has {len(name):,} characters; a name has at most {MAX_NAME_LENGTH}."
    if not any(map(str.isalnum, name)) or not plain_key(name):
        return "That holds no letter or digit: give a name to screen, like Xiaomi."
    return "That is a number of one or two digits, and no name." if _NO_NAME.fullmatch(name) else ""
