"""Sets a sheet with Typst, in fonts that are packages too: both come with the extra `pdf`."""

from __future__ import annotations

import datetime as dt
import json
from importlib.util import find_spec
from pathlib import Path

from bot.errors import ConfigError
from bot.services.records.sheet import Sheet
from data.printing.letters import printable

TEMPLATE = Path(__file__).parent / "record.typ"
TIMELINE = Path(__file__).parent / "timeline.typ"
DOTS = 160.0
"""Of a picture, an inch."""
FONTS = {"fontpkg_noto_sans": "files", "fontpkg_noto_sans_arabic": "files", "cvttf_NotoSansCJK_Regular": ""}
"""The packages that bring the fonts, and the folder of each that they are in."""
MISSING = "To print records, install what draws them: pip install 'screenbot[pdf]' ({} is not there)."


class TypstPrinter:
    """Makes documents (services.records.sheet.Printer)."""

    def pdf(self, sheet: Sheet, *, at: dt.datetime) -> bytes:
        """The pages as PDF/A-2b, fonts embedded. Raises ConfigError where the extra is not installed."""
        fonts = _fonts()
        import typst  # an extra

        return typst.compile(
            TEMPLATE,
            sys_inputs={"data": json.dumps(printable(dict(sheet)), ensure_ascii=False)},
            font_paths=fonts,
            ignore_system_fonts=True,
            pdf_standards=["a-2b"],
            timestamp=int(at.timestamp()),
        )

    def picture(self, sheet: Sheet) -> bytes:
        """The timeline as a PNG. Raises ConfigError where the extra is not installed."""
        fonts = _fonts()
        import typst  # an extra

        return typst.compile(
            TIMELINE,
            sys_inputs={"data": json.dumps(printable(dict(sheet)), ensure_ascii=False)},
            font_paths=fonts,
            ignore_system_fonts=True,
            format="png",
            ppi=DOTS,
        )


def _fonts() -> list[Path]:
    """The folders of the fonts. Raises ConfigError where a package is missing."""
    folders: list[Path] = []
    for package, inside in {"typst": "", **FONTS}.items():
        spec = find_spec(package)
        if spec is None or not spec.submodule_search_locations:
            raise ConfigError(MISSING.format(package))
        folders.append(Path(spec.submodule_search_locations[0]) / inside)
    return folders[1:]
