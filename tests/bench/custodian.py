"""Makes a table like a custodian's export, and shows that a batch accounts for every row of it.

    python tests/bench/custodian.py FILE [--rows 10000] [--seed 7]        # only the table
    python tests/bench/custodian.py FILE --database URL                   # and screens it, at a fifth and at all rows

Holdings with ISINs whose check digits agree, bonds with coupon and maturity, share classes, cash lines, accruals,
subtotals, section headings, marks for nothing, spreadsheet errors, blank lines, page lines, a repeated heading, names
with commas in quotes and without. The figures are the outcomes of the rows, and the memory of all processes together
at its highest.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from stdnum import isin

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.batch import memory_of

HEADING = ("Account", "Security Name", "ISIN", "Currency", "Quantity", "Market Value", "Maturity")
_FIRST = (
    "Aber Blue Cedar Delta Eider Falcon Granite Harbour Iron Juniper Kestrel Linden Maple North Orchid Pine".split()
)
_SECOND = (
    "Bridge Capital Energy Foods Harbour Insurance Lake Mining Motors Paper Rail Ridge Shipping Steel Textile".split()
)
_FORMS = ("Inc", "Corp", "PLC", "AG", "SA", "Ltd", "Co., Ltd.", "N.V.", "ASA", "Oyj")
_COUNTRIES = ("US", "GB", "DE", "FR", "CH", "NL", "JP", "CA", "SE", "IT")
_SHARES = ("", "", "", " - Class A", " ADR", " REGS GDR", " Pref Shs", " (HK line)")
_LISTED = (
    "Xiaomi Corp", "Bank Rossiya", "Gazprombank JSC", "SMIC", "Rosneft Oil Co PJSC", "Huawei Technologies Co., Ltd.",
    "Sberbank",
)  # fmt: skip
_NO_NAMES = (
    "Cash and cash equivalents", "USD Cash", "Accrued interest", "n/a", "#REF!", "Total equities", "Total Fixed Income",
    "Subtotal", "Common Stock", "As of 30 Sep 2025", "Page 3 of 9", "Source: custodian records", "-", "1,234.50",
)  # fmt: skip


def main() -> None:
    """Write the table; print what a batch of it came to, one JSON object for each size."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("file", type=Path)
    asked.add_argument("--rows", type=int, default=10_000)
    asked.add_argument("--seed", type=int, default=7)
    asked.add_argument("--database", default="")
    options = asked.parse_args()
    sizes = [options.rows // 5, options.rows] if options.database else [options.rows]
    for rows in sizes:
        kinds = write(options.file, rows, seed=options.seed)
        print(json.dumps({"rows": rows, "made": dict(kinds)}))
        if options.database:
            print(json.dumps(screened(options.file, rows, options.database)))


def write(file: Path, rows: int, *, seed: int) -> Counter[str]:
    """Write a table of so many rows below its heading; gives how many rows of each kind it has."""
    chance, kinds = random.Random(seed), Counter[str]()
    with file.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerows([["Kestrel Custody Ltd"], ["Holdings as of 30 Sep 2025, all accounts"], [], HEADING])
        for kind, line in _lines(chance, rows):
            kinds[kind] += 1
            out.write(line) if isinstance(line, str) else writer.writerow(line)
    return kinds


def _lines(chance: random.Random, rows: int) -> Iterator[tuple[str, str | list[str]]]:
    for number in range(1, rows):
        roll = chance.random()
        if roll < 0.02:
            yield "blank", "\r\n"
        elif roll < 0.10:
            yield "no name", ["", chance.choice(_NO_NAMES), "", "", "", _amount(chance), ""]
        elif roll < 0.105:
            yield "heading again", list(HEADING)
        elif roll < 0.115:  # a comma that stands in no quotes
            yield "too many cells", f"A{number},{_company(chance)}, formerly Kite,{_isin(chance)},USD,1,2,\r\n"
        else:
            yield "holding", _holding(chance, number)
    yield "no name", ["", "Grand Total", "", "", "", _amount(chance), ""]


def _holding(chance: random.Random, number: int) -> list[str]:
    maturity = f"{chance.randint(1, 12):02}/{chance.randint(1, 28):02}/{chance.randint(2026, 2045)}"
    name = chance.choice(_LISTED) if chance.random() < 0.02 else _company(chance)
    bond = chance.random() < 0.3
    name += f" {chance.randint(1, 79) / 8:.3f}% {maturity}" if bond else chance.choice(_SHARES)
    number_of = _isin(chance) if chance.random() < 0.95 else ""
    return [
        f"A{number}",
        name,
        number_of,
        "USD",
        str(chance.randint(-500, 9000)),
        _amount(chance),
        maturity if bond else "",
    ]


def _company(chance: random.Random) -> str:
    form = chance.choice(_FORMS)
    sign = ", " if chance.random() < 0.1 and "," not in form else " "
    return f"{chance.choice(_FIRST)}{chance.choice(_FIRST).lower()} {chance.choice(_SECOND)}{sign}{form}"


def _isin(chance: random.Random) -> str:
    number = chance.choice(_COUNTRIES) + "".join(chance.choices("0123456789", k=9))
    return number + isin.calc_check_digit(number)


def _amount(chance: random.Random) -> str:
    return f"{chance.uniform(-1e6, 1e7):,.2f}"


def screened(file: Path, rows: int, database: str) -> dict[str, object]:
    """What a batch of the table comes to. Raises SystemExit where a row is not accounted for."""
    out = file.with_suffix(".results.csv")
    for left in (out, out.with_suffix(".lists.csv")):
        left.unlink(missing_ok=True)
    command = [sys.executable, "-m", "bot", "screen", "--file", str(file), "--out", str(out)]
    began, memory = time.perf_counter(), 0
    running = subprocess.Popen(command, env=os.environ | {"DATABASE_URL": database}, stderr=subprocess.DEVNULL)
    while running.poll() is None:
        memory = max(memory, memory_of(running.pid))
        time.sleep(0.2)
    with out.open(encoding="utf-8", newline="") as lines:
        outcomes = {line["row"]: line["outcome"] for line in csv.DictReader(lines)}
    if running.returncode or sorted(map(int, outcomes)) != list(range(5, rows + 5)):
        raise SystemExit(f"status {running.returncode}, {len(outcomes)} of {rows} rows are accounted for")
    took = round(time.perf_counter() - began, 1)
    return {"rows": len(outcomes), "outcomes": Counter(outcomes.values()), "wall s": took, "memory MB": memory}


if __name__ == "__main__":
    main()
