"""What a notice tells of a change: what differs, from what to what, and the names and identifiers that are gone."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from bot.domain.law.entity import Identifier, IdentifierType, Name, NameType, Schema
from bot.domain.law.listed import EndReason
from bot.domain.law.orders import NotEnforced, OrderOutcome, OutcomeKind
from bot.domain.lists.entry import EntryLink
from bot.domain.notices.edition_changes import Change, Op, What
from bot.domain.notices.summaries import summary_of, summary_of_designation, worth_telling
from tests.builders import a_designation, a_listing, an_entry

JAN, FEB = dt.date(2024, 1, 31), dt.date(2024, 2, 1)
EVERY = (What.RENAMED, What.KIND, What.PROGRAMS, What.DATES, What.ALIASES, What.IDENTIFIERS, What.RELATIONS,
         What.COUNTRIES, What.BIRTH_DATES)  # fmt: skip


def inn(value: str, note: str = "") -> Identifier:
    return Identifier(type=IdentifierType.TAX_ID, value=value, note=note)


BEFORE = an_entry(
    names=(Name(text="KESTREL", type=NameType.NAME), Name(text="Osprey", type=NameType.ALIAS)),
    listings=(a_listing("US-SDN", listed_on=JAN, tags=("CUBA",)),),
    identifiers=(inn("1", "INN"), inn("2")),
    countries=("cu",),
    birth_dates=("1951",),
    links=(EntryLink(relation="Owned by", name="SEA"),),
)
AFTER = replace(
    BEFORE,
    schema=Schema.PERSON,
    names=(Name(text="Kestrel Co", type=NameType.NAME), Name(text="osprey", type=NameType.WEAK_ALIAS)),
    listings=(a_listing("US-SDN", listed_on=JAN, effective_on=FEB, ends_on=FEB, citation="85 FR 1", tags=("IRAN",)),),
    identifiers=(inn("2"), inn("3")),
    countries=("cu", "ir"),
    birth_dates=(),
    links=(EntryLink(relation="Owned by", name="", entry="102"),),
)


def summary(before: Any, after: Any, *what: What, op: Op = Op.MODIFIED) -> Any:
    return summary_of(Change(entry="1", op=op, caption="Kestrel", what=what, before=before, after=after), entity="e")


@pytest.mark.parametrize(
    ("op", "what", "worth"),
    [
        (Op.MODIFIED, (What.REMARKS, What.DETAILS), False),
        (Op.MODIFIED, (What.REMARKS, What.RENAMED), True),
        (Op.ADDED, (), True),
        (Op.ENDED, (), True),
    ],
)
def test_remarks_and_details_alone_are_not_worth_telling(op: Op, what: tuple[What, ...], worth: bool) -> None:
    assert worth_telling(Change(entry="1", op=op, caption="Kestrel", what=what)) is worth


def test_each_thing_that_differs_is_told_with_what_it_was_and_is() -> None:
    told = {one.label: (one.before, one.after) for one in summary(BEFORE, AFTER, *EVERY).differences}
    assert told == {
        "name": (("KESTREL",), ("Kestrel Co",)),
        "kind": ((BEFORE.schema.value,), ("Person",)),
        "programs": (("US-SDN (CUBA)",), ("US-SDN (IRAN)",)),
        "dates": ((), ("US-SDN effective 1 Feb 2024", "US-SDN ends 1 Feb 2024", "85 FR 1")),
        "aliases": (("Osprey (alias)",), ("osprey (weak alias)",)),
        "identifiers": (("INN 1",), ("tax id 3",)),
        "relations": (("Owned by SEA",), ("Owned by 102",)),
        "countries": ((), ("IR",)),
        "birth dates": (("1951",), ()),
    }


def test_names_and_identifiers_that_are_gone_are_kept_whatever_their_case() -> None:
    told = summary(BEFORE, AFTER, What.RENAMED)
    assert ([name.text for name in told.former], [one.value for one in told.former_identifiers]) == (["KESTREL"], ["1"])
    assert (told.programs, told.tags) == (("US-SDN",), ("IRAN",))


@pytest.mark.parametrize(("before", "after", "op"), [(None, AFTER, Op.ADDED), (BEFORE, None, Op.ENDED)])
def test_of_one_that_is_new_or_gone_nothing_differs(before: Any, after: Any, op: Op) -> None:
    told = summary(before, after, What.RENAMED, op=op)
    assert (told.op, told.differences, told.former, told.former_identifiers) == (op, (), (), ())


LISTED = a_designation(listed_on=JAN)


def of(before: Any, after: Any, **more: Any) -> Any:
    return summary_of_designation(before, after, caption="Kestrel", **more)


def test_a_designation_is_added_ends_or_changes() -> None:
    ended = replace(LISTED, ended_on=FEB)
    assert of(None, LISTED).op is of(None, ended).op is Op.ADDED
    assert of(LISTED, ended).op is Op.ENDED
    assert of(ended, replace(ended, ended_on=JAN)).op is Op.MODIFIED
    assert of(LISTED, LISTED) is None
    assert of(LISTED, replace(LISTED, grounds="others")) is None


@pytest.mark.parametrize(
    ("more", "label", "before", "after"),
    [
        ({"listed_on": FEB}, "listed", ("31 Jan 2024",), ("1 Feb 2024",)),
        ({"listed_on": None}, "listed", ("31 Jan 2024",), ()),
        ({"suspended_on": FEB}, "suspended", (), ("1 Feb 2024",)),
        ({"company_class": "agreed"}, "class of company", (), ("agreed",)),
        ({"program": "US-SDN"}, "program", ("US-CCMC-1237",), ("US-SDN",)),
        ({"outcomes": (OrderOutcome(kind=OutcomeKind.UNKNOWN, on="2024-01", text="", documents=()),
                       OrderOutcome(kind=OutcomeKind.CARRIED_OUT, on="2024-02", text="", documents=()))},
         "outcome", (), ("carried out Feb 2024",)),
        ({"not_enforced": (NotEnforced(since=JAN, by="a", documents=()), NotEnforced(since=FEB, by="b", documents=()))},
         "not enforced", (), ("b",)),
    ],
)  # fmt: skip
def test_what_changed_of_a_designation_is_told(
    more: dict[str, Any], label: str, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    told = of(LISTED, replace(LISTED, **more))
    assert [(one.label, one.before, one.after) for one in told.differences] == [(label, before, after)]
    assert told.what == (What.DATES,)


def test_a_new_name_of_its_entity_is_told() -> None:
    told = of(LISTED, LISTED, was="Old Kestrel")
    assert (told.what, told.differences[0].before, told.differences[0].after) == (
        (What.RENAMED,), ("Old Kestrel",), ("Kestrel",),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("reason", "words"),
    [(None, "removed"), (EndReason.VANISHED, "no longer in the list's file"), (EndReason.EXPIRED, "expired")],
)
def test_why_a_designation_ended_is_told(reason: EndReason | None, words: str) -> None:
    assert of(LISTED, replace(LISTED, ended_on=FEB, end_reason=reason)).note == f"ended 1 Feb 2024, {words}"
