"""What messages ask for, and what of a name."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a message asks for."""

    SCREEN = "screen"
    LISTS = "lists"  # which lists are held, and how fresh they are
    CHANGES = "changes"
    DEADLINES = "deadlines"
    MEMBERS = "members"  # who is on a list
    GLOSSARY = "glossary"
    FOLLOW = "follow"
    HELP = "help"
    NOT_FOR_US = "not_for_us"


class Aspect(StrEnum):
    """What is asked of a name."""

    ANY = "any"
    STATUS = "status"
    LIST = "list"  # whether it is on the list that was named
    DEADLINE = "deadline"
    HOLD_OR_BUY = "hold_or_buy"
    SINCE = "since"
    UNTIL = "until"
    WHY = "why"
    EFFECT = "effect"
    OWNER = "owner"
    HISTORY = "history"
    DOCUMENT = "document"
