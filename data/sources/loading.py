"""Brings lists up to date, from files or from their publishers: recognise, read, hand to the store. One bad list stops
none of the others."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.domain.lists.bounds import Bounds
from bot.domain.lists.dataset import Dataset, Origin
from bot.errors import BadInput, ListRefused, ScreenbotError, StoreError
from bot.services.lists.assessing import Accepted, LoadOptions
from bot.services.lists.dating import perhaps_corrects
from bot.services.lists.editions import CandidateEdition, RawFile, StoredEdition
from bot.services.lists.updating import Updater
from data.sources.custom.loading import definition_of, read_custom
from data.sources.definition import Definition, Fetch, definitions
from data.sources.fetching.downloading import Validators
from data.sources.fetching.fetch import Fetched, fetch_files
from data.sources.formats.files import SourceFile
from data.sources.formats.reading import Reading
from data.sources.official import dataset_of
from data.sources.recognising import Recognised, recognise

Progress = Callable[[str], AbstractContextManager[object]]
"""Shows, while the block lasts, that something is being done."""
Arriving = Callable[[str, int, int | None], None]
"""Shows how much of a file has come: its name, bytes so far, bytes in all where the publisher says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadResult:
    """What became of one edition, or of a file that is none: taken, known already (`note`), or refused."""

    dataset: str = ""
    taken: Accepted | None = None
    note: str = ""
    refused: str = ""


