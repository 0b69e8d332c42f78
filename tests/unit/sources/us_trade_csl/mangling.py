"""Ways in which a file arrives broken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hypothesis import strategies as st

from bot.errors import ListRefused
from data.sources.formats.files import SourceFile
from data.sources.formats.reading import Format, Reading


@st.composite
def mangled(draw: st.DrawFn, content: bytes) -> bytes:
    """The content cut, with a byte changed, a line dropped or repeated, or bytes put in."""
    lines = content.splitlines(keepends=True)
    at, line = draw(st.integers(0, len(content) - 1)), draw(st.integers(0, len(lines) - 1))
    put = draw(st.binary(min_size=1, max_size=4))
    return draw(
        st.sampled_from(
            (
                content[: at or 1],
                content[:at] + put[:1] + content[at + 1 :],
                content[:at] + put + content[at:],
                b"".join(lines[:line] + lines[line + 1 :]) or b"\n",
                b"".join(lines[: line + 1] + lines[line:]),
            )
        )
    )


def read_or_refuse(read: Callable[[Path], Reading | None], path: Path, content: bytes) -> Reading | None:
    """What reading gives: a reading, or None where the file is of no format or refused. Other errors come through."""
    path.write_bytes(content)
    line = ""
    try:
        return read(path)
    except ListRefused as refusal:
        line = str(refusal)
    assert line
    assert "\n" not in line
    return None


def reading_of(formats: tuple[Format, ...], path: Path) -> Reading | None:
    """The file read in the format it is recognised as, None in none."""
    file = SourceFile.at(path)
    for form in formats:
        if role := form.role(file):
            files = {role: file}
            return form.read(files, dataset=form.dataset(files))
    return None
