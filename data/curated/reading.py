"""Reads the folders of reviewed files, each file strictly; what is wrong is noted and the rest is read on."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from data.curated.files import (
    AppFile,
    AuthorityFile,
    ClockFile,
    DocumentFile,
    EntityFile,
    JurisdictionFile,
    ProgramFile,
)
from data.curated.list_files import DatasetFile, Row
from data.curated.parts import Strict

F = TypeVar("F", bound=Strict)


@dataclass(slots=True)
class Files:
    """What was read, by id, the place of everything (broken files too), and every problem met."""

    authorities: dict[str, AuthorityFile] = field(default_factory=dict)
    documents: dict[str, DocumentFile] = field(default_factory=dict)
    programs: dict[str, ProgramFile] = field(default_factory=dict)
    clocks: dict[str, ClockFile] = field(default_factory=dict)
    entities: dict[str, EntityFile] = field(default_factory=dict)
    jurisdictions: dict[str, JurisdictionFile] = field(default_factory=dict)
    apps: dict[str, AppFile] = field(default_factory=dict)
    datasets: dict[str, DatasetFile] = field(default_factory=dict)
    rows: list[tuple[str, Row]] = field(default_factory=list)  # dataset, row
    places: list[tuple[str, str, str]] = field(default_factory=list)  # kind, id, place
    problems: list[str] = field(default_factory=list)


def read(root: Path) -> Files:
    """Every reviewed file under `root` (the data folder)."""
    reader = _Reader(root)
    files = reader.files
    files.authorities = reader.folder("authorities", "authority", AuthorityFile)
    files.documents = reader.folder("documents", "document", DocumentFile)
    files.programs = reader.folder("programs", "program", ProgramFile)
    files.clocks = reader.folder("clocks", "clock", ClockFile)
    files.entities = reader.folder("entities", "entity", EntityFile)
    files.jurisdictions = reader.folder("jurisdictions", "entity", JurisdictionFile)
    files.apps = reader.folder("apps", "entity", AppFile)
    reader.sources()
    return files


class _Reader:
    def __init__(self, root: Path) -> None:
        self._root = root
        self.files = Files()

    def folder(self, name: str, kind: str, model: type[F]) -> dict[str, F]:
        """The files of one kind, by id; a file that is not .toml is a problem."""
        found = {}
        for path in self._listed(name):
            place = self._place(path)
            if path.suffix != ".toml":
                self.files.problems.append(f"{place}: only .toml files are read here")
                continue
            self.files.places.append((kind, path.stem, place))
            if (item := self._one(model, self._toml(path), place)) is not None:
                found[path.stem] = item
        return found

    def sources(self) -> None:
        """The lists with reviewed rows: folders that hold a rows.toml. Other lists come as publishers' files."""
        for rows in sorted((self._root / "sources").glob("*/rows.toml")):
            dataset, place = rows.parent.name, self._place(rows.with_name("dataset.toml"))
            self.files.places.append(("dataset", dataset, place))
            described = self._one(DatasetFile, self._toml(rows.with_name("dataset.toml")), place)
            if described is not None:
                self.files.datasets[dataset] = described
            self._rows(dataset, rows)

    def _rows(self, dataset: str, path: Path) -> None:
        place, raw = self._place(path), self._toml(path)
        if raw is None:
            return
        shared, rows = raw.get("all", {}), raw.get("rows", [])
        if raw.keys() - {"all", "rows"} or not isinstance(shared, dict) or not isinstance(rows, list) or not rows:
            self.files.problems.append(f"{place}: holds one [all] table at most, and [[rows]]")
            return
        for number, row in enumerate(rows, start=1):
            known = row.get("id", f"number {number}")
            self.files.places.append(("designation", str(known), f"{place}, row {known}"))
            if (item := self._one(Row, shared | row, f"{place}, row {known}")) is not None:
                self.files.rows.append((dataset, item))

    def _listed(self, name: str) -> list[Path]:
        folder = self._root / name
        if not folder.is_dir():
            self.files.problems.append(f"{self._place(folder)}: there is no such folder")
            return []
        return sorted(folder.iterdir())

    def _toml(self, path: Path) -> dict[str, Any] | None:
        try:
            return tomllib.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            self.files.problems.append(f"{self._place(path)}: there is no such file")
        except UnicodeDecodeError as error:
            self.files.problems.append(f"{self._place(path)}: is not UTF-8 (byte {error.start})")
        except tomllib.TOMLDecodeError as error:
            self.files.problems.append(f"{self._place(path)}: is not TOML: {error}")
        return None

    def _one(self, model: type[F], raw: dict[str, Any] | None, place: str) -> F | None:
        if raw is None:
            return None
        try:
            return model.model_validate(raw)
        except ValidationError as error:
            self.files.problems += [f"{place}: {reason}" for reason in _reasons(error)]
            return None

    def _place(self, path: Path) -> str:
        return f"data/{path.relative_to(self._root).as_posix()}"


def _reasons(error: ValidationError) -> Iterator[str]:
    for fault in error.errors(include_url=False):
        where = ".".join(str(part) for part in fault["loc"])
        said = "there is no such key" if fault["type"] == "extra_forbidden" else fault["msg"]
        yield f"{where}: {said}" if where else said
