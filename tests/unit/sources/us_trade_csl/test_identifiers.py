"""The items of the CSL's column of identifiers, in both layouts that the CSV file has had."""

from __future__ import annotations

import pytest

from bot.domain.law.entity import Identifier, IdentifierType
from data.sources.us_trade_csl.identifiers import papers_of, sorts_stand_first


@pytest.mark.parametrize(
    ("item", "read"),
    [
        ("Passport, BC166787, CA", ("Passport", "BC166787", "CA", "")),
        ("CA, BC166787, Passport", ("Passport", "BC166787", "CA", "")),
        ("Passport, A, B, CA", ("Passport", "A, B", "CA", "")),
        ("Passport, BC1, CA, 2020-01-02", ("Passport", "BC1", "CA", "dated 2020-01-02")),
        ("Passport, BC1, 2020-01-02, 2030-01-02, CA",
         ("Passport", "BC1", "CA", "issued 2020-01-02, expires 2030-01-02")),
        ("Passport, BC1, 2019-01-01, 2020-01-02, 2030-01-02",
         ("Passport", "BC1, 2019-01-01", "", "issued 2020-01-02, expires 2030-01-02")),
        ("Passport, X, RU, CA", ("Passport", "X, RU", "CA", "")),
        ("Passport, CA", ("Passport", "CA", "", "")),
        ("Tax ID No.:, 77, RU", ("Tax ID No.", "77", "RU", "")),
        ("Tax ID No.", ("Tax ID No.", "", "", "")),
    ],
)  # fmt: skip
@pytest.mark.parametrize("sort_first", [True, False])
def test_an_item_whose_sort_is_known_is_read_in_either_layout(
    item: str, read: tuple[str, ...], sort_first: bool
) -> None:
    (paper,) = papers_of(item, sort_first=sort_first)
    assert (paper.sort, paper.value, paper.country, paper.dated) == read


@pytest.mark.parametrize(("sort_first", "sort", "value"), [(True, "Something", "X, Y"), (False, "Y", "Something, X")])
def test_an_item_whose_sort_is_unknown_is_read_in_the_layout_of_its_file(
    sort_first: bool, sort: str, value: str
) -> None:
    (paper,) = papers_of("Something, X, Y", sort_first=sort_first)
    assert (paper.sort, paper.value, paper.is_known) == (sort, value, False)


def test_the_layout_of_a_file_is_that_of_most_of_its_items() -> None:
    assert sorts_stand_first(["Passport, A; CA, B, Passport", "Tax ID No., 7"])
    assert not sorts_stand_first(["Passport, A; CA, B, Passport", "RU, 7, Tax ID No."])
    assert sorts_stand_first(["Passport, A; CA, B, Passport"])


@pytest.mark.parametrize(
    ("item", "identifier"),
    [
        ("Vessel Registration Identification, IMO 9187629", Identifier(type=IdentifierType.IMO, value="9187629")),
        ("Vessel Registration Identification, X1",
         Identifier(type=IdentifierType.OTHER, value="X1", note="Vessel Registration Identification")),
        ("Registration Number, 9187629",
         Identifier(type=IdentifierType.REGISTRATION, value="9187629")),
        ("Digital Currency Address - XBT, 1A1zP1eP",
         Identifier(type=IdentifierType.CRYPTO, value="1A1zP1eP", note="XBT")),
        ("Legal Entity Number, 253400V1H6ART1UQ0N98",
         Identifier(type=IdentifierType.LEI, value="253400V1H6ART1UQ0N98")),
        ("Passport, A1, CA, 2020-01-02",
         Identifier(type=IdentifierType.PASSPORT, value="A1", note="CA, dated 2020-01-02")),
        ("Tax ID No., 77", Identifier(type=IdentifierType.TAX_ID, value="77", note="Tax ID No.")),
        ("Gender, Male", None),
        ("Tax ID No.", None),
    ],
)  # fmt: skip
def test_an_item_is_the_identifier_its_sort_and_its_shape_say(item: str, identifier: Identifier | None) -> None:
    (paper,) = papers_of(item, sort_first=True)
    assert paper.as_identifier() == identifier


def test_what_is_no_identifier_keeps_the_lists_words() -> None:
    found = [paper.as_detail() for paper in papers_of("Gender, Male; Tax ID No.", sort_first=True)]
    assert [(one.label, one.text) for one in found] == [("Gender", "Male"), ("ids", "Tax ID No.")]
