"""Opens transactions that show no more than the person who asks may see."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from bot.domain.law.searched import Gap, NotSearched
from bot.services.answering import Answering

W = TypeVar("W", bound=Answering)

OWN_LISTS_LEFT_OUT = NotSearched(
    dataset="custom", title="your own lists", reason=Gap.WITHHELD, note="other firms may read this"
)
"""What an answer says of them among what was not searched. It does not tell whether there are any."""


@contextmanager
def opened(unit_of_work: Callable[[], W], *, public_only: bool) -> Iterator[W]:
    """A transaction; with `public_only` it shows no firm's own list."""
    with unit_of_work() as uow:
        if public_only:
            uow.show_public_lists_only()
        yield uow
