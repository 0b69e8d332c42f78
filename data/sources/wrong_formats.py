"""Files of publishers that are known and are not the ones to load: what each is, and what to load instead.

Told by content, as formats are; the name of a file helps only where the content says nothing (a PDF).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from data.sources.fetching.unpacking import packed_names, words_of_a_workbook
from data.sources.formats.files import HEAD_BYTES, SourceFile, looks_like_html
from data.sources.formats.text import quoted

_OFAC = "load SDN_ENHANCED.XML or SDN.XML (of the non-SDN lists: CONS_ENHANCED.XML or CONSOLIDATED.XML)"
_UK = "load UK-Sanctions-List.csv or UK-Sanctions-List.xml"
_CLOSED = f"the list was closed on 28 January 2026, and the UK Sanctions List stands in its place: {_UK}"
_EU = "load the EU's XML 1.1 file"
_UN = "load the UN's consolidated.xml"
_CSL = "load consolidated.json or consolidated.csv"
_DATA = "load the data file of its publisher (XML or CSV)"
_HEADING_LINES = 3


Told = Callable[[bytes], bool]
"""Whether a file is this, by its first bytes."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """A file that is not the one to load."""

    what: str
    instead: str
    told: Told


def _root(name: str) -> Told:
    """Told by the root element of an XML file."""
    found = re.compile(
        rb"(?:\xef\xbb\xbf)?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*<(?:\w+:)?" + name.encode() + rb"[\s>]", re.DOTALL
    )
    return lambda head: found.match(head) is not None


def _words(*words: str, within: int = HEAD_BYTES) -> Told:
    """Told by words that all stand in the first bytes, in upper or lower case."""
    wanted = [word.lower().encode() for word in words]
    return lambda head: all(word in head[:within].lower() for word in wanted)


def _headings(words: Sequence[str]) -> Told:
    """Told by the headings of a table, which stand in one of its first lines."""
    told = _words(*words)
    return lambda head: any(told(line) for line in head.splitlines()[:_HEADING_LINES])


def _parted_by(mark: bytes) -> Told:
    """One of OFAC's tables: a number, then as many fields as SDN, ADD or ALT have."""

    def told(head: bytes) -> bool:
        fields = head.split(b"\n", 1)[0].split(mark)
        return len(fields) in (12, 6, 5) and fields[0].strip().isdigit()

    return told


def _fixed_width(head: bytes) -> bool:
    """One of OFAC's tables: a number of ten characters in a row as long as those of SDN, ADD or ALT."""
    row = re.split(rb"[\r\n]", head, maxsplit=1)[0]
    return len(row) in (2017, 2018, 1336, 1337, 578, 579) and row[:10].strip().isdigit()


_EU_OF_2018, _EU_SINCE = ("Naal_wholename", "Leba_numtitle"), ("NameAlias_WholeName", "Entity_LogicalId")
_OFSI = ("group type", "alias type", "group id")
_UK_TABLE = ("ofsi group id", "unique id", "regime name")
_OFAC_TEXT = _words("office of foreign assets control", "designated", within=1000)

