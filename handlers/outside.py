"""What is allowed where people of other organisations are (Slack Connect): settings of who runs the bot."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """`strangers`: people of other organisations are answered, from public lists alone; else they are refused.

    `sharing`: a member may post an answer where others read it, after a warning; else none is posted there.
    """

    strangers: bool = False
    sharing: bool = False
