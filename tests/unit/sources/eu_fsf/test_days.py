"""Days in the EU's list: of birth and of listing, in our calendar or another, whole or in part."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.domain.lists.entry import Detail
from tests.unit.sources.eu_fsf.made import COMPANY, PERSON, document, read


def test_a_date_of_another_calendar_counts_only_where_it_is_converted(tmp_path: Path) -> None:
    hijri = PERSON.replace('calendarType="GREGORIAN" city', 'calendarType="ISLAMIC" city')
    assert "1961-02-01" in read(tmp_path, document(hijri)).entries[0].birth_dates
    raw = hijri.replace('birthdate="1961-02-01"', "").replace('year="1961"', 'year="1380"')
    entry = read(tmp_path, document(raw)).entries[0]
    assert entry.birth_dates == ("1960", "1961", "1962")
    assert (
        Detail(label="Date of birth", text="calendarType ISLAMIC, dayOfMonth 1, monthOfYear 2, year 1380")
        in entry.details
    )


def test_dates_and_countries_that_cannot_be_are_kept_as_text_with_a_warning(tmp_path: Path) -> None:
    text = PERSON.replace('birthdate="1961-02-01"', 'birthdate="0061-02-01"').replace('To="1962"', 'To="62"')
    text = text.replace('region="" countryIso2Code="RU"', 'region="" countryIso2Code="QZ"', 1)
    text = text.replace('"RUSSIAN FEDERATION"', '"ERIADOR"', 1)
    reading = read(tmp_path, document(text))
    assert (reading.entries[0].birth_dates, reading.entries[0].countries) == ((), ("ru",))
    assert [warning.split(": ", 1)[1] for warning in reading.tally.warnings] == [
        "country QZ 'ERIADOR' is not known; kept as text",
        "date of birth '0061-02-01' is not possible; kept as text",
        "year of birth '62' is not possible; kept as text",
    ]


def test_a_date_in_another_calendar_alone_is_ignored_by_name(tmp_path: Path) -> None:
    hijri = '<birthdate circa="false" calendarType="ISLAMIC" year="1343" countryIso2Code="00"/>'
    reading = read(tmp_path, document(PERSON.replace("<address", f"{hijri}<address", 1)))
    assert reading.tally.ignored == {"date of birth in the Islamic calendar alone (kept as text)": 1}
    assert Detail(label="Date of birth", text="calendarType ISLAMIC, year 1343") in reading.entries[0].details


@pytest.mark.parametrize(
    ("attributes", "dates"),
    [
        ('circa="false" year="1954"', ("1954",)), ('circa="true" year="1958"', ("1958",)),
        ('year="1954" monthOfYear="3"', ("1954-03",)), ('year="1954" monthOfYear="3" dayOfMonth="9"', ("1954-03-09",)),
        ('yearRangeFrom="1953" yearRangeTo="1955"', ("1953", "1954", "1955")),
        ('yearRangeFrom="1940" yearRangeTo="1960"', ()), ('yearRangeTo="1960"', ()), ('yearRangeFrom="1960"', ()),
        ('year="1343"', ()), ('year="1954" monthOfYear="13"', ()),
    ],
)  # fmt: skip
def test_a_birth_gives_what_is_known_of_its_date_and_the_rest_stays_as_text(
    tmp_path: Path, attributes: str, dates: tuple[str, ...]
) -> None:
    birth = f'<birthdate calendarType="GREGORIAN" {attributes}/>'
    entry = read(tmp_path, document(COMPANY.replace("<identification", f"{birth}<identification", 1))).entries[0]
    assert entry.birth_dates == dates


@pytest.mark.parametrize(
    ("calendar", "dates"), [("GREGORIAN", ("1968-03-04",)), ("", ("1968-03-04",)), ("ISLAMIC", ())]
)
def test_a_day_in_parts_counts_where_the_calendar_is_ours_or_is_not_said(
    tmp_path: Path, calendar: str, dates: tuple[str, ...]
) -> None:
    birth = f'<birthdate calendarType="{calendar}" dayOfMonth="4" monthOfYear="3" year="1968"/>'
    text = COMPANY.replace("<identification", f"{birth}<identification", 1)
    assert read(tmp_path, document(text)).entries[0].birth_dates == dates
