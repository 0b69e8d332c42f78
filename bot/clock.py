"""The real clock."""

from __future__ import annotations

import datetime as dt


class SystemClock:
    """Today and now as this machine has them (answering.Clock)."""

    def now(self) -> dt.datetime:
        """The current time, in UTC."""
        return dt.datetime.now(dt.UTC)
