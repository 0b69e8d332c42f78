"""The cells of a line of a table, and what each of them holds: a name, a number, a heading, or what is neither."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.names.as_written.no_names import NoName, no_name
from bot.domain.names.as_written.numbered import is_told_number, name_and_number
from bot.domain.names.identifiers.labels import kinds_of_label
from bot.domain.names.word_tables.legal_forms import LEGAL_FORMS
from bot.services.limits import MAX_NAME_LENGTH
from bot.services.questions.doubts.firm_titles import VERBS
from bot.services.questions.pasted.marks import without_quantity
from bot.services.questions.runs.joining import JOINING

_CELLS = re.compile(r"[\t|]|(?<=\S) {2,}(?=\S)")
_BEFORE_NUMBER = re.compile(
    r"^(?P<name>\S.{0,200}?)(?:\s*[,;:–—]\s*|\s+(?:-\s+)?)(?P<number>[A-Z]{0,4}\d[A-Z0-9]{5,24})$"
)
"""A name with a long number behind it in one cell: "Kestrel, 7706107510"."""
_NUMBER = re.compile(r"[$€£]?[\w.,:/%’'-]+%?")
_DATE = re.compile(r"(?:19|20)\d\d|\d{1,4}([./-])\d{1,2}\1\d{1,4}")
_LONGEST = MAX_NAME_LENGTH + 40
"""Characters of a name with a number."""
_MOST_WORDS = 12
_FEWEST_DIGITS = 3
_IN_FRONT = (None, NoName.NUMBER, NoName.BLANK)
"""What the first cell of a row may be: a name, or the number of the row; no "Total"."""
_HEADINGS = frozenset(
    """
    name names company companies entity entities firm counterparty counterparties client clients customer customers
    guarantor arranger borrower lender buyer seller shipper consignee owner operator charterer
    party parties supplier suppliers vendor vendors vessel vessels ship ships person persons organisation organization
    bank issuer unternehmen firma firmen gesellschaft kunde kunden schiff société entreprise nom navire empresa empresas
    nombre cliente buque наименование название компания имя судно организация 名称 公司 公司名称 企业 企业名称 姓名 客户
    船名 会社 会社名 企業 企業名 名前 氏名 الاسم الشركة
    """.split()
)
"""What stands over a column of names."""
_BESIDE = frozenset(
    """
    country flag nationality jurisdiction place city town address state region residence currency amount value price
    quantity qty shares date type kind sector industry status remark remarks note notes comment comments role position
    land staat währung betrag datum pays devise montant país fecha страна сумма дата 国家 国 日期 金额 国籍
    """.split()
)
"""What stands over a column that holds no names."""
_FULL = re.compile(r"^(?:full|legal|company|entity|client|customer|vessel|ship|party|bank|supplier|vendor|issuer)\s+")
_ANY_NAME = "Quoll"
_PAPERS = frozenset(
    "po ref reference invoice order contract case ticket account acct payment total item unit page".split()
)
"""What a number is of that tells of no party."""
_ASKING = VERBS | frozenset("please pls kindly check screen verify can could may we i".split())
"""What begins a question, and no name with a number behind it."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a row, and the heading of its column."""

    text: str
    label: str

    @property
    def number(self) -> str | None:
        """The number, with what the heading says it is; "" for an amount or a mark; None where words stand here."""
        text, with_label = self.text, f"{self.label} {self.text}"
        if self.label and kinds_of_label(self.label) and is_told_number(with_label):
            return with_label
        if is_told_number(text) or _is_number(text):
            return text
        return "" if _says_nothing(text) else None

    @property
    def is_name(self) -> bool:
        """Whether words stand here that may be of a name, as far as the heading tells."""
        return self.is_under_names or (self.number is None and _key(self.label) not in _BESIDE)

    @property
    def is_under_names(self) -> bool:
        """Whether the heading says that a name stands here."""
        return bool(self.text) and is_over_names(self.label)


def cells_of(line: str) -> list[str]:
    """The cells of a line: parted by tabs, strokes or wide blanks, else a name and the number behind it."""
    cells = split(line)
    if len(cells) > 1 or len(line) > _LONGEST:
        return cells
    heads = [cell.strip() for cell in re.split(r"[,;]", line)]
    return heads if len(heads) > 1 and all(map(is_head, heads)) else _with_number(line)


def split(line: str) -> list[str]:
    """The cells of a line that tabs, strokes or wide blanks part."""
    return [cell.strip() for cell in _CELLS.split(line.strip(" |"))]


def _with_number(line: str) -> list[str]:
    """A name and the number behind it; the line where it is none."""
    if may_ask(line):
        return [line]
    if (told := name_and_number(line)) and line.startswith(told[0]) and _is_written_as_name(told[0]):
        return list(told)
    found = _BEFORE_NUMBER.match(line)
    return [found["name"], found["number"]] if found and _is_written_as_name(found["name"]) else [line]


def may_ask(line: str) -> bool:
    """Whether a line begins as a question does, or as what is asked for: "Please Check"."""
    return line.split()[:1] != [] and line.split()[0].casefold() in _ASKING


def is_lone_name(cell: str) -> bool:
    """Whether a line without a number, between such lines, is a name."""
    return _is_written_as_name(cell) and may_be_name(cell)


def tells_nobody(first: str) -> bool:
    """Whether the first cell of a row says that it holds no name: a total, a line of marks."""
    return no_name(first) not in _IN_FRONT


def _is_written_as_name(text: str) -> bool:
    """Whether all words are written as those of a name, and none is of a paper: no "Invoice 4500112233"."""
    words = text.split()
    return all(map(_is_of_written_name, words)) and not any(word.casefold().strip(".:") in _PAPERS for word in words)


def _is_of_written_name(word: str) -> bool:
    """Whether a word has a capital, or is one that names have in small letters too: "of", "plc"."""
    return word in JOINING or word in LEGAL_FORMS or word[0] != word[0].lower() or word[0] == word[0].upper()


def is_heading(cells: Sequence[str]) -> bool:
    """Whether the first line says what the columns hold: "Name⇥IMO"."""
    if any(map(str.isdigit, "".join(cells))):
        return False
    return any(map(is_over_names, cells)) or bool(kinds_of_label(cells[-1]))


def is_head(cell: str) -> bool:
    """Whether a cell is a heading that is known: of names, of what stands beside them, or of a number."""
    return is_over_names(cell) or _key(cell) in _BESIDE or bool(kinds_of_label(cell))


def is_over_names(cell: str) -> bool:
    told = _key(cell)
    return told in _HEADINGS or _FULL.sub("", told) in _HEADINGS


def _key(cell: str) -> str:
    return cell.casefold().strip(" .:*")


def may_be_name(cell: str) -> bool:
    """Whether a cell may name somebody: it has letters, is no label ("IMO: 9000003") or heading, and no sentence."""
    talks = "?" in cell or len(cell.split()) > _MOST_WORDS
    return any(map(str.isalpha, cell)) and not (talks or kinds_of_label(cell) or is_over_names(cell))


def _says_nothing(cell: str) -> bool:
    """Whether a cell holds a mark for nothing, or how much there is of something."""
    empty = no_name(cell) not in (None, NoName.DATE)
    return empty or without_quantity(f"{_ANY_NAME} {cell}") == _ANY_NAME


def _is_number(cell: str) -> bool:
    digits, letters = sum(map(str.isdigit, cell)), sum(map(str.isalpha, cell))
    whole = _NUMBER.fullmatch(cell) is not None and not _DATE.fullmatch(cell)
    return whole and digits > 0 and (letters == 0 or digits >= _FEWEST_DIGITS)
