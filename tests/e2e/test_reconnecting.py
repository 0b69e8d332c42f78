"""A connection of Socket Mode that is lost is soon another, and what is asked then is answered."""

from __future__ import annotations

import asyncio

import pytest

from tests.e2e.standin.person import Alice


@pytest.mark.parametrize("how", ["closed", "cut"])
def test_after_a_lost_connection_there_is_another(socket_bot: Alice, how: str) -> None:
    slack = socket_bot.slack
    lost = slack.sockets[-1]

    async def lose() -> None:
        if how == "closed":
            await lost.close()
        elif lost._req is not None and lost._req.transport is not None:
            lost._req.transport.abort()

    asyncio.run_coroutine_threadsafe(lose(), slack.loop).result(10)
    slack.wait_for(lambda: slack.sockets and slack.sockets[-1] is not lost, "another connection")
    slack.messages.clear()
    socket_bot.mentions("is Xiaomi sanctioned?")
    socket_bot.sees("Xiaomi Corporation")
    slack.problems.clear()
