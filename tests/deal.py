"""What a deal desk sends: a portfolio of 300 rows, and a contract of five pages that names twelve who are listed."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from io import BytesIO

from openpyxl import Workbook

LISTED = {
    "Xiaomi Corporation": "", "HUAWEI TECHNOLOGIES CO., LTD.": "", "Hikvision 4.25% 15/06/2027": "",
    "Semiconductor Manufacturing International Corp": "", "ZTE Corp": "", "China Mobile Ltd ADR": "",
    "Position 4711": "KYG9830T1067",
}  # fmt: skip
"""Rows of the portfolio that find somebody; the last by its ISIN alone."""
NAMED = {
    "Hangzhou Hikvision Digital Technology Co., Ltd.": "Hikvision",
    "Huawei Technologies Co., Ltd.": "Huawei",
    "Semiconductor Manufacturing International Corporation": "Semiconductor Manufacturing",
    "ZTE Corporation": "ZTE",
    "Zhejiang Dahua Technology Co., Ltd.": "Dahua",
    "China Telecommunications Corporation": "China Tele",
    "Aviation Industry Corporation of China, Ltd.": "Aviation Industry",
    "SZ DJI Technology Co., Ltd.": "DJI",
    "Inspur Group Co., Ltd.": "Inspur",
    "China Mobile Communications Group": "China Mobile",
    "Megvii Technologiy Limited": "Megvii",
    "Hyterra Communications Corporation Limited": "Hytera",
}
"""How the contract names them, the last two misspelt, and what the entity's name has in it."""
_WORDS = "Alderbrook Thornfield Larkhill Mossgate Penrith Willowdale Ashcombe Birchmoor Fernlea Oakhurst".split()
_SORTS = ("Senior Notes 4.5% 2031", "Income Fund", "Growth Fund B", "Property Trust", "plc", "Municipal Bond 2029")
_CLAUSES = (
    "The Seller shall deliver the goods to the warehouse within thirty days after the order was confirmed.",
    "Payment falls due at the end of the month that follows the invoice, without any deduction.",
    "Neither party is liable for a delay that the weather, a strike or the closing of a port has caused.",
    "Notices are given in writing, and count from the day on which they were received.",
    "The Buyer keeps the drawings in confidence and returns them once the contract has ended.",
    "Whatever was agreed before the signing of this contract is replaced by it.",
)


def portfolio(rows: int = 300) -> bytes:
    """Bonds, funds, ISINs, subtotals and a total, under a title; the listed ones among them."""
    book, draw = Workbook(), random.Random(16)  # noqa: S311 - lots for a test
    sheet = book.active
    assert sheet is not None
    for head in (["Holdings as reported"], [], ["Security name", "ISIN", "Type", "Country", "Nominal"]):
        sheet.append(head)
    lines: list[list[str | int]] = [[name, isin, "Bond", "KY", 1000] for name, isin in LISTED.items()]
    while len(lines) < rows - 4:
        name = f"{draw.choice(_WORDS)} {draw.choice(_WORDS)} {draw.choice(_SORTS)}"
        lines.append([name, "", draw.choice(["Bond", "Fund"]), draw.choice(["GB", "LU", "US"]), draw.randint(1, 99)])
    draw.shuffle(lines)
    lines += [["Subtotal funds"], ["Cash"], ["n/a"], ["Total", "", "", "", 12345]]
    for line in lines:
        sheet.append(line)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def contract() -> list[str]:
    """Its sentences: a name every few clauses, and nobody else."""
    return list(_sentences(list(NAMED)))


def _sentences(names: Sequence[str]) -> Iterator[str]:
    for number, name in enumerate(names, 1):
        yield f"Article {number}. The goods under this article were made by {name} and are described in the annex."
        for clause in _CLAUSES * 3:
            yield f"({number}) {clause}"


def pages(lines: Sequence[str], count: int = 5) -> list[Sequence[str]]:
    """The lines on so many pages."""
    size = -(-len(lines) // count)
    return [lines[start : start + size] for start in range(0, len(lines), size)]
