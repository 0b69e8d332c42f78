"""The UN's aliases: several packed into one element, translations in brackets, remarks run into the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.domain.law.entity import Name, NameType
from data.sources.formats.text import joined
from data.sources.scripts import name_in_script, script_of

_TYPES = {
    "Good": NameType.ALIAS, "Low": NameType.WEAK_ALIAS, "a.k.a.": NameType.ALIAS, "f.k.a.": NameType.PREVIOUS_NAME,
}  # fmt: skip
_REMARK = re.compile(r",?\s+born\s+(?:in\s|on\s|\d).*|\s*\((?:previously|formerly) listed as\)", re.IGNORECASE)
_LABEL = re.compile(r"^original script:\s*|\s*\(original script\)", re.IGNORECASE)
_PROSE_WORDS = 6
"""So many words in brackets are a remark ("false identity related to …"), no name."""


def alias_names(printed: str, quality: str) -> tuple[tuple[Name, ...], str]:
    """The names in an ALIAS_NAME, and what was run into it that is no name ("born in 1963").

    Names are parted at "; ", and where brackets hold another script than what stands before them. A name in another
    script is a native one, unless its quality is low: it must not decide alone.
    """
    remarks = " ".join(found.group().strip(" ,") for found in _REMARK.finditer(printed))
    text, prose = _prose_apart(_REMARK.sub("", printed))
    pieces = dict.fromkeys(piece for part in _split(text) for piece in _scripts_apart(part))
    return tuple(name_in_script(piece, _TYPES[quality]) for piece in pieces if piece), joined(remarks, prose, by="; ")


def _split(text: str) -> Iterator[str]:
    """The parts between semicolons that stand outside brackets."""
    depth, start = 0, 0
    for at, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if letter == ";" and depth <= 0:
            yield text[start:at]
            start = at + 1
    yield text[start:]


def _prose_apart(text: str) -> tuple[str, str]:
    found = _bracketed(text)
    if found is None or ";" in found[1] or len(found[1].split()) < _PROSE_WORDS:
        return text, ""
    if script_of(found[0]) != script_of(found[1]):
        return text, ""
    return found


def _scripts_apart(text: str) -> Iterator[str]:
    """ "Jin Tiesan (金铁三)" gives both; "Ansar (AAS)" stays one name."""
    text = _trim(text)
    found = _bracketed(text)
    if found is None or script_of(found[0]) == script_of(_LABEL.sub("", found[1].split(";")[0])):
        yield _trim(_LABEL.sub("", text))
        return
    yield _trim(found[0])
    for piece in _split(found[1]):
        yield _trim(_LABEL.sub("", piece))


def _bracketed(text: str) -> tuple[str, str] | None:
    """What stands before the brackets that end the text, and within them."""
    depth = 0
    for at in range(len(text) - 1, 0, -1) if text.endswith(")") else ():
        depth += (text[at] == ")") - (text[at] == "(")
        if depth == 0:
            return (text[:at].strip(), text[at + 1 : -1].strip()) if text[:at].strip() else None
    return None


def _trim(text: str) -> str:
    text = text.strip(" ,;")
    return text.removeprefix(")").strip(" ,;")
