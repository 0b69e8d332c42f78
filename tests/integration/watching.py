"""What the tests of watch lists share: who watches, what is listed, and which names met it."""

from __future__ import annotations

from bot.domain.notices.edition_changes import Op
from bot.services.notices.follower import Follower
from tests.builders import an_entry
from tests.integration.notices import World, channel

HERE = Follower(place=channel(), user="U1")
KESTREL = an_entry("50", "KESTREL SHIPPING COMPANY LTD")


def met(world: World) -> list[tuple[str, str, Op, bool]]:
    """Of each update that is owed and each name of a watch list in it: the name, the entry, the change, how sure."""
    found = [pair for update in world.told() for pair in update.followed]
    return [(name.name, told.entry, told.op, name.sure) for one, told in found for name in one.names]
