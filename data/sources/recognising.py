"""Tells by their content which lists some files are, and which files belong together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from bot.errors import ListRefused
from data.sources.definition import definitions
from data.sources.formats.files import SourceFile, looks_like_html
from data.sources.formats.reading import Format
from data.sources.wrong_formats import named

WHOLE = "whole"
"""The role of a file that is an edition by itself."""
_PARTS = ("alt", "add", "comments")
"""OFAC's names for the files of a set beside its first: of one that cannot be read there is only the name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """Files that together are one edition of one dataset, by their role in the format."""

    dataset: str
    format: Format
    files: Mapping[str, SourceFile]

    @property
    def sums(self) -> frozenset[str]:
        """The files' SHA-256."""
        return frozenset(file.sha256 for file in self.files.values())


@cache
def formats() -> tuple[Format, ...]:
    """Every format that a list's folder brings."""
    folders = dict.fromkeys(definition.formats or definition.id for definition in definitions().values())
    modules = (import_module(f"data.sources.{folder}.reader") for folder in folders)
    return tuple(dict.fromkeys(found for module in modules for found in module.FORMATS))


def recognise(paths: Iterable[Path], datasets: Collection[str] = ()) -> Iterator[Recognised | ListRefused]:
    """The editions that the files, and those right in the folders, are, and a refusal for each file that is none.

    `datasets` narrows what is looked for: a file whose content is of another dataset is refused too.
    """
    parts: dict[int, dict[str, list[SourceFile]]] = defaultdict(lambda: defaultdict(list))
    lost = []
    for path in _files(paths):
        try:
            file = SourceFile.at(path)
            for place, role in _places(file, datasets):
                parts[place][role].append(file)
        except ListRefused as refusal:
            lost.append(path)
            yield refusal
    for found in _editions(parts, datasets):
        yield _without_part(found, lost) or found


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    found = (file for path in paths for file in (sorted(path.iterdir()) if path.is_dir() else [path]))
    return (file for file in found if not file.is_dir())


def _places(file: SourceFile, datasets: Collection[str]) -> list[tuple[int, str]]:
    """The formats the file may be of, by their place among all, and what it is in each. Raises ListRefused for none."""
    places = [(n, role) for n, f in enumerate(formats()) if _wanted(f, datasets) and (role := f.role(file))]
    if not places:
        raise ListRefused(_unknown(file, datasets))
    return places


def _without_part(found: Recognised | ListRefused, lost: Iterable[Path]) -> ListRefused | None:
    """A refusal for a set of files one of which is there and was not understood: without it, names would be ended."""
    if isinstance(found, ListRefused) or WHOLE in found.files:
        return None
    folders = {file.path.parent for file in found.files.values()}
    missing = [p.name for p in lost if p.parent in folders and any(part in p.stem.casefold() for part in _PARTS)]
    names = ", ".join(file.name for file in found.files.values())
    return ListRefused(f"{names}: without {', '.join(missing)} the set is not whole") if missing else None


def _editions(
    parts: Mapping[int, Mapping[str, Sequence[SourceFile]]], datasets: Collection[str]
) -> Iterator[Recognised | ListRefused]:
    taken: dict[str, Recognised] = {}
    refused: dict[str, ListRefused] = {}
    for place, roles in parts.items():
        for files in _sets(roles):
            try:
                found = _edition(formats()[place], files, datasets)
            except ListRefused as refusal:
                refused |= {file.name: refusal for file in files.values()}
            else:
                taken |= {file.name: found for file in files.values()}
    yield from {id(found): found for found in taken.values()}.values()
    lost = {str(refusal): refusal for name, refusal in refused.items() if name not in taken}
    yield from lost.values()


def _edition(found: Format, files: Mapping[str, SourceFile], datasets: Collection[str]) -> Recognised:
    dataset = found.dataset(files)
    if dataset not in found.datasets or (datasets and dataset not in datasets):
        names = ", ".join(file.name for file in files.values())
        raise ListRefused(f"{names}: this is {dataset}, not {' or '.join(datasets or found.datasets)}")
    return Recognised(dataset=dataset, format=found, files=files)


def _sets(roles: Mapping[str, Sequence[SourceFile]]) -> Iterator[dict[str, SourceFile]]:
    """The files as editions: those that belong together stand in one folder and begin alike ("cons_…")."""
    if len(roles) == 1 and all(len(files) > 1 for files in roles.values()):
        yield from ({role: file} for role, files in roles.items() for file in files)
        return
    together: dict[tuple[Path, str], dict[str, SourceFile]] = defaultdict(dict)
    for role, files in roles.items():
        for file in files:
            mark = "" if len(files) == 1 and not _several(roles) else _beginning(file)
            together[file.path.parent, mark][role] = file
    yield from together.values()


def _several(roles: Mapping[str, Sequence[SourceFile]]) -> bool:
    return any(len(files) > 1 for files in roles.values())


def _beginning(file: SourceFile) -> str:
    return file.name.casefold().replace("-", "_").rpartition("_")[0]


def _wanted(found: Format, datasets: Collection[str]) -> bool:
    return not datasets or any(dataset in datasets for dataset in found.datasets)


def _unknown(file: SourceFile, datasets: Collection[str]) -> str:
    of = f" of {' or '.join(sorted(datasets))}" if datasets else ""
    if other := next((found for found in formats() if found.role(file)), None):
        return f"{file.name} is in no format known here{of}: it is {other.name} ({' or '.join(other.datasets)})"
    if wrong := named(file):
        return wrong
    if looks_like_html(file.head()):
        return f"{file.name} is a web page, not a list"
    return f"{file.name} is in no format known here{of}: another publisher's, a new one, or damaged"
