"""A few files at a time; the others wait in line, and hear how many are before them."""

from __future__ import annotations

from dataclasses import dataclass, field
from queue import Empty, Queue
from threading import Event, Thread

import pytest

from bot.runtime.files.turns import FileTurns

LONG = 20.0


@dataclass
class Files:
    """Three files that each take a turn, go on when told to, and hear how many are before them."""

    turns: FileTurns
    heard: Queue[int] = field(default_factory=Queue)
    at_it: Queue[int] = field(default_factory=Queue)
    go: list[Event] = field(default_factory=lambda: [Event(), Event(), Event()])

    def __post_init__(self) -> None:
        self.threads = [Thread(target=self._screen, args=(number,)) for number in range(3)]

    def _screen(self, number: int) -> None:
        with self.turns.turn(self.heard.put):
            self.at_it.put(number)
            assert self.go[number].wait(LONG)

    def end(self) -> None:
        """Let those that are left go on, and wait for all."""
        for go in self.go:
            go.set()
        for thread in self.threads:
            thread.join(LONG)


def test_who_waits_hears_how_many_are_before_and_begins_as_they_end() -> None:
    files = Files(FileTurns(at_once=2, pace=LONG))
    for number, thread in enumerate(files.threads[:2]):
        thread.start()
        assert files.at_it.get(timeout=LONG) == number
    files.threads[2].start()
    assert files.heard.get(timeout=LONG) == 2
    with pytest.raises(InterruptedError), files.turns.turn(interrupt):
        pytest.fail("it was not its turn")  # the fourth: it gives its place in the line back
    files.go[0].set()
    assert files.at_it.get(timeout=LONG) == 2
    files.end()
    with files.turns.turn(interrupt):
        pass  # nobody is before


def interrupt(before: int) -> None:
    raise InterruptedError(before)


def test_who_waits_hears_again_now_and_then() -> None:
    turns, heard = FileTurns(at_once=1, pace=0.001), list[int]()

    def told(before: int) -> None:
        heard.append(before)
        if len(heard) == 3:
            interrupt(before)

    with turns.turn(told), pytest.raises(InterruptedError), turns.turn(told):
        pytest.fail("it was not its turn")
    assert heard == [1, 1, 1]


def test_those_that_wait_do_not_all_hear_again_when_one_before_ends() -> None:
    files = Files(FileTurns(at_once=1, pace=LONG))
    files.threads[0].start()
    assert files.at_it.get(timeout=LONG) == 0
    for before, thread in enumerate(files.threads[1:], 1):
        thread.start()
        assert files.heard.get(timeout=LONG) == before
    files.go[0].set()
    assert files.at_it.get(timeout=LONG) == 1
    with pytest.raises(Empty):
        files.heard.get(timeout=0.05)
    files.end()
