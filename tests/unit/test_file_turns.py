"""A few files at a time; the others wait in line, and hear how many are before them."""

from __future__ import annotations

from queue import Empty, Queue
from threading import Event, Thread

import pytest

from bot.runtime.files.turns import FileTurns

LONG = 20.0


def test_who_waits_hears_how_many_are_before_and_begins_as_they_end() -> None:
    turns, heard, go = FileTurns(at_once=2, pace=LONG), Queue[int](), [Event(), Event(), Event()]
    at_it = Queue[int]()

    def screen(number: int) -> None:
        with turns.turn(heard.put):
            at_it.put(number)
            assert go[number].wait(LONG)

    threads = [Thread(target=screen, args=(number,)) for number in range(3)]
    for number, thread in enumerate(threads[:2]):
        thread.start()
        assert at_it.get(timeout=LONG) == number
    threads[2].start()
    assert heard.get(timeout=LONG) == 2
    with pytest.raises(InterruptedError), turns.turn(interrupt):
        pytest.fail("it was not its turn")  # the fourth: it gives its place in the line back
    go[0].set()
    assert at_it.get(timeout=LONG) == 2
    go[1].set()
    go[2].set()
    for thread in threads:
        thread.join(LONG)
    with turns.turn(interrupt):
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
    turns, heard, go = FileTurns(at_once=1, pace=LONG), Queue[int](), [Event(), Event(), Event()]
    at_it = Queue[int]()

    def screen(number: int) -> None:
        with turns.turn(heard.put):
            at_it.put(number)
            assert go[number].wait(LONG)

    threads = [Thread(target=screen, args=(number,)) for number in range(3)]
    threads[0].start()
    assert at_it.get(timeout=LONG) == 0
    for before, thread in enumerate(threads[1:], 1):
        thread.start()
        assert heard.get(timeout=LONG) == before
    go[0].set()
    assert at_it.get(timeout=LONG) == 1
    with pytest.raises(Empty):
        heard.get(timeout=0.05)
    go[1].set()
    go[2].set()
    for thread in threads:
        thread.join(LONG)
