"""Strict reading: every field of a record is taken or ignored by name; what is left over is refused."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.errors import ListRefused


class Record:
    """One record in the list's own terms. `place` says where it stands in the file: "sdn.csv, row 17"."""

    def __init__(self, values: Mapping[str, str], *, place: str) -> None:
        self._left = dict(values)
        self.place = place

    def take(self, name: str) -> str:
        """The field's text, stripped; "" where the list leaves it empty. Raises ListRefused where there is no such."""
        if name not in self._left:
            raise ListRefused(f"{self.place}: there is no field {name!r}")
        return self._left.pop(name).strip()

    def need(self, name: str) -> str:
        """The field's text, which must not be empty. Raises ListRefused."""
        if text := self.take(name):
            return text
        raise ListRefused(f"{self.place}: {name!r} is empty")

    def ignore(self, *names: str) -> None:
        """Leave these fields out, knowingly. Raises ListRefused when there is no such field."""
        for name in names:
            self.take(name)

    def finish(self) -> None:
        """Raises ListRefused when a field was neither taken nor ignored: the format has changed."""
        if self._left:
            raise ListRefused(f"{self.place}: unknown field {', '.join(map(repr, sorted(self._left)))}")


@dataclass(slots=True)
class Tally:
    """What became of a file's rows: every one is taken, ignored by name, or refused.

    `lists` counts the rows taken by list, where a file carries several.
    """

    rows: int = 0
    taken: int = 0
    lists: Counter[str] = field(default_factory=Counter)
    ignored: Counter[str] = field(default_factory=Counter)
    warnings: list[str] = field(default_factory=list)

    def take(self, of: str = "") -> None:
        """A row went into an entry; `of` names its list, in a file that carries several."""
        self.rows += 1
        self.taken += 1
        if of:
            self.lists[of] += 1

    def ignore(self, why: str) -> None:
        """A row was left out, by name: "end-of-file mark"."""
        self.rows += 1
        self.ignored[why] += 1

    def warn(self, line: str) -> None:
        """Something odd in a row that was taken all the same (an impossible date)."""
        self.warnings.append(line)
