"""What stored copies can tell: whom a newer file lacks, days before the first copy, lists held in an old copy alone."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.domain.law.answer import Answer, Outcome, Standing
from bot.domain.law.entity import Schema
from bot.domain.law.listed import EndReason
from bot.domain.law.program import Measure
from bot.domain.law.searched import Gap
from bot.domain.lists.dataset import Coverage, Dataset, ListPart
from bot.domain.lists.entry import Entry
from bot.services.lists.assessing import LoadOptions
from bot.services.lists.updating import Updater
from bot.services.ports import Asker
from bot.services.screening.answer_json import to_json
from bot.services.screening.screener import Screener
from bot.services.wording.verdict import verdict
from data.curated.scope import load_scope
from tests import builders
from tests.builders import a_listing, an_entry, an_offer, an_official
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.loading import load

CLI = Asker(surface="cli")
MBS, SDN, ENTITY_LIST = "US-NS-MBS", "US-SDN", "US-BIS-EL"
CSL = an_official(
    "us_trade_csl",
    lists=(
        ListPart(program=SDN, title="SDN, by the CSL", yields_to="us_ofac_sdn", same_ids=True),
        ListPart(program=MBS, title="NS-MBS, by the CSL", yields_to="us_ofac_cons", same_ids=True),
        ListPart(program=ENTITY_LIST, title="BIS Entity List"),
    ),
)
CONS = an_official("us_ofac_cons", lists=(ListPart(program=MBS, title="NS-MBS"),))
OWN_SDN = an_official()
FREEZE = Measure(name="asset freeze", effect="Property is blocked.")
LICENCE = Measure(name="export licence", effect="Items need a licence.")
FACTS = builders.a_snapshot(
    programs=(
        builders.a_program(),
        builders.a_program(SDN, short="OFAC SDN List", measures=(FREEZE,), deadlines=()),
        builders.a_program(MBS, short="OFAC NS-MBS List", measures=(FREEZE,), deadlines=()),
        builders.a_program(
            ENTITY_LIST, short="BIS Entity List", measures=(LICENCE,), deadlines=(), securities="Exports only."
        ),
    ),
    datasets=(
        builders.a_dataset(),
        builders.a_dataset(
            "us_bis_entity_list", title="BIS Entity List", coverage=Coverage.PARTIAL, coverage_note="four are held"
        ),
    ),
    designations=(
        builders.a_designation(),
        builders.a_designation("el-xiaomi", program=ENTITY_LIST, dataset="us_bis_entity_list"),
    ),
)
SHIPS = an_entry("17017", "SOVCOMFLOT SHIPPING", listings=(a_listing(MBS),), countries=("ru",))
BANK = an_entry("306", "BANCO NACIONAL DE CUBA", listings=(a_listing(SDN),))
OTHER = an_entry("999", "QUORUM ZENITH TRADING", listings=(a_listing(MBS),), countries=("ru",))
WANG = an_entry(
    "w", "Wang Wei", schema=Schema.LEGAL_ENTITY, listings=(a_listing(ENTITY_LIST),), identifiers=(), countries=("cn",)
)


@pytest.fixture
def updater(new_work: NewWork) -> Updater:
    load(new_work, FACTS)
    found = Updater(new_work, FakeClock())
    found.register([CSL, CONS, OWN_SDN])
    return found


def take(updater: Updater, dataset: Dataset, day: str, *entries: Entry) -> None:
    at = dt.datetime.fromisoformat(day).replace(tzinfo=dt.UTC)
    updater.accept(an_offer(*entries, dataset=dataset), LoadOptions(as_of=at))


def ask(new_work: NewWork, name: str, *, as_of: str = "", dataset: str | None = None) -> Answer:
    day = dt.date.fromisoformat(as_of) if as_of else None
    return Screener(new_work, FakeClock(), scope=load_scope()).screen(name, asker=CLI, as_of=day, dataset=dataset)


def reasons(answer: Answer) -> list[tuple[str, Gap]]:
    return [(gap.dataset, gap.reason) for gap in answer.unsearched if gap.reason is not Gap.NOT_HELD]


def test_whom_a_newer_file_of_the_publisher_lacks_is_formerly_listed_with_both_days(
    updater: Updater, new_work: NewWork
) -> None:
    take(updater, CSL, "2022-05-06", SHIPS, BANK, WANG)
    take(updater, CONS, "2025-01-14", OTHER)
    answer = ask(new_work, "Sovcomflot Shipping")
    (finding,) = answer.findings
    (view,) = finding.designations
    assert finding.status is Standing.FORMERLY_DESIGNATED
    assert (view.ended_on, view.end_reason) == (dt.date(2025, 1, 14), EndReason.VANISHED)
    assert verdict(answer).words.startswith(
        "not designated in our copies, the oldest of 6 May 2022; was, on the OFAC NS-MBS List in our copy of "
        "6 May 2022, no longer in that of 14 Jan 2025"
    )


def test_before_the_file_that_lacks_it_the_listing_stands(updater: Updater, new_work: NewWork) -> None:
    take(updater, CSL, "2022-05-06", SHIPS, BANK)
    take(updater, CONS, "2025-01-14", OTHER)
    assert ask(new_work, "Sovcomflot Shipping", as_of="2023-01-01").findings[0].status is Standing.DESIGNATED
    assert ask(new_work, "Sovcomflot Shipping", as_of="2022-01-01").findings[0].status is Standing.UNKNOWN


def test_whom_an_older_file_of_the_publisher_lacks_stands_as_the_newer_one_says(
    updater: Updater, new_work: NewWork
) -> None:
    take(updater, CONS, "2022-05-05", OTHER)
    take(updater, CSL, "2022-05-06", SHIPS, BANK)
    assert ask(new_work, "Sovcomflot Shipping").findings[0].status is Standing.DESIGNATED


def test_whom_both_carry_is_told_by_the_publishers_own_file_alone(updater: Updater, new_work: NewWork) -> None:
    take(updater, CSL, "2022-05-06", SHIPS, BANK)
    take(updater, CONS, "2022-05-07", SHIPS)
    (view,) = ask(new_work, "Sovcomflot Shipping").findings[0].designations
    assert view.dataset == "us_ofac_cons"


def test_whom_a_later_edition_of_one_list_lacks_is_formerly_listed(updater: Updater, new_work: NewWork) -> None:
    take(updater, CONS, "2022-05-06", SHIPS, OTHER)
    take(updater, CONS, "2025-01-14", OTHER)
    words = verdict(ask(new_work, "Sovcomflot Shipping")).words
    assert "was, on the OFAC NS-MBS List in our copy of 6 May 2022, no longer in that of 14 Jan 2025" in words


def test_of_an_old_copy_that_holds_the_whole_list_only_what_came_since_is_missing(
    updater: Updater, new_work: NewWork
) -> None:
    assert ("us_bis_entity_list", Gap.IN_PART) in reasons(ask(new_work, "Xiaomi"))
    take(updater, CSL, "2022-05-06", SHIPS, BANK, WANG)
    answer = ask(new_work, "Xiaomi")
    assert ("us_trade_csl", Gap.OLD_COPY) in reasons(answer)
    assert not [reason for _, reason in reasons(answer) if reason is Gap.IN_PART]
    assert "BIS Entity List: what was added after our copy of 6 May 2022" in answer.not_searched
    assert not any("four are held" in text for text in answer.not_searched)


def test_the_sdn_list_is_searched_in_the_old_file_that_repeats_it_and_said_so(
    updater: Updater, new_work: NewWork
) -> None:
    take(updater, CSL, "2022-05-06", SHIPS, BANK, WANG)
    answer = ask(new_work, "Quorumless Zebra Holding")
    assert answer.outcome is Outcome.NO_MATCH
    assert ("us_ofac_sdn", Gap.NOT_LOADED) not in reasons(answer)
    assert "(not on OFAC’s SDN List in our copy of 6 May 2022" in verdict(answer).words


def test_who_is_on_a_stale_copy_is_so_in_that_copy_and_not_today(updater: Updater, new_work: NewWork) -> None:
    take(updater, OWN_SDN, "2023-12-28", BANK)
    found = verdict(ask(new_work, "Banco Nacional de Cuba"))
    assert (found.emoji, found.words) == ("🔴", "designated in our copy of 28 Dec 2023 — OFAC SDN List")


def test_an_entry_of_the_entity_list_that_may_be_a_person_is_orange_in_that_copy(
    updater: Updater, new_work: NewWork
) -> None:
    take(updater, CSL, "2022-05-06", SHIPS, BANK, WANG)
    found = verdict(ask(new_work, "Wang Wei"))
    assert found.emoji == "🟠"
    assert found.words.startswith("on the BIS Entity List in our copy of 6 May 2022: no securities effect")


@pytest.mark.parametrize("name", ["Xiaomi", "Quorumless Zebra Holding"])
def test_of_a_day_before_the_first_copy_of_the_one_list_asked_for_nothing_is_known(
    updater: Updater, new_work: NewWork, name: str
) -> None:
    take(updater, OWN_SDN, "2023-12-28", BANK)
    answer = ask(new_work, name, as_of="2021-01-15", dataset="us_ofac_sdn")
    found = verdict(answer)
    assert found.emoji == "🟡"
    assert found.words.startswith("not known for 15 Jan 2021")
    assert "begin 28 Dec 2023" in found.words
    assert all(finding.status is Standing.UNKNOWN for finding in answer.findings)
    assert ("us_ofac_sdn", Gap.BEFORE_COPIES) in reasons(answer)


def test_of_a_list_that_holds_nothing_nothing_is_known(updater: Updater, new_work: NewWork) -> None:
    answer = ask(new_work, "Xiaomi", dataset="us_ofac_sdn")
    assert (verdict(answer).emoji, answer.findings[0].status) == ("🟡", Standing.UNKNOWN)


def test_over_all_lists_the_first_line_says_which_copies_begin_later(updater: Updater, new_work: NewWork) -> None:
    take(updater, OWN_SDN, "2023-12-28", BANK)
    answer = ask(new_work, "Quorumless Zebra Holding", as_of="2021-01-15")
    assert "OFAC’s SDN List is not held before 28 Dec 2023" in verdict(answer).words
    assert ask(new_work, "Xiaomi", as_of="2021-01-15").findings[0].status is Standing.DESIGNATED


def test_the_answer_as_data_says_what_was_not_searched_and_that_owners_were_not_looked_up(
    updater: Updater, new_work: NewWork
) -> None:
    row = to_json(ask(new_work, "Xiaomi"))
    assert row["ownership"]["checked"] is False
    assert "50 Percent Rule" in row["ownership"]["note"]
    assert {"dataset": "us_ofac_sdn", "reason": "not_loaded"}.items() <= row["unsearched"][0].items()
    assert {"eu_833_2014", "gb_investment_bans"} <= {gap["dataset"] for gap in row["unsearched"]}
    assert len(row["not_searched"]) == len(row["unsearched"])


def test_a_record_keeps_what_was_not_searched(updater: Updater, new_work: NewWork) -> None:
    screener = Screener(new_work, FakeClock(), scope=load_scope())
    answer = screener.screen("Xiaomi", asker=CLI)
    again = screener.recall(answer.record, asker=CLI)
    assert again == answer
