"""The reviewed facts as they were read last, kept in a file, so that not every start reads hundreds of files anew.

The file begins with a fingerprint of all that the facts follow from, and one of the facts themselves. Where either
differs they are read anew; the file may be deleted at any time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path
from uuid import uuid4

from pydantic import TypeAdapter

from bot import domain
from bot.domain.lists.dataset import Snapshot
from bot.log import Log
from data import curated
from data.curated.revisions import FOLDERS, NAME

_SNAPSHOT: TypeAdapter[Snapshot] = TypeAdapter(Snapshot)
_DATA = Path(__file__).parent.parent
_LIBRARIES = ("anyascii", "babel", "opencc-python-reimplemented", "pycountry", "pydantic")

_log = Log(__name__)


def load_kept(file: Path, root: Path = curated.ROOT, *, read: Callable[[Path], Snapshot] = curated.load) -> Snapshot:
    """The reviewed facts under `root`: those in `file` where nothing has changed since, else read, and put there.

    Raises BadFacts as `read` does. A file that cannot be read or written is done without.
    """
    sign = _sign(root)
    if kept := _kept(file, sign):
        return kept
    snapshot = read(root)
    if _sign(root) == sign:  # nothing was changed while they were read
        _keep(file, sign, snapshot)
    return snapshot


def _sign(root: Path) -> str:
    """A fingerprint of what the facts follow from: every reviewed file, the code that reads them, the libraries."""
    found = hashlib.sha256()
    for path in (*_reviewed(root), *_code()):
        content = path.read_bytes() if path.is_file() else b""
        found.update(f"{path}\0{len(content)}\0".encode())
        found.update(content)
    found.update(" ".join(f"{name} {version(name)}" for name in _LIBRARIES).encode())
    return found.hexdigest()


def _reviewed(root: Path) -> Iterator[Path]:
    """Whatever lies in the folders of reviewed files, and what goes with rows; what should not be there too."""
    yield root / NAME
    for folder in FOLDERS:
        yield from sorted((root / folder).glob("*"))
    for rows in sorted((root / "sources").glob("*/rows.toml")):
        yield from (rows, rows.with_name("dataset.toml"))


def _code() -> Iterator[Path]:
    """What reads and checks them: any of the domain, to be safe."""
    yield _DATA / "references.py"
    for folder in (_DATA / "curated", Path(domain.__file__).parent):
        yield from sorted(folder.rglob("*.py"))


def _kept(file: Path, sign: str) -> Snapshot | None:
    """The facts in the file, if they are of this fingerprint, and whole."""
    try:
        head, _, body = file.read_bytes().partition(b"\n")
    except OSError:
        return None
    return _SNAPSHOT.validate_json(body) if head == _head(sign, body) else None


def _keep(file: Path, sign: str, snapshot: Snapshot) -> None:
    """Put the facts into the file, whole or not at all: other processes may read it, or write it too."""
    body = _SNAPSHOT.dump_json(snapshot)
    fresh = file.with_name(f"{file.name}.{uuid4().hex}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(_head(sign, body) + b"\n" + body)
        fresh.replace(file)
    except OSError as error:
        _log.info("facts_not_kept", reason=str(error))
        with suppress(OSError):
            fresh.unlink()


def _head(sign: str, body: bytes) -> bytes:
    return f"{sign} {hashlib.sha256(body).hexdigest()}".encode()
