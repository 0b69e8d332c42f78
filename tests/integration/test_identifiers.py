"""Identifiers that lists hold, asked of the real store; numbers that none holds; a list's own references."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from sqlalchemy import Engine, delete, func, select, update
from sqlalchemy.orm import Session

from bot.domain.law.answer import Answer, Outcome
from bot.domain.law.entity import Identifier, IdentifierType, Relation, Schema
from bot.domain.lists.entry import Detail, Entry, EntryLink
from bot.services.lists.assessing import LoadOptions
from bot.services.lists.updating import Updater
from bot.services.ports import Asker
from bot.services.screening.bulk import Asked, Bulk
from bot.services.screening.screener import Screener
from bot.services.wording.verdict import verdict
from data.sql.lists.keys import refresh_keys
from data.sql.tables.following import PublicationRow
from data.sql.tables.lists import IdentifierRow, LinkRow, MarkRow
from tests import builders
from tests.builders import an_entry, an_offer
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.loading import load

CLI = Asker(surface="cli")
MAY = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)
FACTS = builders.a_snapshot(
    programs=(
        builders.a_program(),
        builders.a_program("US-SDN", short="OFAC SDN List"),
        builders.a_program("UN-SC", short="UN list"),
    )
)


def numbered(uid: str, caption: str, *numbers: tuple[IdentifierType, str, str], **more: object) -> Entry:
    own = Identifier(type=IdentifierType.OFAC_UID, value=uid)
    given = (Identifier(type=type, value=value, note=note) for type, value, note in numbers)
    return an_entry(uid, caption, identifiers=(own, *given), **more)


BANK = numbered(
    "10001", "HARBOUR BANK",
    (IdentifierType.SWIFT, "HARBGB2L", "SWIFT/BIC"), (IdentifierType.TAX_ID, "7707083893", "Tax ID No., Russia"),
    (IdentifierType.REGISTRATION, "55512345", "Registration Number"), (IdentifierType.LEI, "21380068P1DRHMJ8KU70", ""),
    (IdentifierType.ISIN, "US0378331005", "ISIN"), (IdentifierType.TICKER, "688012 CN", "Equity Ticker"),
    (IdentifierType.USCC, "91110000600037341L", ""), (IdentifierType.OTHER, "www.harbourbank.example", "Website"),
    (IdentifierType.OTHER, "06644891", "Government Gazette Number, Russia"),
    countries=("ru",),
)  # fmt: skip
SHIP = numbered(
    "10002", "MARLIN", (IdentifierType.IMO, "9319466", ""), (IdentifierType.MMSI, "572469210", "MMSI"),
    schema=Schema.VESSEL, details=(Detail(label="call sign", text="T2ZZ4"),),
    links=(EntryLink(relation="Owned or Controlled By", name="HARBOUR BANK", entry="10001"),),
)  # fmt: skip
MAN = numbered(
    "10003", "TESTOV, Ivan",
    (IdentifierType.PASSPORT, "Russian foreign travel passport number 620169661", "Passport, Russia"),
    (IdentifierType.NATIONAL_ID, "784-1968-9720837-5", "UAE Identification"),
    (IdentifierType.CRYPTO, "1NEDqZPvTWRaoho48qXuLLsrYomMXPABfD", "XBT"),
    (IdentifierType.CRYPTO, "0x098B716B8Aaf21512996dC57EB0615e2383E2f96", "ETH"),
    (IdentifierType.PASSPORT, "55512345", "Passport, Iran"),
    schema=Schema.PERSON,
    listings=(builders.a_listing(tags=("X",), citation="85 FR 83799; 86 FR 12345"),),
)  # fmt: skip
LISTED = an_entry(
    "QDi.999", "SAMPLE NETWORK", identifiers=(), listings=(builders.a_listing("UN-SC"),), countries=("af",)
)


def filled(new_work: NewWork) -> Screener:
    """Asks a store with the four."""
    load(new_work, FACTS)
    updater = Updater(new_work, FakeClock())
    updater.accept(an_offer(BANK, SHIP, MAN), LoadOptions(as_of=MAY))
    updater.accept(an_offer(LISTED, dataset=builders.an_official("un_sc")), LoadOptions(as_of=MAY))
    return Screener(new_work, FakeClock())


@pytest.fixture(scope="module")
def screener(shared_work: NewWork) -> Screener:
    return filled(shared_work)


def ask(screener: Screener, text: str) -> Answer:
    return screener.screen(text, asker=CLI)


def found(answer: Answer) -> set[str]:
    return {finding.entity.caption for finding in answer.findings}


@pytest.mark.parametrize(
    ("asked", "outcome", "caption"),
    [
        ("HARBGB2L", Outcome.MATCH, "HARBOUR BANK"),
        ("SWIFT: HARBGB2LXXX", Outcome.MATCH, "HARBOUR BANK"),
        ("BIC HARBGB2L123", Outcome.MATCH, "HARBOUR BANK"),
        ("ИНН 7707083893", Outcome.MATCH, "HARBOUR BANK"),
        ("7707083893", Outcome.MATCH, "HARBOUR BANK"),
        ("LEI21380068P1DRHMJ8KU70", Outcome.MATCH, "HARBOUR BANK"),
        ("ISIN: US0378331005", Outcome.MATCH, "HARBOUR BANK"),
        ("CUSIP 037833100", Outcome.MATCH, "HARBOUR BANK"),
        ("688012.SS", Outcome.MATCH, "HARBOUR BANK"),
        ("688012", Outcome.POTENTIAL_MATCH, "HARBOUR BANK"),
        ("统一社会信用代码：91110000600037341L", Outcome.MATCH, "HARBOUR BANK"),
        ("https://harbourbank.example/", Outcome.POTENTIAL_MATCH, "HARBOUR BANK"),
        ("Government Gazette Number 06644891", Outcome.POTENTIAL_MATCH, "HARBOUR BANK"),
        ("OFAC uid 10001", Outcome.MATCH, "HARBOUR BANK"),
        ("IMO No. 9319466", Outcome.MATCH, "MARLIN"),
        ("MMSI 572469210", Outcome.MATCH, "MARLIN"),
        ("572469210", Outcome.POTENTIAL_MATCH, "MARLIN"),
        ("call sign T2ZZ4", Outcome.POTENTIAL_MATCH, "MARLIN"),
        ("passport 620169661", Outcome.POTENTIAL_MATCH, "TESTOV, Ivan"),
        ("Emirates ID 784196897208375", Outcome.POTENTIAL_MATCH, "TESTOV, Ivan"),
        ("BTC 1NEDqZPvTWRaoho48qXuLLsrYomMXPABfD", Outcome.MATCH, "TESTOV, Ivan"),
        ("0x098b716b8aaf21512996dc57eb0615e2383e2f96", Outcome.MATCH, "TESTOV, Ivan"),
        ("86 Fed. Reg. 12345", Outcome.POTENTIAL_MATCH, "TESTOV, Ivan"),
        ("UN ref QDi.999", Outcome.MATCH, "SAMPLE NETWORK"),
        ("QDi.999", Outcome.MATCH, "SAMPLE NETWORK"),
    ],
)
def test_a_stored_identifier_is_found(screener: Screener, asked: str, outcome: Outcome, caption: str) -> None:
    answer = ask(screener, asked)
    assert (answer.outcome, found(answer)) == (outcome, {caption})


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("DE0007100000", "an ISIN (Germany) that no list here holds; ask by the issuer’s name"),
        ("ISIN: XS0104440986", "an ISIN (international) that no list here holds; ask by the issuer’s name"),
        ("US0378331006", "an ISIN (United States) whose check digits are wrong; no list here holds it."),
        ("DEUTDEFF", "a BIC (SWIFT code) (Germany) that no list here holds; ask by the bank’s name"),
        ("IMO 9319467", "an IMO number whose check digits are wrong; no list here holds it."),
        ("passport A1234567", "a passport number that no list here holds; ask by the person’s name"),
        ("1NEDqZPvTWRaoho48qXuLLsrYomMXPABfX", "a wallet address whose check digits are wrong; no list here holds it."),
        ("1nedQzpVtwrAOHO48QxUll7RyOM2xpabFd", "a number that no list here holds; ask by the holder’s name"),
        ("QDi.998", "a UN reference that no list here holds; ask by the party’s name"),
        ("987654321", "a number that no list here holds; ask by the holder’s name"),
    ],
)
def test_an_identifier_that_no_list_holds_is_said_to_be_one(screener: Screener, asked: str, words: str) -> None:
    answer = ask(screener, asked)
    assert (answer.outcome, answer.findings, answer.nearest) == (Outcome.NOT_HELD, (), ())
    assert (verdict(answer).emoji, verdict(answer).words[: len(words)]) == ("🟡", words)
    assert screener.recall(answer.record, asker=CLI) == answer


def test_a_bare_number_of_two_kinds_is_told_of_both_bearers(screener: Screener) -> None:
    answer = ask(screener, "55512345")
    assert (answer.outcome, found(answer)) == (Outcome.AMBIGUOUS, {"HARBOUR BANK", "TESTOV, Ivan"})
    why = {finding.entity.caption: finding.match.explanation for finding in answer.findings}
    assert why["TESTOV, Ivan"] == "its passport number (Iran) 55512345, a lead: others may bear the same number"
    assert why["HARBOUR BANK"] == "its registration number 55512345, a lead: others may bear the same number"


def test_batches_find_identifiers_and_say_which_none_holds(shared_work: NewWork, screener: Screener) -> None:
    bulk = Bulk(shared_work, day=MAY.date(), today=MAY.date())
    one, two = bulk.screen([Asked(2, "SWIFT HARBGB2L"), Asked(3, "DE0007100000")])
    assert (one.outcome, one.finding and one.finding.entity.caption) == (Outcome.MATCH, "HARBOUR BANK")
    assert (two.outcome, two.problem) == (
        Outcome.NOT_HELD,
        "an ISIN (Germany) that no list here holds; ask by the issuer’s name",
    )


def test_who_owns_or_controls_a_listed_one_is_told_in_ofacs_own_words(screener: Screener) -> None:
    (finding,) = ask(screener, "IMO 9319466").findings
    assert [(one.relation, one.entity.caption) for one in finding.related] == [(Relation.CONTROLLED, "HARBOUR BANK")]


def test_a_store_of_an_older_program_gains_references_and_relations_without_an_edition(
    engine: Engine, new_work: NewWork
) -> None:
    filled(new_work)
    with Session(engine) as session:
        before = session.scalar(select(func.count()).select_from(PublicationRow))
        told = [(row.owner, row.value, row.note) for row in session.scalars(select(IdentifierRow))]
        session.execute(
            delete(IdentifierRow).where(IdentifierRow.note.in_(("UN reference number", "Vessel Call Sign")))
        )
        session.execute(update(LinkRow).values(relation=Relation.LINKED, note="Owned or Controlled By"))
        session.execute(delete(MarkRow))
        session.commit()
        assert refresh_keys(session)
        session.commit()
        assert sorted((row.owner, row.value, row.note) for row in session.scalars(select(IdentifierRow))) == sorted(
            told
        )
        (link,) = session.scalars(select(LinkRow))
        assert (link.relation, link.note) == (Relation.CONTROLLED, "")
    taken = Updater(new_work, FakeClock()).accept(
        an_offer(BANK, SHIP, MAN), LoadOptions(as_of=MAY + dt.timedelta(days=1))
    )
    assert (taken.stored, taken.delta.changes) == (False, ())
    with Session(engine) as session:
        assert session.scalar(select(func.count()).select_from(PublicationRow)) == before


def test_references_are_no_part_of_an_entry_so_that_a_new_one_is_no_change(
    new_work: NewWork,
) -> None:
    screener = filled(new_work)
    renamed = replace(SHIP, remarks="edited")
    taken = Updater(new_work, FakeClock()).accept(
        an_offer(BANK, renamed, MAN), LoadOptions(as_of=MAY + dt.timedelta(days=1))
    )
    assert [[what.value for what in change.what] for change in taken.delta.changes] == [["remarks"]]
    assert found(ask(screener, "call sign T2ZZ4")) == {"MARLIN"}
