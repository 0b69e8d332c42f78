"""Reads the text of a command: its own words, options, and names with a day (given_names.py).

What cannot be read is refused with one clear line. Questions are read elsewhere.
"""

from __future__ import annotations

import datetime as dt
import re

from bot.errors import BadInput
from bot.services.limits import MAX_NAME_LENGTH, MAX_NAMES
from bot.services.questions.asked import (
    Command,
    FindRecords,
    Follow,
    Followed,
    Following,
    Help,
    Lists,
    OfMatter,
    OfRecords,
    OpenRecord,
    Screen,
    Unfollow,
)
from bot.services.questions.days.dates import read_day
from bot.services.questions.given_names import names_and_day, one_day, split_names, without_days

_AS_OF_FLAG = re.compile(r"\s--as-of(?:\s+|=)(\S.*?)(?=\s--|\sas of\b|$)", re.I)
_LIST_FLAG = re.compile(r"\s--list(?:\s+|=)(\S+)", re.I)


def parse_command(text: str, *, today: dt.date) -> Command:
    """Read the text after /screen (already unescaped). Raises BadInput."""
    text = text.strip()
    if asked := fixed_words(text):
        return asked
    if len(text) > MAX_NAMES * MAX_NAME_LENGTH:
        raise BadInput(
            f"That is {len(text):,} characters; a name has at most {MAX_NAME_LENGTH}, a command {MAX_NAMES} names."
        )
    text, as_of, dataset = _options(f" {text}", today)
    names, day = names_and_day(text, today)
    names = without_days(names)
    return Screen(names=split_names(names), as_of=one_day(as_of, day), dataset=dataset, text=names)


def fixed_words(text: str) -> Help | Lists | Following | None:
    """What the words of the command itself ask for ("help", "lists", "follow …"); None for all other text."""
    word = text.strip().casefold()
    if word in ("", "help", "?"):
        return Help()
    return Lists() if word == "lists" else _about_following(text.strip())


def record_words(text: str) -> OfRecords | None:
    """What the text after /screen asks of records: "record 0a1b2c3d4e5f", "records", "matter Falcon"; else None."""
    words = " ".join(text.split())
    if found := _RECORD.match(words):
        return OpenRecord(found[1].casefold())
    if found := _RECORDS.match(words):
        return FindRecords(found[1] or "")
    if found := _MATTER.match(words):
        return OfMatter((found[1] or "").strip(" “”\"'"))
    return None


_RECORD = re.compile(r"^record\s+([0-9a-f]{12})$", re.I)
_RECORDS = re.compile(r"^records(?:\s+(?:of|by|in|matter)?\s*(\S.*))?$", re.I)
_MATTER = re.compile(r"^matter(?:\s*:\s*|\s+|$)(.*)$", re.I)


_TO_FOLLOW_UP = r"(?!follow\s+(?:(?-i:up)\b|up\s*(?:[:,–—-]|(?:about|from|on|re|with)\b)))"
"""Not "follow up on Kestrel", which asks to follow nobody; but "follow Up Fintech"."""
_IDIOMS = (
    r"(?:(?:the|our|your|my|their|this|that|these)\s+)?(?:money|rules?|laws?|polic(?:y|ies)|procedures?|process|steps?"
    r"|instructions?|guidance|guidelines?|advice|lead|trail|example|suit|through|along|protocol)\b|me\s*[:,]"
)
_NO_COMMAND = rf"(?!\w+\s+(?-i:(?:or|and|but|vs)\b|{_IDIOMS}))"
"""Not "unfollow or block Kestrel?", which asks what to do, nor "follow the money: Kestrel"."""
_FOLLOW = re.compile(
    rf"^{_TO_FOLLOW_UP}{_NO_COMMAND}(?P<verb>follow|unfollow|unwatch)(?:\s+(?P<text>.*))?$", re.I | re.S
)
_FOLLOWED = re.compile(
    r"^(?:following|follows|watching|watch ?lists|unsubscribe|what (?:do (?:we|i)|does this channel) follow)$", re.I
)
_THANKS = r"(?:pls|please|plz|thx|thanks)"
_PLACE = r"(?:(?:in |on |for |to )?(?:here|(?:this|our|the) (?:channel|chat|group))|(?:for|to) (?:us|me))"
_ASIDE = re.compile(rf"(?<=\S)(?:(?:\s*,\s*|\s)(?:{_PLACE}|{_THANKS}))+[\s.!]*$")
"""Where the notices are to go, and thanks: no part of what is followed ("follow Kestrel for us, thanks")."""
_SAID_AS_ASIDE = re.compile(rf",|\b{_THANKS}\b")
_PLACE_ALONE = re.compile(r"(?<=\S)\s(?:in|on|for|to) (?:here|this (?:channel|chat|group))[\s.!]*$")
_LONGEST_ASIDE = 60


def _without_aside(text: str) -> str:
    """What is to be followed; a name may end with such words ("Toys R Us"), unless a comma or thanks parts them."""
    head, tail = text[:-_LONGEST_ASIDE], text[-_LONGEST_ASIDE:]
    found = _ASIDE.search(tail)
    if not (found and _SAID_AS_ASIDE.search(found[0])):
        found = _PLACE_ALONE.search(tail)
    return head + tail[: found.start()] if found else text


def _about_following(text: str) -> Following | None:
    """Follow and unfollow with what comes after them, following alone; None for other words."""
    if _FOLLOWED.match(text):
        return Followed()
    if found := _FOLLOW.match(text):
        kind = Follow if found["verb"].casefold() == "follow" else Unfollow
        return kind(_without_aside((found["text"] or "").strip()))
    return None


def _options(text: str, today: dt.date) -> tuple[str, dt.date | None, str | None]:
    as_of = dataset = None
    if found := _AS_OF_FLAG.search(text):
        as_of = read_day(found[1], today=today)
        text = text[: found.start()] + text[found.end() :]
    if found := _LIST_FLAG.search(text):
        dataset = found[1]
        text = text[: found.start()] + text[found.end() :]
    if unknown := re.search(r"\s(--[a-z][\w-]*)", text, re.I):
        raise BadInput(f"Unknown option {unknown[1][:40]}. Known: --as-of DATE, --list DATASET.")
    return text.strip(), as_of, dataset
