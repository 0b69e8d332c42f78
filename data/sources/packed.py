"""Names into which a list packs more than a name: short forms, other names, a parent, a clause.

"Huawei Technologies Co., Ltd. (Huawei)", "Chitron Electronics Company Ltd., a.k.a. Chi-Chung Electronics Company Ltd.",
"Ardis Group of Companies LLC and any successor, sub-unit, or subsidiary thereof". What is not understood stays in the
name as printed: nothing is guessed. Where the name was taken apart, a detail keeps the whole of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.domain.law.entity import Name, NameType
from bot.domain.lists.entry import Detail, EntryLink
from bot.domain.names.word_tables.common_words import GENERIC_WORDS
from data.sources.short_forms import short_form

LONGEST = 600
"""A longer text is prose and stays whole: the longest seen that stands for a name has 384 characters."""

_SCOPE = re.compile(r"[,;]? and (?:any|its) (?:successors?|sub-?units?)\b.*$", re.IGNORECASE)

_ONE_OF = (
    re.compile(
        r"(?P<whole>.+?)\.? (?P<what>affiliated entity|subordinate institution)(?::| -) (?P<own>.+)", re.IGNORECASE
    ),
    re.compile(r"(?P<whole>.+?),? and (?P<what>subordinate entity) (?P<own>.+)", re.IGNORECASE),
    re.compile(r"(?P<whole>.+?) (?P<what>entity): (?P<own>.+)", re.IGNORECASE),
)
"""Rows that name an organisation and then the one of its parts that the row lists; the organisation has its own row."""

_COMMON = GENERIC_WORDS | {"department", "academy"}
_WORD = re.compile(r"[^\W\d_]{3,}")  # numbers and the "rd" of "23rd" tell nothing

_RELATED = (
    re.compile(r"(?P<relation>parent organization): (?P<name>.+)", re.IGNORECASE),
    re.compile(r"(?P<relation>an? subordinate institute of) (?P<name>.+)", re.IGNORECASE),
)
_MARK = r"(?:(?P<{0}>a)|f)(?:\.k\.a\.?|/k/a|ka\b)[,:]?"
_OTHER_NAME = re.compile(_MARK.format("also") + r" (?P<name>.+)", re.IGNORECASE)
_IN_PASSING = re.compile(r",? (a|f)(?:\.k\.a\.?|/k/a)[,:]? ", re.IGNORECASE)
_IN_THE_MIDDLE = re.compile(r" ?\(((?:a|f)(?:\.k\.a\.?|/k/a)[,:]? [^()]+)\) ", re.IGNORECASE)


@dataclass(slots=True)
class Unpacked:
    """What a printed name says. `names` holds the name itself first, unless the text was a remark and no name."""

    names: list[Name] = field(default_factory=list)
    links: list[EntryLink] = field(default_factory=list)
    details: list[Detail] = field(default_factory=list)
    is_person: bool = False


def unpack(printed: str, sort: NameType = NameType.NAME) -> Unpacked:
    """Take apart a cleaned name of that sort (an alias may carry a leading "and", left from an enumeration)."""
    found = Unpacked()
    if len(printed) > LONGEST:
        found.names.append(Name(text=printed, type=sort))
        return found
    text = printed if sort is NameType.NAME else re.sub(r"^and\b ?", "", printed)
    if sort is NameType.ALIAS and (marked := _OTHER_NAME.fullmatch(text)):
        text, sort = marked["name"], sort if marked["also"] else NameType.PREVIOUS_NAME
    if scope := _SCOPE.search(text):
        found.details.append(Detail(label="scope", text=scope.group().lstrip(",; ")))
        text = text[: scope.start()]
    text = _other_names(_without_groups(_own_name(text, found), found), found)
    if text := text.strip(" ,;"):
        found.names.insert(0, Name(text=text, type=sort))
    if sort is NameType.NAME and text != printed.strip(" ,;"):
        found.details.append(Detail(label="name as printed", text=printed))
    return found


def _own_name(text: str, found: Unpacked) -> str:
    for pattern in _ONE_OF:
        if parts := pattern.fullmatch(text):
            whole = unpack(parts["whole"]).names
            name = whole[0].text if whole else parts["whole"]
            found.links.append(EntryLink(relation=f"{parts['what'].lower()} of", name=name))
            return parts["own"] if _tells(parts["own"]) else text
    return text


def _tells(name: str) -> bool:
    """Whether a part is known by this name alone, as "201 Research Institute" is not."""
    return "including" not in name.casefold() and not _COMMON.issuperset(_WORD.findall(name.casefold()))


def _without_groups(text: str, found: Unpacked) -> str:
    """The text without the groups in brackets at its end that are understood; they go into `found`."""
    while group := _last_group(text):
        rest, inside = group
        if not _understood(inside, rest, found):
            break
        text = rest
    return text


def _last_group(text: str) -> tuple[str, str] | None:
    """What stands before the bracket that closes at the end, and what it holds: "A (B (C))" gives "A" and "B (C)"."""
    text = text.rstrip(" ,;")
    if not text.endswith((")", "]")):
        return None
    depth = 0
    for at in range(len(text) - 1, -1, -1):
        depth += (text[at] in ")]") - (text[at] in "([")
        if depth == 0:
            inside = text[at + 1 : -1].strip()
            return (text[:at].rstrip(), inside) if inside else None
    return None


def _understood(inside: str, rest: str, found: Unpacked) -> bool:
    if other := _OTHER_NAME.fullmatch(inside):
        _add(other["name"], found, is_former=other["also"] is None)
    elif related := next(filter(None, (pattern.fullmatch(inside) for pattern in _RELATED)), None):
        found.links.append(EntryLink(relation=related["relation"].lower(), name=related["name"]))
    elif "individual" in inside.lower().split():
        found.is_person = True
        found.details.append(Detail(label="note", text=inside))
    elif not rest or inside.endswith("Official"):
        found.details.append(Detail(label="note", text=inside))
    elif sort := short_form(inside, of=rest):
        found.names.append(Name(text=inside, type=sort))
    else:
        return False
    return True


def _add(names: str, found: Unpacked, *, is_former: bool) -> None:
    """Names after "a.k.a." or "f.k.a.", parted by semicolons only: a name may hold commas."""
    sort = NameType.PREVIOUS_NAME if is_former else NameType.ALIAS
    for name in filter(None, (name.strip(" ,") for name in names.split(";"))):
        found.names += unpack(name, sort).names


def _other_names(text: str, found: Unpacked) -> str:
    """The text before the first "a.k.a." that stands outside of brackets, or in brackets in the middle of the name."""
    while middle := _IN_THE_MIDDLE.search(text):
        _understood(middle.group(1), text, found)
        text = f"{text[: middle.start()]} {text[middle.end() :]}"
    name, *others = _IN_PASSING.split(text)
    for letter, other in zip(others[::2], others[1::2], strict=True):
        _add(other, found, is_former=letter in "fF")
    return name
