"""Of which day a file is: its own, a person's word where the file does not contradict it, or its newest listing."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.lists.dataset import Origin
from bot.errors import ListRefused
from bot.services.lists.dating import corrects, moment_of, newest_date, perhaps_corrects, undated
from bot.services.lists.editions import CandidateEdition, StoredEdition
from tests.builders import a_dataset, a_listing, an_entry, an_offer

NOW = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)


def day(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=dt.UTC)


def an_edition(*listed: str, published: str = "", **more: object) -> CandidateEdition:
    entries = [
        an_entry(str(n), listings=(a_listing(listed_on=day(text).date() if text else None),))
        for n, text in enumerate(listed or [""])
    ]
    on = day(published).date() if published else None
    return an_offer(*entries, published_on=on, **more)  # type: ignore[arg-type]


def moment(offered: CandidateEdition, given: str = "", *, fetched: bool = False) -> dt.datetime:
    return moment_of(offered, given=day(given) if given else None, fetched=fetched, now=NOW)


def test_a_file_speaks_of_its_own_day() -> None:
    assert moment(an_edition("2022-02-24", published="2023-12-28")) == day("2023-12-28")


def test_without_one_of_its_newest_listing_and_a_warning_says_so() -> None:
    offered = an_edition("2022-02-24", "2022-04-21")
    assert moment(offered) == day("2022-04-21")
    (warning,) = undated(offered, given=None, fetched=False, at=day("2022-04-21"))
    assert "taken as of 21 Apr 2022, its newest date" in warning


def test_without_either_the_day_is_asked_for() -> None:
    with pytest.raises(ListRefused, match=r"sdn\.csv gives no day of its own: say which day it is of, like --as-of"):
        moment(an_edition())


def test_a_day_that_is_still_to_come_is_no_day_of_the_file() -> None:
    assert newest_date(an_edition("2022-04-21", "3033-09-30"), by=NOW.date()) == dt.date(2022, 4, 21)


@pytest.mark.parametrize("given", ["2023-12-27", "2023-12-28", "2024-02-01"])
def test_a_persons_word_is_taken_where_the_file_does_not_contradict_it(given: str) -> None:
    assert moment(an_edition("2022-02-24", published="2023-12-28"), given) == day(given)


@pytest.mark.parametrize(
    ("offered", "said"),
    [
        (an_edition(published="2023-12-28"), "is of 28 Dec 2023 by its own word, and not of 15 Jan 2021"),
        (an_edition("2022-04-21"), "has a listing of 21 Apr 2022: it cannot be of 15 Jan 2021"),
    ],
)
def test_a_persons_word_that_the_file_contradicts_is_refused(offered: CandidateEdition, said: str) -> None:
    with pytest.raises(ListRefused, match=said):
        moment(offered, "2021-01-15")


def test_a_file_just_fetched_and_a_firms_own_speak_of_now() -> None:
    assert moment(an_edition(), fetched=True) == NOW
    assert moment(an_edition(dataset=a_dataset("custom_acme", origin=Origin.CUSTOM))) == NOW


def stored(at: str, *, files: frozenset[str] = frozenset({"sum"})) -> StoredEdition:
    edition_at = dt.datetime.fromisoformat(at).replace(tzinfo=dt.UTC)
    return StoredEdition(number=1, version="v1", edition_at=edition_at, format="x", counts={}, files=files)


@pytest.mark.parametrize(
    ("at", "given", "perhaps"),
    [
        ("2023-12-28", "2023-12-27", True),
        ("2023-12-28", "2023-12-28", False),
        ("2023-12-28", "2023-12-29", True),  # a day without an hour may have been guessed
        ("2023-12-28T09:00", "2023-12-29", False),
        ("2023-12-28T09:00", "2023-12-28", True),
        ("2023-12-28", "", False),
    ],
)
def test_a_persons_word_may_correct_an_earlier_day_and_a_guessed_one(at: str, given: str, perhaps: bool) -> None:
    assert perhaps_corrects(stored(at), day(given) if given else None) is perhaps


@pytest.mark.parametrize(
    ("given", "published", "does"),
    [
        ("2022-04-20", "", True),
        ("2022-04-21", "", False),
        ("2022-04-22", "", True),  # the stored day was only the newest in the file
        ("2022-04-22", "2022-04-21", False),
        ("2022-04-20", "2022-04-21", True),
        ("", "", False),
    ],
)
def test_the_day_of_the_very_files_is_corrected(given: str, published: str, does: bool) -> None:
    offered = an_edition("2022-02-24", "2022-04-21", published=published)
    on = day(given) if given else None
    sums = frozenset(file.sha256 for file in offered.files)
    assert corrects(stored("2022-04-21", files=sums), offered, given=on) is does
    assert not corrects(stored("2022-04-21", files=frozenset({"another"})), offered, given=on)


@pytest.mark.parametrize(
    ("given", "published", "fetched", "origin"),
    [
        ("2023-01-01", "", False, Origin.OFFICIAL),
        ("", "2023-01-01", False, Origin.OFFICIAL),
        ("", "", True, Origin.OFFICIAL),
        ("", "", False, Origin.CUSTOM),
    ],
)
def test_no_warning_is_given_of_a_day_that_is_known(given: str, published: str, fetched: bool, origin: Origin) -> None:
    offered = an_edition("2022-02-24", published=published, dataset=a_dataset(origin=origin))
    assert undated(offered, given=day(given) if given else None, fetched=fetched, at=NOW) == ()
