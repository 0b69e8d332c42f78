"""Small editions of two lists, sound and broken in every way that files come broken, and bounds that fit them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from zlib import crc32

from data.sources.definition import Definition, definitions
from tests.unit.sources.un_sc.made import COMPANY, document
from tests.unit.sources.us_trade_csl.editions import DENIED, SDN, WIDGETS, as_csv, rows

UN, CSL = "un_sc", "us_trade_csl"
WORDS = "AMBER BRASS CEDAR DELTA EMBER FLINT GROVE HAZEL INDIGO JADE KELP LARCH MAPLE NICKEL OCHRE PEARL QUARTZ".split()
MANY = [f"{first} {second}" for first in WORDS[:6] for second in WORDS[6:12]]


def company(name: str, reference: str = "") -> str:
    """An ENTITY of the UN's list; its reference is made from the name where none is given."""
    given = reference or f"KPe.{crc32(name.encode())}"
    return COMPANY.replace("NORTHERN LANTERN", name).replace("KPe.901", given)


def un(names: Iterable[str] = MANY, *, mark: str = "") -> bytes:
    """The UN's list with these companies; `mark` begins their references anew."""
    found = (company(name, f"{mark}{n}" if mark else "") for n, name in enumerate(names))
    return document(companies="".join(found)).encode()


def csl(*, sdn: int = 30, denied: int = 1, **first: str) -> bytes:
    """The CSL with its Entity List, Treasury and Denied Persons rows; `first` are cells of the first row."""
    treasury = [{"_id": str(n), "source": SDN, "entity_number": str(n), "name": f"TREASURY {n}"} for n in range(sdn)]
    return as_csv(rows(WIDGETS | first, *treasury, *[DENIED] * denied))


def small(dataset: str) -> Definition:
    """The list's definition, as it would be if the list were small."""
    known = definitions()[dataset]
    least = {"UN-SC": 1, "US-SDN": 1, "US-BIS-DPL": 1, "US-BIS-EL": 1}
    lists = tuple(part.model_copy(update={"min": least.get(part.program, 0)}) for part in known.lists)
    return known.model_copy(update={"lists": lists})


class Bad(NamedTuple):
    """A file that must not be taken, and what the refusal says."""

    dataset: str
    body: bytes
    line: str


_HEADER, _BODY = csl().split(b"\n", 1)
_BOMB = b'<!DOCTYPE x [<!ENTITY a "AAAA"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'
_OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


def _with_doctype(declared: bytes, entity: bytes) -> bytes:
    declaration, _, rest = un().partition(b"\n")
    return declaration + b"\n" + declared + rest.replace(MANY[0].encode(), entity)


BAD = {
    "an empty file": Bad(UN, b"", r"is empty$"),
    "a table cut in mid-row": Bad(CSL, csl()[:-40], r"ends in the middle of a row: the file is cut$"),
    "a table cut in a quoted cell": Bad(CSL, csl(name='A "quoted, name')[:-400] + b',"', r"the file is cut$|is cut or"),
    "XML cut": Bad(UN, un()[:-500], r"is cut or malformed"),
    "a web page": Bad(UN, b"<!doctype html><html><body>Try later</body></html>", r"is a web page, not a list$"),
    "a header that comes again": Bad(CSL, csl() + _HEADER + b"\n" + _BODY, r"row 34: the header comes again$"),
    "a table in another encoding": Bad(CSL, csl(name="JOSÉ").decode().encode("latin-1"), r"is not utf-8-sig text$"),
    "XML in another encoding": Bad(
        UN, un().replace(b"AMBER", b"JOS\xc9"), r"is cut or malformed: Invalid bytes in character encoding"
    ),
    "an unknown column": Bad(CSL, csl().replace(b"vessel_flag", b"vessel_banner"), r"unknown column .vessel_banner"),
    "an unknown element": Bad(UN, un().replace(b"<SORT_KEY/>", b"<RISK>9</RISK>"), r"unknown element 'RISK'$"),
    "an unknown list": Bad(CSL, csl(source="Secret List (SL) - Nobody"), r"row 2.*Secret List"),
    "an unknown category": Bad(UN, un().replace(b">a.k.a.<", b">p.k.a.<"), r"unknown alias QUALITY 'p.k.a.'$"),
    "a list that fell": Bad(UN, un(MANY[:20]), r"fell from 37 to 21 entries: more than is plausible"),
    "a list within it that fell": Bad(CSL, csl(sdn=15), r"\(OFAC\).* fell from 30 to 15 entries"),
    "a list within it that is gone": Bad(CSL, csl(denied=0), r"Denied Persons.* has 0 entries, fewer than the 1 "),
    "new ids for other names": Bad(
        UN, un([name[::-1] for name in MANY], mark="X"), r"36 of 37 entries are gone; their ids may be new$"
    ),
    "an entity bomb": Bad(UN, _with_doctype(_BOMB, b"&c;"), r"declares a document type or entities"),
    "an external entity": Bad(UN, _with_doctype(_OUTSIDE, b"&a;"), r"declares a document type or entities"),
}
GOOD = {UN: un(), CSL: csl()}
