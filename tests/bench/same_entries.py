"""Shows that a change of the readers left every entry of real list files as it was: id, digest and warnings.

    python tests/bench/same_entries.py write FOLDER FILE.tsv
    python tests/bench/same_entries.py compare BEFORE.tsv AFTER.tsv

FOLDER is a collection of real files: each folder in it is read as the command line would read it. A line is an edition,
an entry and its digest, or what was warned of or refused. `compare` ends with status 1 where lines differ.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bot.domain.lists.entry import in_order
from bot.errors import ListRefused
from bot.services.lists.editions import body_of, digest_of
from data.sources.loading import candidate
from data.sources.recognising import Recognised, recognise


def lines(folder: Path) -> Iterator[str]:
    """What comes of every file below the folder."""
    for place in sorted({path.parent for path in folder.rglob("*") if path.is_file()}):
        for found in recognise([place]):
            where = place.relative_to(folder).as_posix()
            yield from ([f"{where}\trefused\t{found}"] if isinstance(found, ListRefused) else _edition(where, found))


def _edition(where: str, found: Recognised) -> Iterator[str]:
    name = f"{where}\t{found.dataset} {' '.join(sorted(file.name for file in found.files.values()))}"
    try:
        offered = candidate(found)
    except ListRefused as refusal:
        yield f"{name}\trefused\t{refusal}"
        return
    yield from (f"{name}\t{entry.id}\t{digest_of(body_of(in_order(entry)))}" for entry in offered.entries)
    yield f"{name}\tof\t{offered.published_on} {sorted(offered.tally.items())}"
    yield from (f"{name}\twarned\t{warning}" for warning in offered.warnings)


def compare(before: Path, after: Path) -> int:
    """Print how many lines there are of each edition, and how many differ; gives how many."""
    old, new = (Counter(file.read_text(encoding="utf-8").splitlines()) for file in (before, after))
    for edition, many in sorted(Counter("\t".join(line.split("\t")[:2]) for line in old.elements()).items()):
        print(f"{many:7,} {edition}")
    differing = [*(f"- {line}" for line in old - new), *(f"+ {line}" for line in new - old)]
    print(*differing[:20], sep="\n")
    print(f"{old.total():,} lines before, {new.total():,} after, {len(differing):,} differ")
    return len(differing)


def main() -> None:
    """Read the command line and do it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("write", "compare"))
    parser.add_argument("one", type=Path)
    parser.add_argument("other", type=Path)
    options = parser.parse_args()
    if options.what == "compare":
        sys.exit(1 if compare(options.one, options.other) else 0)
    options.other.write_text("\n".join(lines(options.one)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
