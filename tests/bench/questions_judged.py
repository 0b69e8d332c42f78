"""One labelled message as it was read, and what that is worth: right, asked back, or another set of names screened."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.services.questions.reading import Aspect, Kind, Precision, Reading
from bot.services.questions.stored.held_words import stems_of

Row = Mapping[str, str]
_LENGTH = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}


@dataclass(frozen=True, slots=True)
class Judged:
    """One message: how it was read, and what that is worth."""

    row: Row
    reading: Reading
    seconds: float

    @property
    def language(self) -> str:
        """The language by the row's note."""
        found = re.match(r"(de|fr|es|ru|zh|ja|ar)\b", self.row["note"])
        return found[1] if found else "en"

    @property
    def same_names(self) -> bool:
        """Whether just the names meant were read; their case and full stops do not count."""
        return any(map(self._are_wanted, (self.reading.names, self._as_typed, *self._with_numbers)))

    @property
    def _with_numbers(self) -> Iterator[Sequence[str]]:
        """The names with the numbers beside them, which are screened with them: each with its label, or without."""
        numbers = [said.removeprefix(", ").partition(";")[0] for _, said in self.reading.beside if said[0] == ","]
        if numbers:
            yield (*self.reading.names, *numbers)
            yield (*self.reading.names, *(number.rpartition(" ")[2] for number in numbers))

    def _are_wanted(self, names: Sequence[str]) -> bool:
        read = sorted(map(_plain, names))
        return any(read == sorted(map(_plain, wanted)) for wanted in (wanted_names(self.row), *self._fair_names))

    @property
    def _as_typed(self) -> Sequence[str]:
        """The names as the message has them, with the ending of a case that was taken off: "Газпромбанком"."""
        return [_with_ending(name, self.row["text"]) for name in self.reading.names]

    @property
    def _fair_names(self) -> Iterator[Sequence[str]]:
        """Other sets of names that the note calls fair: "Kestrel|Osprey or Kestrel alone fair"."""
        for part in self.row["note"].split(";"):
            said = re.fullmatch(r"\s*(.+?) (?:alone |too |is )*fair(?: too)?\s*", part)
            if said and self.row["kind"] == "screen":
                yield from (names.strip().removesuffix(" alone").split("|") for names in said[1].split(" or "))

    @property
    def right(self) -> bool:
        """Names and day, or the kind where it is no screening, as labelled; and nothing asked back but the day."""
        read = self.reading
        if read.kind.value != self.row["kind"]:
            return f"{read.kind.value} fair" in self._fair
        if read.kind is not Kind.SCREEN:
            return True
        return self.same_names and self._same_day and (read.certain or self._asks_day)

    @property
    def _asks_day(self) -> bool:
        return self.row["day"] == "?" or "asking for the" in self._fair

    @property
    def asked(self) -> bool:
        """Whether it was asked back with the right names on offer."""
        offered = [self.reading.names, *self.reading.either]
        return not self.reading.certain and not self.right and any(map(self._are_wanted, offered))

    @property
    def wrongly_screened(self) -> bool:
        """Whether another set of names than the one meant was screened."""
        read = self.reading
        return read.kind is Kind.SCREEN and read.certain and not self.same_names

    @property
    def _fair(self) -> str:
        """What the note calls fair beside the label."""
        return " ".join(part for part in self.row["note"].split(";") if "fair" in part)

    @property
    def aspect_right(self) -> bool | None:
        """Whether what is wanted was read; None where it does not matter."""
        wanted = self.row["aspect"].partition(":")[0]
        if not self.right or wanted == Aspect.ANY or self.reading.kind is not Kind.SCREEN:
            return None
        fair = re.findall(r"[a-z_]+", self._fair.replace("list:", "list "))
        return self.reading.aspect.value in (wanted, *fair)

    @property
    def _same_day(self) -> bool:
        day = self.reading.day
        if day is not None and day.on is None and "asking for the" in self._fair:
            return True
        if self.row["day"] in ("-", "?"):
            return (day is None) if self.row["day"] == "-" else (day is not None and day.on is None)
        if day is None or day.on is None:
            return False
        return self.row["day"] in (str(day.on), str(day.on)[: _LENGTH[day.precision]])


def _plain(name: str) -> str:
    """Without case, quotation marks, and a short legal form before them: "ООО «Merlyn»" is "Merlyn"."""
    return re.sub(r"^\w{2,4} (?=[«“\"])|[«»“”\"]", "", name).casefold().strip(" .")


def _with_ending(name: str, text: str) -> str:
    """A name as the text has it, its last word with the ending that the reading took off: no "Sino" of Sinopec."""
    before, last = re.fullmatch(r"(.*?)(\w*)", name, re.DOTALL).groups()  # type: ignore[union-attr]
    inflected = re.finditer(rf"(?<!\w){re.escape(before)}(?P<last>{re.escape(last[:-1])}\w+)", text) if last else ()
    return next((found[0] for found in inflected if last in stems_of(found["last"])), name)


def wanted_names(row: Row) -> list[str]:
    """The names that a row says are to be screened."""
    return [name for name in row["names"].split("|") if name]
