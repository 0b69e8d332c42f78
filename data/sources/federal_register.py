"""Citations of the Federal Register, which American lists print in two dozen spellings."""

from __future__ import annotations

import re
from dataclasses import dataclass

_YEAR_OF_VOLUME_0 = 1935
"""Volume 1 is of 1936, volume 85 of 2020."""

_CITED = re.compile(
    r"\b(?:vol\.? ?)?(?P<volume>\d{1,3})[ .,]*"
    # 85 FR 83799; 80 F.R 57572; 77 FR no. 182 pg. 58006
    r"(?:f[ .]*r[ .]*(?:no\.? ?\d{1,3},? ?pg\.? ?)?(?P<page>\d{1,6})\b"
    # Vol. 74, No. 11; 76 FR No. 197
    r"|(?:f[ .]*r[ .]*)?no\.? ?(?P<issue>\d{1,3})\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, order=True)
class Notice:
    """One notice: by volume and first page, or by volume and issue where the list gives no page."""

    volume: int
    number: int
    is_issue: bool = False

    def __str__(self) -> str:
        return f"{self.volume} FR {'no. ' if self.is_issue else ''}{self.number}"

    @property
    def year(self) -> int:
        """The year it was published in."""
        return _YEAR_OF_VOLUME_0 + self.volume


def notices(text: str) -> tuple[Notice, ...]:
    """The notices cited in a cleaned text, in its order, each once; empty where it cites none."""
    found = (
        Notice(int(cited["volume"]), int(cited["page"] or cited["issue"]), cited["page"] is None)
        for cited in _CITED.finditer(text)
    )
    return tuple(dict.fromkeys(found))


def citation(text: str) -> str:
    """The citations in one spelling: "84 FR 22961; 85 FR 29852". A text that cites nothing stays as it is."""
    return "; ".join(map(str, notices(text))) or text


def says_more(text: str) -> bool:
    """Whether the text holds more than its citation does: dates, a second page, "new notice to be published"."""
    return _bare(text) != _bare(citation(text))


def first_cited(text: str) -> str:
    """What identifies the act that first listed an entry: the oldest notice cited, which amendments do not change."""
    return str(min(notices(text), default=text))


def after_earlier_notice(year: int, text: str) -> bool:
    """Whether a date of that year, printed beside these citations, is later than the first of them.

    It is then the date of a renewal or an amendment, not of the listing.
    """
    return any(notice.year < year for notice in notices(text))


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
