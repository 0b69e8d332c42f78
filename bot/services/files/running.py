"""Screens the files that people send: each once, whoever takes it up after a process died; cancelled at any row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.domain.notices.following import Place, PlaceKind
from bot.errors import BadInput
from bot.services.files.caps import Sent
from bot.services.files.pieces import pieces
from bot.services.files.reading import EVERYTHING, Chosen, FileReader, TableRead, TextRead
from bot.services.files.recorded import batch_of
from bot.services.files.results import Counted, Screening, TableResult, TableScreener
from bot.services.files.runs import Cancelled, FileRun, RunState
from bot.services.ports import Asker, Clock, UnitOfWork
from bot.services.records.batch import BatchRecords
from bot.services.texts.screening import TextAnswer, TextScreener, joined
from bot.services.watch_lists.changing import NamesRead, names_of

CHOSEN = "That file is being screened as you chose first: cancel it, and send it again to choose anew."
DONE_WITH = "That file is done with: send it again to choose anew."
NOT_THERE = "That file is no longer known here: send it again, and watch its names then."


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a file is: rows done (of a text: parts), rows in all, and how many of them found somebody."""

    done: int
    of: int
    hits: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TextResult:
    """What came of a text."""

    read: TextRead
    answer: TextAnswer


Told = Callable[[Progress], object]


class FileScreening:
    """Screens files. `reader` and `tables` work apart from this process, which answers questions meanwhile."""

    def __init__(
        self,
        unit_of_work: Callable[[], UnitOfWork],
        clock: Clock,
        *,
        reader: FileReader,
        tables: TableScreener,
        texts: TextScreener,
        records: BatchRecords,
    ) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._reader = reader
        self._tables = tables
        self._texts = texts
        self._records = records

    def begin(self, key: str, sent: Sent, *, asker: Asker, place: tuple[str, str]) -> FileRun:
        """Begin a file, or give it as it stands where it was begun before. `place` is the channel and the thread."""
        run = FileRun(
            key=key,
            team=asker.team,
            user=asker.user,
            channel=place[0],
            thread=place[1],
            file=sent.id,
            name=sent.name[:200],
            at=self._clock.now(),
        )
        with self._unit_of_work() as uow:
            kept = uow.file_runs.begin(run)
            uow.commit()
        return replace(kept, fresh=kept.at == run.at)

    def of(self, number: int, *, asker: Asker) -> FileRun:
        """The asker's own file of that number. Raises BadInput for another's, in words that do not tell it is there."""
        with self._unit_of_work() as uow:
            run = uow.file_runs.get(number, team=asker.team)
        if run is None or run.user != asker.user:
            raise BadInput("Only who sent a file can do that, and only while it is there.")
        return run

    def shown_at(self, number: int, place: Place, *, user: str) -> FileRun:
        """The file of that number whose results stand in this channel, or, for a person, one of their own.

        Raises BadInput for another's, in words that do not tell it is there.
        """
        with self._unit_of_work() as uow:
            run = uow.file_runs.get(number, team=place.team)
        is_person = place.kind is PlaceKind.PERSON
        if run is None or (run.user != user if is_person else run.channel != place.channel):
            raise BadInput(NOT_THERE)
        if run.state is not RunState.DONE:
            raise BadInput("That file is not screened yet: its names can be watched once it is.")
        return run

    def names_of(self, run: FileRun, content: bytes, chosen: Chosen = EVERYTHING) -> NamesRead:
        """The names of a file that was screened, to be watched. Raises BadInput for what is no table of names."""
        read = self._reader.read(run.name, content, chosen)
        if isinstance(read, TextRead):
            raise BadInput("That file is a running text: only the names of a table can be watched.")
        names, left = names_of(line.asked for line in read.lines)
        return NamesRead(names=names, left=left, file=run.name, screened_at=run.at)

    def note(self, run: FileRun, **changed: object) -> FileRun:
        """Keep what has become of it, and give it so."""
        now: FileRun = replace(run, **changed)  # type: ignore[arg-type]  # the fields of a run, by name
        with self._unit_of_work() as uow:
            uow.file_runs.keep(now)
            uow.commit()
        return now

    def begin_upload(self, run: FileRun) -> bool:
        """Mark that its results are being put into the thread; False where that was begun before."""
        with self._unit_of_work() as uow:
            begun = uow.file_runs.begin_upload(run.number)
            uow.commit()
        return begun

    def choose(self, run: FileRun, *, by: str) -> FileRun:
        """Go on with a file as the click `by` chose, also where a process died that had begun to.

        Raises BadInput where it is over, or goes on as another click chose.
        """
        if run.over:
            raise BadInput(DONE_WITH)
        if not (by and run.chosen == by and run.state is RunState.RUNNING):
            with self._unit_of_work() as uow:
                chosen = uow.file_runs.choose(run.number, before=run.chosen, by=by)
                uow.commit()
            if not chosen:
                raise BadInput(CHOSEN)
        return replace(run, state=RunState.RUNNING, chosen=by)

    def cancel(self, run: FileRun) -> bool:
        """Stop it at its next rows; False where it is over."""
        with self._unit_of_work() as uow:
            cancelled = uow.file_runs.cancel(run.number)
            uow.commit()
        return cancelled

    def screen(
        self, run: FileRun, content: bytes, *, asker: Asker, told: Told, chosen: Chosen = EVERYTHING
    ) -> TableResult | TextResult:
        """Screen what is in the file, as of today.

        Raises BadInput for what cannot be read, Unclear where somebody has to choose, Cancelled.
        """
        read = self._reader.read(run.name, content, chosen)
        self.check(run)
        if isinstance(read, TextRead):
            return self._text(run, read, asker=asker, told=told)
        result = self._table(run, read, asker=asker, told=told)
        done = batch_of(run, content, result, self._clock.now().date())
        return replace(result, record=self._records.keep(done, asker=asker))

    def _table(self, run: FileRun, read: TableRead, *, asker: Asker, told: Told) -> TableResult:
        of = len(read.lines)

        def heard(counted: Counted) -> None:
            self.check(run)
            told(Progress(counted.rows, of, counted.hits))

        return self._tables.screen(read, Screening.of(asker, self._clock.now().date()), told=heard)

    def _text(self, run: FileRun, read: TextRead, *, asker: Asker, told: Told) -> TextResult:
        parts = list(pieces(read.text, self._texts.reach))
        found: list[TextAnswer] = []
        for number, part in enumerate(parts, 1):
            self.check(run)
            found.append(self._texts.screen(part, asker=asker))
            told(Progress(number, len(parts), sum(len(one.named) for one in found)))
        return TextResult(read=read, answer=joined(found))

    def check(self, run: FileRun) -> None:
        """Raises Cancelled where somebody does not want it any more."""
        with self._unit_of_work() as uow:
            now = uow.file_runs.get(run.number, team=run.team)
        if now is None or now.state is RunState.CANCELLED:
            raise Cancelled
