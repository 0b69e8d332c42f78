"""What a message asks this bot to do: each kind a small value, the same on every surface."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.domain.law.answer import ReadAs
from bot.services.questions.reading import Kind, Reading


@dataclass(frozen=True, slots=True)
class Screen:
    """Screen these names; `as_of` None means today; `dataset` narrows the lists shown.

    `text` holds the names as they were written: whether "A, B and C" is one name or three is decided by what is stored
    (Screener.names_in). It is None where the names are told apart already.
    """

    names: tuple[str, ...]
    as_of: dt.date | None = None
    dataset: str | None = None
    text: str | None = field(default=None, compare=False)
    read_as: ReadAs | None = None  # of a question in plain words

    def apart(self, names_in: Callable[[str], tuple[str, ...]]) -> tuple[str, ...]:
        """The names, told apart by `names_in` where they are not yet."""
        return self.names if self.text is None else names_in(self.text)


@dataclass(frozen=True, slots=True)
class Help:
    """Say what can be asked."""


@dataclass(frozen=True, slots=True)
class Lists:
    """Show the lists and how fresh they are."""


@dataclass(frozen=True, slots=True)
class Follow:
    """Tell this channel, or this person, of changes to a list, a program or a name.

    `offered` is what was typed for it where that was not plainly asked for: it is offered, and not done.
    """

    text: str
    offered: str = ""


@dataclass(frozen=True, slots=True)
class Unfollow:
    """No longer."""

    text: str


@dataclass(frozen=True, slots=True)
class Followed:
    """Show what is followed here."""


@dataclass(frozen=True, slots=True)
class AskBack:
    """What was read is not certain: offer it, and ask."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class Mistyped:
    """`text` looks like the command `meant` with a slip in it: offer it, and the text as a name."""

    text: str
    meant: str

    @property
    def read_as(self) -> ReadAs:
        """What the record of it says."""
        kind = Kind.FOLLOW if "follow" in self.meant else Kind(self.meant)
        return ReadAs(kind=kind.value, names=(), day_typed="", aspect="any", list_meant="", language="en")


@dataclass(frozen=True, slots=True)
class AboutLists:
    """A question about lists, dates or words, and not about a name."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class NotForUs:
    """Nothing that is asked of this bot. `over`: thanks or a goodbye behind an answer, which needs none itself."""

    over: bool = False


@dataclass(frozen=True, slots=True)
class ScreenText:
    """A running text, in which the listed names are to be found."""

    text: str


@dataclass(frozen=True, slots=True)
class OpenRecord:
    """Show the record of this id."""

    id: str


@dataclass(frozen=True, slots=True)
class FindRecords:
    """Show the last records; `text` names a matter, or a person by Slack's id."""

    text: str


@dataclass(frozen=True, slots=True)
class OfMatter:
    """Set the matter of this channel; "" asks which it is."""

    text: str


OfRecords = OpenRecord | FindRecords | OfMatter
Following = Follow | Unfollow | Followed
Command = Screen | Help | Lists | Following
Asked = Command | AskBack | Mistyped | AboutLists | NotForUs | ScreenText


def as_written(reading: Reading) -> str | None:
    """The names with semicolons between them; None where these, or commas, stand within some of several names."""
    several = len(reading.names) > 1
    return None if several and (reading.beside or "," in "".join(reading.names)) else "; ".join(reading.names)