class ListLoader:
    """Brings editions to the updater."""

    def __init__(
        self, updater: Updater, *, progress: Progress = lambda _: nullcontext(), arriving: Arriving = lambda *_: None
    ) -> None:
        self._updater = updater
        self._progress = progress
        self._arriving = arriving

    def from_publisher(self, dataset: str, terms: LoadOptions) -> LoadResult:
        """Fetch a list from its publisher and take it. Raises BadInput for a list that is loaded from files alone."""
        source = definitions()[dataset].fetch
        if source is None:
            raise BadInput(f"{dataset} has no address to fetch it from: give its files with --file")
        try:
            with TemporaryDirectory(prefix="screenbot-") as name:
                return self._fetch(dataset, source, Path(name), terms)
        except (ListRefused, StoreError) as fault:
            return self._refused(fault, [dataset], terms)
        except OSError as fault:
            return self._refused(ListRefused(f"its files cannot be kept here: {fault.strerror}"), [dataset], terms)

    def _fetch(self, dataset: str, source: Fetch, folder: Path, terms: LoadOptions) -> LoadResult:
        known = self._said(dataset)
        with self._progress(f"{definitions()[dataset].title}: fetching"):
            fetched = fetch_files(source, folder, known=known, progress=self._arriving)
        if fetched is None:
            self._updater.confirm(dataset)
            return LoadResult(dataset=dataset, note="unchanged, says its publisher")
        return self._from_fetched(dataset, fetched, terms)

    def _said(self, dataset: str) -> dict[str, Validators]:
        """What the publisher said of the files last taken, to ask by whether they have changed."""
        said = self._updater.validators(dataset)
        return {url: Validators(etag=etag, last_modified=modified) for url, (etag, modified) in said.items()}

    def _from_fetched(self, dataset: str, fetched: Sequence[Fetched], terms: LoadOptions) -> LoadResult:
        results = list(self.from_files([file.path for file in fetched], [dataset], terms))
        refused = next((result for result in results if result.refused), None)
        if refused is None and not terms.dry_run:
            said = {f.url: (f.validators.etag, f.validators.last_modified) for f in fetched}
            self._updater.remember(dataset, said)
        return refused or results[0]

    def from_firm(self, path: Path, name: str, terms: LoadOptions, *, team: str = "") -> LoadResult:
        """A firm's own list, from its CSV or XLSX; only the workspace `team` sees it, "" for all.

        Lists of one name of two workspaces are two lists.
        """
        named = definition_of(f"{team.casefold()}_{name}" if team else name)
        dataset = replace(dataset_of(named), title=definition_of(name).title, origin=Origin.CUSTOM, team=team)
        try:
            file = SourceFile.at(path)
            reading = replace(read_custom(file, name=name), dataset=dataset.id)
            offered = candidate_from(reading, named, [file], dataset=dataset)
            return LoadResult(dataset=dataset.id, taken=self._updater.accept(offered, terms))
        except (ListRefused, StoreError) as fault:
            return LoadResult(dataset=dataset.id, refused=self._note(dataset, fault, terms))

    def from_files(self, paths: Sequence[Path], datasets: Collection[str], terms: LoadOptions) -> Iterator[LoadResult]:
        """What becomes of each edition in these files and folders. Refusals are noted for the list they concern."""
        for found in recognise(paths, datasets):
            if isinstance(found, ListRefused):
                yield self._refused(found, datasets, terms)
            else:
                yield self.take(found, terms)

    def take(self, found: Recognised, terms: LoadOptions) -> LoadResult:
        """Read one edition and hand it over, unless it is stored already."""
        try:
            stored = self._updater.known(found.dataset, found.sums)
            if stored is not None and not terms.dry_run and (known := self._known(found.dataset, stored, terms)):
                return known
            with self._progress(f"{definitions()[found.dataset].title}: reading"):
                offered = candidate(found)
            with self._progress(f"{offered.dataset.title}: {len(offered.entries):,} entries, comparing and storing"):
                return LoadResult(dataset=found.dataset, taken=self._updater.accept(offered, terms))
        except (ListRefused, StoreError) as fault:  # a full disk, too
            return self._refused(fault, [found.dataset], terms)

    def _known(self, dataset: str, stored: StoredEdition, terms: LoadOptions) -> LoadResult | None:
        """These very files were read before: the version in force is confirmed, an older one is left alone."""
        newest = self._updater.newest(dataset)
        if newest is None or stored.number == newest.number:
            if perhaps_corrects(stored, terms.as_of):
                return None  # a person corrects the day: the file says whether it may be
            self._updater.confirm(dataset, at=None if terms.fetched else terms.as_of or stored.edition_at)
            return LoadResult(dataset=dataset, note=f"unchanged, version {stored.version}")
        if terms.fetched or (terms.as_of is not None and terms.as_of > newest.edition_at):
            return None  # the publisher went back to an earlier file
        return LoadResult(dataset=dataset, note=f"stored before, as version {stored.version}")

    def _refused(self, fault: ScreenbotError, datasets: Collection[str], terms: LoadOptions) -> LoadResult:
        concerned = next(iter(datasets)) if len(datasets) == 1 else ""
        if not concerned:
            return LoadResult(refused=str(fault))
        return LoadResult(dataset=concerned, refused=self._note(dataset_of(definitions()[concerned]), fault, terms))

    def _note(self, dataset: Dataset, fault: ScreenbotError, terms: LoadOptions) -> str:
        """Note why an edition was not taken, and say it; also where the store takes not even the note."""
        if not terms.dry_run:
            try:
                self._updater.refuse(dataset, str(fault))
            except StoreError:
                return f"{fault} (nor can this be noted)"
        return str(fault)


def candidate(found: Recognised) -> CandidateEdition:
    """Read an edition whole. Raises ListRefused."""
    definition = definitions()[found.dataset]
    reading = found.format.read(found.files, dataset=found.dataset)
    files = [file for _, file in sorted(found.files.items())]
    return candidate_from(reading, definition, files, dataset=dataset_of(definition))


def candidate_from(
    reading: Reading, definition: Definition, files: Sequence[SourceFile], *, dataset: Dataset
) -> CandidateEdition:
    """What was read, with what its definition says is plausible and the files it was read from."""
    return CandidateEdition(
        dataset=dataset,
        bounds=bounds_of(definition),
        format=reading.format,
        entries=reading.entries,
        files=tuple(map(_raw, files)),
        published_on=reading.published_on,
        warnings=tuple(reading.tally.warnings),
        tally={"taken": reading.tally.taken, **reading.tally.ignored},
    )


def bounds_of(definition: Definition) -> dict[str, Bounds]:
    """What is plausible, by program."""
    return {
        part.program: Bounds(title=part.title, min=part.min, max=part.max, shrink_percent=part.shrink_percent)
        for part in definition.lists
    }


def _raw(file: SourceFile) -> RawFile:
    body = zlib.compress(file.path.read_bytes(), 6)
    return RawFile(name=file.name, sha256=file.sha256, size=file.size, body=body)
