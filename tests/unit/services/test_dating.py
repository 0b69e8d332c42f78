"""Of which day a file is: its own, a person's word where the file does not contradict it, or its newest listing."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.lists.dataset import Origin
from bot.errors import ListRefused
from bot.services.lists.dating import moment_of, newest_date, undated
from bot.services.lists.editions import CandidateEdition
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
