"""The revisions of the reviewed facts: a number that only grows, each with a fingerprint of the files as they were.

By it a program tells whether stored facts are newer than the files it came with. `python -m bot data revise` adds one.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.errors import BadFacts

NAME = "revisions.toml"
_PLACE = f"data/{NAME}"
_HOW = "run `python -m bot data revise` and commit data/revisions.toml with your change"
_HEAD = """\
# Every revision of the reviewed facts, the newest last, with a fingerprint of the files. Lines are only ever added:
# `python -m bot data revise` does it. After a merge in which both sides added one, keep one and run it again.
"""
FOLDERS = ("authorities", "documents", "programs", "clocks", "entities", "jurisdictions", "apps")
"""Of reviewed files; rows lie in the folders of their lists."""


def revision(root: Path) -> int:
    """The newest revision. Raises BadFacts where the file of revisions is missing or broken."""
    return max(_stored(root), default=0)


def fault_of_revision(root: Path) -> str:
    """What is wrong where the files are not those of the newest revision, and how to mend it; "" where they are."""
    stored = _stored(root)
    newest = max(stored, default=0)
    if stored.get(newest) == fingerprint(root):
        return ""
    return f"{_PLACE}: the reviewed facts have changed since revision {newest}: {_HOW}"


def revise(root: Path) -> int:
    """Make the files as they are a revision, unless they are the newest one already; gives its number.

    Raises BadFacts where the file of revisions is broken.
    """
    stored = dict(_stored(root)) if (root / NAME).exists() else {}
    newest = max(stored, default=0)
    now = fingerprint(root)
    if stored.get(newest) != now:
        newest += 1
        stored[newest] = now
        lines = "".join(f'{number} = "{digest}"\n' for number, digest in sorted(stored.items()))
        (root / NAME).write_text(f"{_HEAD}{lines}", encoding="utf-8")
    return newest


def fingerprint(root: Path) -> str:
    """Of the names and the text of all reviewed files."""
    found = hashlib.sha256()
    for path in _files(root):
        text = path.read_text(encoding="utf-8")
        found.update(f"{path.relative_to(root).as_posix()}\0{text}\0".encode())
    return found.hexdigest()[:16]


def _files(root: Path) -> Iterator[Path]:
    for folder in FOLDERS:
        yield from sorted((root / folder).glob("*.toml"))
    for rows in sorted((root / "sources").glob("*/rows.toml")):
        yield from (rows, rows.with_name("dataset.toml"))


def _stored(root: Path) -> Mapping[int, str]:
    """The fingerprints by revision. Raises BadFacts where they are not numbered 1, 2, 3 and so on."""
    try:
        read = tomllib.loads((root / NAME).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise BadFacts([f"{_PLACE}: there is no such file: {_HOW}"]) from None
    except tomllib.TOMLDecodeError as error:
        raise BadFacts([f"{_PLACE}: is not TOML: {error}"]) from None
    if list(read) != [str(number) for number in range(1, len(read) + 1)]:
        raise BadFacts([f"{_PLACE}: revisions are numbered 1, 2, 3 and so on, each once"])
    return {int(number): str(digest) for number, digest in read.items()}
