"""Editions brought to the updater: what is confirmed, taken, remembered of the publisher, or refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bot.domain.lists.dataset import Dataset
from bot.domain.notices.edition_changes import Delta
from bot.errors import ListRefused, StoreError
from bot.services.lists.assessing import Accepted, LoadOptions
from bot.services.lists.editions import CandidateEdition, StoredEdition
from bot.services.lists.updating import Updater
from data.sources import loading
from data.sources.fetching.downloading import Validators
from data.sources.fetching.fetch import Fetched
from data.sources.loading import ListLoader
from tests.unit.sources.un_sc.made import document

OLD, NEW = dt.datetime(2026, 2, 1, tzinfo=dt.UTC), dt.datetime(2026, 2, 27, tzinfo=dt.UTC)
USUAL = LoadOptions()
TAKEN = Accepted(
    dataset="un_sc", version="v3", stored=True, entries=2, counts={},
    delta=Delta(dataset="un_sc", from_version="v2", to_version="v3", changes=()),
)  # fmt: skip


def stored(number: int, at: dt.datetime = NEW) -> StoredEdition:
    return StoredEdition(
        number=number, version=f"v{number}", edition_at=at, format="x", counts={}, files=frozenset({"sum"})
    )


@dataclass
class FakeUpdater(Updater):
    """Notes what it is asked to do."""

    of_these_files: StoredEdition | None = None
    in_force: StoredEdition | None = None
    fault: Exception | None = None
    deaf: bool = False
    done: list[tuple[Any, ...]] = field(default_factory=list)

    def known(self, dataset: str, files: frozenset[str]) -> StoredEdition | None:
        return self.of_these_files

    def newest(self, dataset: str) -> StoredEdition | None:
        return self.in_force

    def validators(self, dataset: str) -> Mapping[str, tuple[str, str]]:
        return {"https://un/list.xml": ("tag", "Monday")}

    def remember(self, dataset: str, said: Mapping[str, tuple[str, str]]) -> None:
        self.done.append(("remember", dataset, dict(said)))

    def confirm(self, dataset: str, *, at: dt.datetime | None = None) -> None:
        self.done.append(("confirm", dataset, at))

    def refuse(self, dataset: Dataset, reason: str) -> None:
        if self.deaf:
            raise StoreError("the disk is full")
        self.done.append(("refuse", dataset.id, reason))

    def accept(self, offered: CandidateEdition, terms: LoadOptions = USUAL) -> Accepted:
        if self.fault:
            raise self.fault
        self.done.append(("accept", offered.dataset.id, len(offered.entries)))
        return TAKEN


@pytest.fixture
def un(tmp_path: Path) -> Path:
    path = tmp_path / "un.xml"
    path.write_text(document(), encoding="utf-8")
    return path


def loaded(updater: FakeUpdater, path: Path, terms: LoadOptions = USUAL) -> loading.LoadResult:
    (result,) = ListLoader(updater).from_files([path], ["un_sc"], terms)
    return result


def test_an_edition_that_is_not_stored_is_taken(un: Path) -> None:
    updater = FakeUpdater()
    assert loaded(updater, un).taken == TAKEN
    assert updater.done == [("accept", "un_sc", 2)]


@pytest.mark.parametrize(
    ("terms", "at"),
    [
        (USUAL, NEW),
        (LoadOptions(as_of=NEW), NEW),
        (LoadOptions(fetched=True), None),
    ],
)
def test_files_that_are_in_force_are_confirmed_as_of_their_day(
    un: Path, terms: LoadOptions, at: dt.datetime | None
) -> None:
    updater = FakeUpdater(of_these_files=stored(2), in_force=stored(2))
    assert loaded(updater, un, terms).note == "unchanged, version v2"
    assert updater.done == [("confirm", "un_sc", at)]


def test_files_in_force_whose_day_a_person_corrects_are_read(un: Path) -> None:
    updater = FakeUpdater(of_these_files=stored(2), in_force=stored(2))
    assert loaded(updater, un, LoadOptions(as_of=OLD)).taken == TAKEN


@pytest.mark.parametrize(
    ("terms", "is_taken"),
    [
        (USUAL, False),
        (LoadOptions(as_of=OLD), False),
        (LoadOptions(as_of=NEW), False),
        (LoadOptions(as_of=NEW + dt.timedelta(days=1)), True),
        (LoadOptions(fetched=True), True),
    ],
)
def test_older_files_are_left_alone_unless_the_publisher_went_back_to_them(
    un: Path, terms: LoadOptions, is_taken: bool
) -> None:
    updater = FakeUpdater(of_these_files=stored(1, OLD), in_force=stored(2))
    found = loaded(updater, un, terms)
    assert (found.taken, found.note) == ((TAKEN, "") if is_taken else (None, "stored before, as version v1"))
    assert [what for what, *_ in updater.done] == (["accept"] if is_taken else [])


def test_a_file_that_is_only_looked_at_is_read_though_it_is_stored(un: Path) -> None:
    updater = FakeUpdater(of_these_files=stored(2), in_force=stored(2))
    assert loaded(updater, un, LoadOptions(dry_run=True)).taken == TAKEN


@pytest.mark.parametrize(
    ("fault", "deaf", "dry_run", "reason", "noted"),
    [
        (ListRefused("it shrank"), False, False, "it shrank", True),
        (StoreError("locked"), False, False, "locked", True),
        (ListRefused("it shrank"), True, False, "it shrank (nor can this be noted)", False),
        (ListRefused("it shrank"), False, True, "it shrank", False),
    ],
)
def test_a_refusal_is_noted_for_its_list_and_told(
    un: Path, fault: Exception, deaf: bool, dry_run: bool, reason: str, noted: bool
) -> None:
    updater = FakeUpdater(fault=fault, deaf=deaf)
    found = loaded(updater, un, LoadOptions(dry_run=dry_run))
    assert (found.dataset, found.refused) == ("un_sc", reason)
    assert updater.done == [("refuse", "un_sc", reason)] * noted


def test_a_file_that_is_no_list_is_refused_for_the_one_list_that_was_meant(tmp_path: Path) -> None:
    path = tmp_path / "some.txt"
    path.write_text("no list")
    updater = FakeUpdater()
    assert loaded(updater, path).dataset == "un_sc"
    (of_any,) = ListLoader(updater).from_files([path], ["un_sc", "eu_fsf"], USUAL)
    assert (of_any.dataset, bool(of_any.refused)) == ("", True)
    assert [done[:2] for done in updater.done] == [("refuse", "un_sc")]


Fetches = Callable[..., Sequence[Fetched] | None]


def from_publisher(
    monkeypatch: pytest.MonkeyPatch, updater: FakeUpdater, fetch: Fetches, terms: LoadOptions = USUAL
) -> loading.LoadResult:
    monkeypatch.setattr(loading, "fetch_files", fetch)
    return ListLoader(updater).from_publisher("un_sc", terms)


def test_what_the_publisher_says_has_not_changed_is_confirmed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, Any] = {}
    updater = FakeUpdater()
    found = from_publisher(monkeypatch, updater, lambda *_, **how: asked.update(how))
    assert found == loading.LoadResult(dataset="un_sc", note="unchanged, says its publisher")
    assert updater.done == [("confirm", "un_sc", None)]
    assert asked["known"] == {"https://un/list.xml": Validators(etag="tag", last_modified="Monday")}


@pytest.mark.parametrize(
    ("fault", "terms", "remembers"),
    [(None, USUAL, True), (None, LoadOptions(dry_run=True), False), (ListRefused("it shrank"), USUAL, False)],
)
def test_what_the_publisher_says_of_a_file_is_remembered_once_it_is_taken(
    monkeypatch: pytest.MonkeyPatch, un: Path, fault: Exception | None, terms: LoadOptions, remembers: bool
) -> None:
    file = Fetched(url="https://un/2", path=un, sha256="s", size=1, compared=False,
                   validators=Validators(etag="new", last_modified="Tuesday"))  # fmt: skip
    updater = FakeUpdater(fault=fault)
    found = from_publisher(monkeypatch, updater, lambda *_, **__: (file,), terms)
    assert (found.taken, found.refused) == ((None, "it shrank") if fault else (TAKEN, ""))
    remembered = [done for done in updater.done if done[0] == "remember"]
    assert remembered == [("remember", "un_sc", {"https://un/2": ("new", "Tuesday")})] * remembers


def test_a_fetch_that_fails_is_a_refusal_of_the_list(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    updater = FakeUpdater()
    found = from_publisher(monkeypatch, updater, full)
    assert found.refused == "its files cannot be kept here: No space left on device"
    assert updater.done == [("refuse", "un_sc", found.refused)]
