"""A file's names watched: dropped in the stand-in, compared by a worker of its own, told once, replaced, removed."""

from __future__ import annotations

import datetime as dt
from functools import partial

import pytest

from bot.clock import SystemClock
from bot.domain.lists.entry import Entry
from bot.services.lists.assessing import LoadOptions
from bot.services.lists.updating import Updater
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork
from tests import builders
from tests.builders import an_entry
from tests.e2e.standin.person import Alice, said
from tests.e2e.test_worker import worker

BANK, KESTREL, MERLIN = an_entry(), an_entry("50", "KESTREL SHIPPING COMPANY LTD"), an_entry("51", "MERLIN TRADING FZE")


class Publisher:
    """Publishes editions of a list into the database of a bot that runs."""

    def __init__(self, alice: Alice) -> None:
        engine = make_engine(f"sqlite:///{alice.log.parent / 'bot.db'}")
        self._updater = Updater(partial(SqlUnitOfWork, engine), SystemClock())
        self._day = 0

    def publishes(self, *entries: Entry) -> None:
        """The next edition."""
        at = dt.datetime(2026, 11, 1, tzinfo=dt.UTC) + dt.timedelta(days=self._day)
        offered = builders.an_offer(*entries, dataset=builders.an_official("birds"))
        assert self._updater.accept(offered, LoadOptions(as_of=at)).stored
        self._day += 1


def watches(alice: Alice, name: str, content: bytes, *, nth: int) -> str:
    """A file in the channel, and the window under its results sent off; gives what the channel is told."""
    alice.sends(name, content, mention=True)
    alice.clicks("Watch these names", on=alice.sees(f"{name}*: 2 rows screened"))
    window = alice.sees_view("What the list is called", nth=nth)
    alice.submits(window, {"watch_list": {"name": {"type": "plain_text_input", "value": "birds"}}})
    return said(alice.sees("This channel now watches", nth=nth))


@pytest.mark.parametrize("alice", ["socket_bot"], indirect=True)
def test_a_file_is_watched_told_of_once_replaced_and_removed(alice: Alice) -> None:
    publisher = Publisher(alice)
    publisher.publishes(BANK)
    assert "2 names: *birds*, from birds.csv." in watches(
        alice, "birds.csv", b"Name\nKestrel Shipping\nOsprey Ltd\n", nth=1
    )
    with worker(alice.log.parent, alice.slack):
        publisher.publishes(BANK, KESTREL)
        told = said(alice.sees("1 added among what is followed here"))
        assert "*KESTREL SHIPPING COMPANY LTD*: added" in told
        assert "on the watch list “birds”: “Kestrel Shipping”" in told
        assert "“Kestrel Shipping”, match: 🔴 designated today" in told
        changed = watches(alice, "birds new.csv", b"Name\nMerlin Tradng\nOsprey Ltd\n", nth=2)
        assert "It replaces the list of that name: 1 added, 1 removed." in changed
        publisher.publishes(BANK, MERLIN)
        told = said(alice.sees("1 added among what is followed here", nth=2))
        assert "“Merlin Tradng”, possible match: 🔴 designated today" in told
        assert "KESTREL" not in told
        alice.types("/screen follow all")
        alice.sees("This channel now follows")
        alice.types("/screen unfollow birds")
        alice.sees("This channel no longer watches *birds*.")
        publisher.publishes(BANK)
        assert "watch list" not in said(alice.sees("1 ended"))
    assert len([one for one in alice.slack.messages if "on the watch list" in said(one)]) == 2
