"""What is taken of the files that people send, and the one line that says why one is not."""

from __future__ import annotations

from dataclasses import dataclass

from bot.errors import BadInput

MOST_BYTES = 20_000_000
MOST_ROWS = 10_000
MOST_CHARACTERS = 200_000
MOST_FILES = 5
"""Files of one message; further ones are named and left."""

CAPS = (
    f"CSV, XLSX, TXT, PDF or DOCX, up to {MOST_BYTES // 1_000_000} MB; tables to {MOST_ROWS:,} rows, "
    f"texts to {MOST_CHARACTERS:,} characters"
)
_TABLES = frozenset("csv tsv tab psv xlsx xlsm xltx".split())
_TEXTS = frozenset("txt pdf docx".split())
_KNOWN = {
    "xls": "an old Excel file (.xls): save it as XLSX",
    "xlsb": "a binary workbook (.xlsb): save it as XLSX",
    "ods": "an OpenDocument sheet: save it as XLSX",
    "doc": "an old Word file (.doc): save it as DOCX",
    "odt": "an OpenDocument text: save it as DOCX",
    "pptx": "a presentation: send its text as PDF or DOCX",
    "zip": "an archive: send what is in it, one file at a time",
} | dict.fromkeys(
    "png jpg jpeg gif bmp tif tiff webp heic svg".split(), "a picture, and I read no text in pictures: send the text"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A file as Slack describes it: its id, its name, and how many bytes it has."""

    id: str
    name: str
    size: int

    @property
    def ending(self) -> str:
        """What its name ends in: "xlsx"; "" where it has no ending."""
        _, dot, ending = self.name.rpartition(".")
        return ending.casefold() if dot else ""


def check(sent: Sent) -> None:
    """Raise BadInput, before anything is fetched, for a file that is not taken."""
    if what := _KNOWN.get(sent.ending):
        raise BadInput(f"{_short(sent.name)} is {what}.")
    if sent.ending not in _TABLES | _TEXTS:
        raise BadInput(f"{_short(sent.name)} is of a kind that I don't read. I read {CAPS}.")
    if sent.size > MOST_BYTES:
        raise BadInput(
            f"{_short(sent.name)} has {sent.size / 1_000_000:,.0f} MB; I read up to {MOST_BYTES // 1_000_000} MB."
        )
    if sent.size == 0:
        raise BadInput(f"{_short(sent.name)} is empty.")


def _short(name: str) -> str:
    return name if len(name) <= 80 else f"{name[:60]}…{name[-15:]}"
