"""When a list is stale: an answer from it then says how old it is, and that who is not found may be on it by now."""

from __future__ import annotations

import datetime as dt

from bot.domain.lists.dataset import ListState


def is_stale(state: ListState, today: dt.date) -> bool:
    """Whether the last edition was refused, or the last good check is older than the publisher's pace allows."""
    checked = state.checked_on
    if checked is None or state.refused is not None:
        return True
    return not state.dataset.closed and (today - checked).days > state.dataset.stale_after_days
