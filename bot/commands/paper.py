"""Lines on a console: wrapped to its width, addresses never, and nothing in them that steers the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from io import StringIO

from rich.console import Console
from rich.style import Style
from rich.text import Text

from bot.domain.law.document import Document
from bot.services.wording.designations import copy_mark, without_official

NARROWEST = 40
PLAIN = Style()
BOLD = Style(bold=True)
DIM = Style(dim=True)


class Paper:
    """Lines on a console. All outside text passes `_clean`, so that none of it steers the terminal."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._told: Sequence[str] = ()

    def say(self, *parts: str | tuple[str, Style], indent: int = 0, style: Style = PLAIN) -> None:
        """A paragraph of parts, wrapped; lines after the first hang by two more."""
        text = Text(style=style)
        for part in parts:
            words, look = part if isinstance(part, tuple) else (part, PLAIN)
            text.append(_clean(words), look)
        width = max(self._console.width, NARROWEST) - indent - 2
        for number, line in enumerate(text.wrap(self._console, width)):
            line.rstrip()
            margin = " " * (indent + (2 if number else 0))
            self._console.print(Text(margin) + line, soft_wrap=True)

    def source(self, document: Document, *, indent: int, lead: str = "", address: bool = True) -> None:
        """A document and its address, on a line of its own that is never broken, unless that is left out."""
        self.say(f"{lead}{document.title}{copy_mark(document)}", indent=indent)
        if document.link and address:
            self.address(document, indent=indent + 2)

    def address(self, document: Document, *, indent: int) -> None:
        """A document's address, or else its title, and whether that is no official address."""
        lacks = ", ".join(filter(None, [copy_mark(document).strip(" ()"), without_official(document)]))
        told = f"{document.link or document.title}{f' ({lacks})' if lacks else ''}"
        self._console.print(Text(f"{' ' * indent}{_clean(told)}", Style(dim=True)), soft_wrap=True)

    def once(self, lines: Sequence[str], *, again: str) -> None:
        """Small print that several answers share: whole the first time, then in a few words."""
        for line in lines if lines != self._told else [again]:
            self.say(line, style=DIM)
        self._told = lines

    def beside(self) -> Paper:
        """Another paper of the same width, on which nobody sees what is written."""
        return Paper(Console(file=StringIO(), width=self._console.width, color_system=None))

    def lines(self) -> int:
        """How many lines of such a paper are written on."""
        written = self._console.file.getvalue() if isinstance(self._console.file, StringIO) else ""
        width = max(self._console.width, NARROWEST)
        return sum(-(-len(line) // width) for line in written.splitlines() if line.strip())

    def gap(self) -> None:
        """A blank line."""
        self._console.print()


def _clean(text: str) -> str:
    """Outside text on one line, without what would steer the terminal or turn the writing round."""
    return "".join(c for c in text.replace("\n", " ") if c.isprintable())