_TEXTS = (
    Wrong("the EU list as CSV, which is not read: whole lines stand in quotes, so a spreadsheet has saved it anew and "
          "may have cut it", _EU,
          lambda head: head[:4].strip(b"\xef\xbb\xbf").startswith(b'"') and _headings(_EU_OF_2018)(head)),
    Wrong("the EU list as CSV of 2018, which is not read", _EU, _headings(_EU_OF_2018)),
    Wrong("the EU list as CSV, which is not read: it repeats an entity on a row for each of its parts", _EU,
          _headings(_EU_SINCE)),
    Wrong("the EU list as XML 1.0, which is not read", _EU, _root("WHOLE")),
    Wrong("OFAC's list as advanced XML, which is not read", _OFAC, _root("Sanctions")),
    Wrong("OFSI's consolidated list as XML", _CLOSED, _root("ArrayOfFinancialSanctionsTarget")),
    Wrong("OFSI's consolidated list as CSV", _CLOSED, _headings(_OFSI)),
    Wrong("the UK Sanctions List as CSV without its first line, so something has saved it anew", _UK,
          _headings(_UK_TABLE)),
    Wrong("a table of OFAC's parted by '|' (PIP), which OFAC no longer publishes", _OFAC, _parted_by(b"|")),
    Wrong("a table of OFAC's parted by '@' (DEL), which OFAC no longer publishes", _OFAC, _parted_by(b"@")),
    Wrong("a table of OFAC's with columns of a fixed width (FF), which is not read", _OFAC, _fixed_width),
    Wrong("the Consolidated Screening List parted by tabs, which is not read", _CSL,
          _words("\tsource\t", "\tsource_list_url")),
    Wrong("the description of a format (an XML schema), not a list", _DATA, _root("schema")),
    Wrong("the UN's list as a web page, not a list", _UN,
          lambda head: looks_like_html(head) and _words("security council", "consolidated")(head)),
    Wrong("the UK Sanctions List as a web page, not a list", _UK,
          lambda head: looks_like_html(head) and _words("uk sanctions list")(head)),
    Wrong("the UN's list as JSON, which is not read", _UN, lambda head: head.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] in
          (b"{", b"[") and (_words('"consolidated_list"')(head) or _words('"dataid"', '"un_list_type"')(head))),
    Wrong("OFAC's list, or a description of it, as plain text", _OFAC,
          lambda head: not head.lstrip().startswith(b"<") and _OFAC_TEXT(head)),
)  # fmt: skip
_WORKBOOKS = (
    Wrong("the UK Sanctions List as a spreadsheet", _UK, _words(*_UK_TABLE)),
    Wrong("OFSI's consolidated list as a spreadsheet", _CLOSED, _words(*_OFSI)),
    Wrong("the EU list as a spreadsheet", _EU, lambda words: _words(*_EU_OF_2018)(words) or _words(*_EU_SINCE)(words)),
    Wrong("the Consolidated Screening List as a spreadsheet", _CSL, _words("source_list_url", "entity_number")),
)
_PDFS = (
    (re.compile(r"conlist|ofsi"), _CLOSED),
    (re.compile(r"(?<![a-z])uk(?![a-z])"), _UK),
    (re.compile(r"sdn|ofac|cmic"), _OFAC),
    (re.compile(r"(?<![a-z])eu(?![a-z])|fsf"), _EU),
    (re.compile(r"(?<![a-z])un(?:sc)?(?![a-z])"), _UN),
)
"""By words of the file's name: a PDF does not say what it holds."""
_PACKED = {
    b"\x1f\x8b": "gzip",
    b"\xfd7zXZ\x00": "xz",
    b"7z\xbc\xaf": "7z",
    b"BZh": "bzip2",
    b"\x28\xb5\x2f\xfd": "zstd",
}


def named(file: SourceFile) -> str:
    """What the file is and what to load instead, one line; "" where it is none of those known."""
    head = file.head()
    if head.startswith(b"%PDF"):
        return _said(file, "a PDF, which is not read", _instead_of_pdf(file.name.casefold()))
    if head.startswith(b"PK\x03\x04"):
        return _archive(file)
    if packed := next((name for begins, name in _PACKED.items() if head.startswith(begins)), ""):
        return _said(file, f"packed ({packed})", "unpack it, and load what it holds")
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return _said(file, "an old Excel workbook, which is not read", _DATA)
    return next((_said(file, wrong.what, wrong.instead) for wrong in _TEXTS if wrong.told(head)), "")


def _archive(file: SourceFile) -> str:
    words = words_of_a_workbook(file)
    if words is None:
        holds = quoted(*packed_names(file))
        return _said(file, f"a ZIP archive{f' of {holds}' if holds else ''}", "unpack it, and load what it holds")
    wrong = next((wrong for wrong in _WORKBOOKS if wrong.told(words)), None)
    if wrong:
        return _said(file, f"{wrong.what}, which is not read", wrong.instead)
    return _said(file, "a spreadsheet, in which no publisher's list is read", _DATA)


def _instead_of_pdf(name: str) -> str:
    return next((instead for words, instead in _PDFS if words.search(name)), _DATA)


def _said(file: SourceFile, what: str, instead: str) -> str:
    return f"{file.name} is {what}: {instead}"
