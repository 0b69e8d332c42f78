"""Channels that other organisations share."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.domain.notices.following import Place
from bot.services.notices.follower import Follower
from handlers.channels import Channels
from handlers.places import is_shared


@dataclass
class OneChannel:
    """Slack, as far as it tells of a channel."""

    about: dict[str, object]

    def conversations_info(self, *, channel: str) -> dict[str, object]:
        return {"ok": True, "channel": {"id": channel, "is_member": True} | self.about}


@pytest.mark.parametrize(
    ("about", "shared"),
    [
        ({}, False),
        ({"is_ext_shared": False, "is_pending_ext_shared": False}, False),
        ({"is_ext_shared": True}, True),
        ({"is_ext_shared": False, "is_pending_ext_shared": True}, True),
        ({"is_shared": True, "is_org_shared": True}, False),
    ],
)
def test_a_channel_is_shared_from_the_moment_that_others_are_invited(about: dict[str, object], shared: bool) -> None:
    slack = OneChannel(about)
    who = Follower(place=Place(team="T1", channel="C1"), user="U1")
    assert is_shared(slack, who) is shared  # type: ignore[arg-type]  # a small Slack
    assert Channels().is_shared(slack, "C1", team="T1") is shared  # type: ignore[arg-type]
