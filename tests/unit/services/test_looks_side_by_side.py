"""One look-up that waits holds up no other."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from threading import Event, Thread

from bot.domain.names.candidates import NameHit
from bot.domain.names.matching import Question
from bot.domain.names.policy import POLICY
from bot.services.screening.looking import Look

SECONDS = 5.0


class Waits:
    """An index whose look-up takes until it may go on."""

    def __init__(self, begun: Event, may: Event) -> None:
        self.begun, self.may = begun, may

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """Nothing, once it may."""
        self.begun.set()
        assert self.may.wait(SECONDS)
        return []


def look(index: Waits) -> Look:
    return Look(Question(name="Kestrel"), index, team="", policy=POLICY)  # type: ignore[arg-type]  # exact() alone is asked


def test_a_look_up_that_waits_for_a_connection_lets_others_go_on() -> None:
    begun, may = Event(), Event()
    slow = Thread(target=look(Waits(begun, may)).by_key)
    slow.start()
    assert begun.wait(SECONDS)
    other = Event()
    other.set()
    quick = Thread(target=look(Waits(Event(), other)).by_key, daemon=True)
    quick.start()
    quick.join(SECONDS / 2)
    went_on = not quick.is_alive()
    may.set()
    slow.join(SECONDS)
    assert went_on
