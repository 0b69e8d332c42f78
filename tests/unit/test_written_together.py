"""What arrives at the same time is written at once, and nobody hears before it is written."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

import pytest

from bot.errors import StoreError
from data.sql.together import IN_A_ROW, Together

LONG = 20.0


class Store:
    """Keeps what it is given; the first writing takes until `go`."""

    def __init__(self) -> None:
        self.written: list[list[int]] = []
        self.refused: Sequence[int] = ()
        self.ends = False
        self.begun, self.go = Event(), Event()

    def write(self, some: Sequence[int]) -> Sequence[str]:
        self.written.append(list(some))
        if len(self.written) == 1:
            self.begun.set()
            assert self.go.wait(LONG)
        if unlucky := [one for one in some if one in self.refused]:
            raise OSError(f"no {unlucky[0]}")
        if self.ends and len(some) > 1:
            self.ends = False
            raise KeyboardInterrupt
        return [f"kept {one}" for one in some]


def all_given(together: Together[int, str], store: Store, threads: ThreadPoolExecutor, *more: int) -> list[Future[str]]:
    """One is being written while the others come."""
    first = threads.submit(together, 0)
    assert store.begun.wait(LONG)
    others = [threads.submit(together, one) for one in more]
    end = time.monotonic() + LONG
    while len(together._waiting) < len(more):
        assert time.monotonic() < end
        time.sleep(0.001)
    assert not any(one.done() for one in (first, *others))
    store.go.set()
    return [first, *others]


def test_what_comes_while_somebody_writes_is_written_together_and_each_hears_of_its_own() -> None:
    store = Store()
    with ThreadPoolExecutor(8) as threads:
        given = all_given(Together(store.write), store, threads, *range(1, 8))
        assert [one.result(LONG) for one in given] == [f"kept {n}" for n in range(8)]
    assert [len(some) for some in store.written] == [1, 7]


def test_what_fails_for_one_is_told_to_it_alone_and_the_others_are_written() -> None:
    store = Store()
    store.refused = [13]
    with ThreadPoolExecutor(4) as threads:
        *_, first, failed, last = all_given(Together(store.write), store, threads, 12, 13, 14)
        with pytest.raises(OSError, match="no 13"):
            failed.result(LONG)
        assert (first.result(LONG), last.result(LONG)) == ("kept 12", "kept 14")
    assert len(store.written[1]) == 3
    assert sorted(store.written[2:]) == [[12], [13], [14]]


def test_what_fails_for_all_is_told_to_each_by_an_error_of_its_own_without_trying_all_and_to_nobody_after() -> None:
    store = Store()
    store.refused = range(1, 7)
    together = Together(store.write)
    with ThreadPoolExecutor(8) as threads:
        first, *failed = all_given(together, store, threads, *range(1, 7))
        assert first.result(LONG) == "kept 0"
        errors = [one.exception(LONG) for one in failed]
    assert len({id(error) for error in errors}) == 6
    alone = [error for error in errors if isinstance(error, OSError)]
    rest = [error for error in errors if isinstance(error, StoreError)]
    assert (len(alone), len(rest)) == (IN_A_ROW, 6 - IN_A_ROW)
    assert {str(error) for error in rest} == {str(error.__cause__) for error in rest} <= {str(error) for error in alone}
    assert [len(some) for some in store.written] == [1, 6, *[1] * IN_A_ROW]
    assert together(15) == "kept 15"


def test_where_the_thread_that_writes_is_ended_the_others_are_written_all_the_same() -> None:
    store = Store()
    store.ends = True
    with ThreadPoolExecutor(4) as threads:
        given = all_given(Together(store.write), store, threads, 1, 2, 3)
        ended = [one for one in given if isinstance(one.exception(LONG), KeyboardInterrupt)]
        assert len(ended) == 1
        assert {one.result(LONG) for one in given if one not in ended} < {f"kept {n}" for n in range(4)}
    assert [len(some) for some in store.written] == [1, 3, 2]


def test_a_writing_that_does_not_tell_of_each_is_an_error_for_all_and_ends() -> None:
    store = Store()

    def forgetful(some: Sequence[int]) -> Sequence[str]:
        return store.write(some)[: 1 if some == [0] else 0]

    with ThreadPoolExecutor(4) as threads:
        first, *failed = all_given(Together(forgetful), store, threads, 1, 2, 3)
        assert first.result(LONG) == "kept 0"
        for one in failed:
            assert isinstance(one.exception(LONG), ValueError | StoreError)
