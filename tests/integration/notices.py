"""A store with lists in it, places that follow, and a relay before a Slack that keeps what arrives."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.domain.lists.entry import Entry
from bot.domain.notices.following import Place, PlaceKind
from bot.domain.notices.watch_lists import Watched
from bot.services.lists.assessing import Accepted, LoadOptions
from bot.services.lists.searched import Lists
from bot.services.lists.updating import Updater
from bot.services.notices.content import Update
from bot.services.notices.delivery import DeliveryWorker
from bot.services.notices.follower import Follower, Outcomes
from bot.services.notices.following import Following
from bot.services.notices.notice import Notices
from bot.services.notices.outbox import DeliveryState, OutboxItem
from bot.services.notices.scheduling import Scheduler
from bot.services.watch_lists.changing import Begun, NamesRead, Watching
from bot.services.watch_lists.comparing import Comparing
from tests import builders
from tests.builders import an_entry, an_offer
from tests.fake_notices import FakeNotifier
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.loading import load

MAY = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)
BANK = an_entry("306", "BANCO NACIONAL DE CUBA")
LINE = an_entry("36", "AEROCARIBBEAN AIRLINES")
OTHERS = [builders.named(name.casefold(), name) for name in "Alibaba Baidu Hikvision Dahua Megvii Yitu".split()]
FACTS = builders.a_snapshot(
    programs=(builders.a_program(), builders.a_program("US-SDN", short="OFAC SDN List", deadlines=())),
    entities=(builders.an_entity(), *OTHERS),
)


def channel(name: str = "C1", team: str = "T1") -> Place:
    return Place(team=team, channel=name)


def person(name: str = "U1", team: str = "T1") -> Place:
    return Place(team=team, channel=name, kind=PlaceKind.PERSON)


@dataclass
class World:
    """Everything there is to following, over one store."""

    new_work: NewWork
    clock: FakeClock = field(default_factory=FakeClock)
    slack: FakeNotifier = field(default_factory=FakeNotifier)

    def __post_init__(self) -> None:
        load(self.new_work, FACTS)
        self.updater = Updater(self.new_work, self.clock)
        self.updater.register([builders.an_official()])
        self.following = Following(self.new_work, self.clock)
        self.notices = Notices(self.new_work, Lists(self.new_work, self.clock), self.clock)
        self.watching = Watching(self.new_work, self.clock)
        self.comparing = Comparing(self.new_work, self.clock)
        self.clockwork = Scheduler(self.new_work, self.clock)
        self.relay = DeliveryWorker(self.new_work, self.slack, self.clock, name="one")

    def follow(self, text: str, place: Place | None = None, user: str = "U1") -> Outcomes:
        return self.following.follow(text, Follower(place=place or channel(), user=user))

    def watch(self, *names: str | Watched, called: str = "portfolio", place: Place | None = None, **who: str) -> Begun:
        """A list of names is watched, an hour after the last edition; by U1 unless another is given."""
        self.wait(hours=1)
        watched = tuple(one if isinstance(one, Watched) else Watched(name=one) for one in names)
        read = NamesRead(names=watched, left={}, file=f"{called}.csv", screened_at=self.clock.now())
        return self.watching.begin(called, read, Follower(place=place or channel(), user=who.get("user", "U1")))

    def compare(self) -> int:
        """Let watch lists be compared with whatever was published; gives how many turns it took."""
        turns = 0
        while self.comparing.run_once():
            turns += 1
        return turns

    def take(self, *entries: Entry, day: int = 0, **more: object) -> Accepted:
        """An edition of so many days after 1 May 2024."""
        self.wait(days=1)
        offered = an_offer(*entries, **more)  # type: ignore[arg-type]  # what a test cares about
        return self.updater.accept(offered, LoadOptions(as_of=MAY + dt.timedelta(days=day)))

    def wait(self, **time: float) -> None:
        self.clock.time += dt.timedelta(**time)

    def owed(self, *states: DeliveryState) -> list[OutboxItem]:
        """What is owed to channels and people; by default what is still to be sent."""
        return [owed for owed in self._all(*states) if owed.place.channel]

    def owed_to_operators(self) -> list[OutboxItem]:
        return [owed for owed in self._all() if not owed.place.channel]

    def undeliverable(self) -> list[OutboxItem]:
        return self._all(DeliveryState.UNDELIVERABLE)

    def _all(self, *states: DeliveryState) -> list[OutboxItem]:
        with self.new_work() as uow:
            return list(uow.outbox.listed(states or (DeliveryState.PENDING,), limit=100_000))

    def told(self, place: Place | None = None) -> list[Update]:
        """The updates owed to a place, as they will be told."""
        found = [owed for owed in self.owed() if place is None or owed.place == place]
        notices = [self.notices.of(owed) for owed in found]
        return [notice for notice in notices if isinstance(notice, Update)]

    def deliver(self, relays: Iterable[DeliveryWorker] = (), *, steps: int = 1000) -> int:
        """Let the relay work, a second going by whenever nothing is due; gives how many turns it took."""
        working = list(relays) or [self.relay]
        for turn in range(steps):
            if not self.owed():
                return turn
            if sum(relay.run_once() for relay in working) == 0:
                self.wait(seconds=1)
        raise AssertionError(f"still owed: {[(o.key, o.error) for o in self.owed()]}")
