"""Ways in which a file comes damaged, for readers of any format."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import ListRefused
from data.sources.formats.files import SourceFile
from data.sources.formats.reading import Format, Reading


def _cut(raw: bytes, at: int, _: int) -> bytes:
    return raw[: at % len(raw)]


def _flip(raw: bytes, at: int, value: int) -> bytes:
    at %= len(raw)
    return raw[:at] + bytes([value]) + raw[at + 1 :]


def _drop_line(raw: bytes, at: int, _: int) -> bytes:
    lines = raw.splitlines(keepends=True)
    del lines[at % len(lines)]
    return b"".join(lines)


def _repeat_line(raw: bytes, at: int, _: int) -> bytes:
    lines = raw.splitlines(keepends=True)
    return b"".join(lines[: at % len(lines) + 1] + lines[at % len(lines) :])


Mangle = Callable[[bytes, int, int], bytes]
MANGLE: tuple[Mangle, ...] = (_cut, _flip, _drop_line, _repeat_line)

mangled = given(st.sampled_from(MANGLE), st.integers(0, 10**6), st.integers(0, 255))
often = settings(max_examples=300, deadline=None)  # never judged by the clock


def read_if_recognised(format: Format, dataset: str, folder: Path, raw: bytes) -> Reading | None:
    """The reading, or None where the format does not recognise the file or the file is refused in one line."""
    path = folder / "mangled"
    path.write_bytes(raw)
    try:
        file = SourceFile.at(path)
        role = format.role(file)
        return None if role is None else format.read({role: file}, dataset=dataset)
    except ListRefused as refusal:
        lines = str(refusal).splitlines()
    assert len(lines) == 1
    return None
