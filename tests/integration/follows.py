"""What the tests of following share: who follows, and what stands followed at a place."""

from __future__ import annotations

from bot.domain.notices.following import Place, TargetKind
from bot.services.notices.follower import Follower
from tests.integration.notices import World, channel

US = Follower(place=channel(), user="U1")


def standing(world: World, place: Place | None = None) -> list[tuple[TargetKind, str]]:
    follows, _ = world.following.of_place(Follower(place=place or channel(), user="U1"))
    return [(follow.target.kind, follow.target.id) for follow in follows]
