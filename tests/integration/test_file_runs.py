"""Files that people send, as they are kept: each once, and what is over stays over."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

from bot.services.files.runs import FileRun, RunState
from tests.integration.conftest import NewWork
from tests.integration.leftovers import a_file


def begin(new_work: NewWork, run: FileRun) -> FileRun:
    with new_work() as uow:
        kept = uow.file_runs.begin(run)
        uow.commit()
    return kept


def test_a_file_is_begun_once_by_whichever_of_two_processes(new_work: NewWork) -> None:
    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(lambda _: begin(new_work, a_file()), range(2))
    assert first == second
    assert first == replace(a_file(), number=first.number)


def test_of_two_who_upload_one_may(new_work: NewWork) -> None:
    run = begin(new_work, a_file())

    def upload(_: int) -> bool:
        with new_work() as uow:
            begun = uow.file_runs.begin_upload(run.number)
            uow.commit()
        return begun

    with ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(upload, range(2))) == [False, True]
    with new_work() as uow:
        uow.file_runs.keep(replace(run, posted="1.0"))
        uow.commit()
        kept = uow.file_runs.get(run.number, team="TACME")
    assert kept is not None
    assert (kept.uploading, kept.posted) == (True, "1.0")


def test_of_two_clicks_on_a_choice_one_chooses_and_none_once_it_is_over(new_work: NewWork) -> None:
    run = begin(new_work, replace(a_file(), state=RunState.ASKED))
    meet = Barrier(2)

    def choose(by: str, before: str = "") -> bool:
        with new_work() as uow:
            chosen = uow.file_runs.choose(run.number, before=before, by=by)
            uow.commit()
        return chosen

    def at_once(by: str) -> bool:
        meet.wait()
        return choose(by)

    with ThreadPoolExecutor(2) as threads:
        first, second = threads.map(at_once, ("one", "two"))
    assert first is not second
    with new_work() as uow:
        kept = uow.file_runs.get(run.number, team="TACME")
        assert kept is not None
        assert (kept.state, kept.chosen) == (RunState.RUNNING, "one" if first else "two")
        uow.file_runs.keep(replace(kept, state=RunState.ASKED, chosen="nobody"))
        uow.commit()
    assert (choose("late"), choose("next", before=kept.chosen)) == (False, True)
    with new_work() as uow:
        uow.file_runs.keep(replace(kept, state=RunState.DONE))
        uow.commit()
    assert not choose("over", before="next")


def test_what_is_over_stays_over_and_another_workspace_has_no_such_file(new_work: NewWork) -> None:
    run = begin(new_work, a_file())
    with new_work() as uow:
        assert uow.file_runs.cancel(run.number)
        uow.file_runs.keep(replace(run, state=RunState.DONE, choices=("A", "B")))
        assert not uow.file_runs.cancel(run.number)
        uow.commit()
        kept = uow.file_runs.get(run.number, team="TACME")
        assert uow.file_runs.get(run.number, team="TAJAX") is None
    assert kept is not None
    assert kept.state is RunState.CANCELLED
