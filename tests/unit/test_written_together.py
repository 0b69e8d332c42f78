"""What arrives at the same time is written at once, and nobody hears before it is written."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

import pytest

from data.sql.together import Together

LONG = 20.0


class Store:
    """Keeps what it is given; the first writing takes until `go`."""

    def __init__(self) -> None:
        self.written: list[list[int]] = []
        self.begun, self.go = Event(), Event()

    def write(self, some: Sequence[int]) -> Sequence[str]:
        self.written.append(list(some))
        if len(self.written) == 1:
            self.begun.set()
            assert self.go.wait(LONG)
        if 13 in some:
            raise OSError("the disk is full")
        return [f"kept {one}" for one in some]


def all_given(together: Together[int, str], store: Store, threads: ThreadPoolExecutor, *more: int) -> list[Future[str]]:
    """One is being written while the others come."""
    first = threads.submit(together, 0)
    assert store.begun.wait(LONG)
    others = [threads.submit(together, one) for one in more]
    while len(together._waiting) < len(more):
        pass
    assert not any(one.done() for one in (first, *others))
    store.go.set()
    return [first, *others]


def test_what_comes_while_somebody_writes_is_written_together_and_each_hears_of_its_own() -> None:
    store = Store()
    with ThreadPoolExecutor(8) as threads:
        given = all_given(Together(store.write), store, threads, *range(1, 8))
        assert [one.result(LONG) for one in given] == [f"kept {n}" for n in range(8)]
    assert [len(some) for some in store.written] == [1, 7]


def test_what_fails_is_told_to_each_whom_it_was_written_with_and_to_nobody_after() -> None:
    store = Store()
    together = Together(store.write)
    with ThreadPoolExecutor(4) as threads:
        first, *failed = all_given(together, store, threads, 12, 13, 14)
        assert first.result(LONG) == "kept 0"
        for one in failed:
            with pytest.raises(OSError, match="the disk is full"):
                one.result(LONG)
    assert together(15) == "kept 15"
