"""Firms' own lists: what is answered where people of other organisations may read it rests on public lists alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import Identifier, IdentifierType, Name, NameType
from bot.domain.lists.dataset import Origin
from bot.errors import BadInput
from bot.services.lists.assessing import LoadOptions
from bot.services.lists.searched import Lists
from bot.services.lists.updating import Updater
from bot.services.notices.follower import Follower
from bot.services.notices.following import Following
from bot.services.notices.targets import WITHHELD
from bot.services.ports import Asker
from bot.services.records.archive import Archive
from bot.services.records.rerunning import rerun
from bot.services.screening.resolving import resolve
from bot.services.screening.screener import Screener
from tests import builders
from tests.builders import an_entry, an_offer
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork, Store
from tests.integration.databases import KINDS
from tests.integration.loading import load
from tests.integration.notices import channel

LEI = Identifier(type=IdentifierType.LEI, value="5493001KJTIIGC8Y1R12")
NUMBER = Identifier(type=IdentifierType.USCC, value="91350200MA31MHXQ20")
BANK = replace(an_entry("306", "BANCO NACIONAL DE CUBA"), identifiers=(LEI,))
SECRET = replace(an_entry("1", "SECRET TARGET LTD"), identifiers=(NUMBER,))
OURS = replace(
    an_entry("2", "Banco Nacional de Cuba"),
    identifiers=(LEI,),
    names=(Name(text="Banco Nacional de Cuba", type=NameType.NAME), Name(text="Marlin Desk", type=NameType.ALIAS)),
)
IN_MAY = LoadOptions(as_of=dt.datetime(2024, 5, 1, tzinfo=dt.UTC))
MEMBER = Asker(surface="command", user="U1", team="T1", channel="C1")
IN_SHARED = replace(MEMBER, public_only=True)


def nothing_for(name: str) -> Outcome:
    """What is answered where nobody has the name: a number that no list holds says nothing of its bearer."""
    return Outcome.NOT_HELD if name == NUMBER.value else Outcome.NO_MATCH


def filled(new_work: NewWork, team: str) -> Screener:
    """Asks a store with the bank on a public list, and the bank (by another name, too) and a secret on a firm's own."""
    load(new_work, builders.a_snapshot(programs=(builders.a_program(), builders.a_program("US-SDN", deadlines=()))))
    own = replace(builders.an_official("custom_acme"), title="Acme's own", origin=Origin.CUSTOM, team=team)
    updater = Updater(new_work, FakeClock())
    updater.accept(an_offer(BANK), IN_MAY)
    updater.accept(an_offer(SECRET, OURS, dataset=own), IN_MAY)
    return Screener(new_work, FakeClock())


@pytest.fixture(scope="module", params=["T1", ""], ids=["of one workspace", "of all workspaces"])
def whose(request: pytest.FixtureRequest) -> str:
    """The team that the firm's own list is for."""
    return str(request.param)


@pytest.fixture(scope="module", params=KINDS)
def screener(request: pytest.FixtureRequest, store: Store, whose: str) -> Iterator[Screener]:
    with store(request.param) as new_work:
        yield filled(new_work, whose)


@pytest.mark.parametrize(
    "name", ["Secret Target Ltd", "Secret Targets", "91350200MA31MHXQ20", "Marlin Desk", "Marlin Desks"]
)
def test_a_name_on_an_own_list_is_found_by_a_member_and_not_where_others_read(screener: Screener, name: str) -> None:
    assert screener.screen(name, asker=MEMBER).findings
    answer = screener.screen(name, asker=IN_SHARED)
    assert (answer.outcome, answer.nearest) == (nothing_for(name), ())
    for secret in ("custom_acme", "Acme's own", "SECRET TARGET"):
        assert secret not in str(replace(answer, query=""))


def test_a_party_on_both_is_answered_from_the_public_list_alone(screener: Screener) -> None:
    whole = screener.screen("Banco Nacional de Cuba", asker=MEMBER).findings[0]
    public = screener.screen("Banco Nacional de Cuba", asker=IN_SHARED).findings[0]
    assert {view.dataset for view in whole.designations} == {"us_ofac_sdn", "custom_acme"}
    assert {view.dataset for view in public.designations} == {"us_ofac_sdn"}
    assert {name.text for name in whole.entity.names} - {name.text for name in public.entity.names} == {"Marlin Desk"}


def test_many_names_of_an_own_list_do_not_hide_a_public_one_that_is_less_like(new_work: NewWork, whose: str) -> None:
    screener = filled(new_work, whose)
    crowd = [an_entry(f"c{n}", f"Nacional Banca de Cuba {n:02}", identifiers=()) for n in range(60)]
    own = replace(builders.an_official("custom_crowd"), origin=Origin.CUSTOM, team="T1")
    Updater(new_work, FakeClock()).accept(an_offer(*crowd, dataset=own), IN_MAY)
    answer = screener.screen("Nacional Banca de Cuba", asker=IN_SHARED)
    assert "BANCO NACIONAL DE CUBA" in {f.entity.caption for f in answer.findings} | {n.caption for n in answer.nearest}


def test_that_own_lists_were_left_out_is_said(screener: Screener) -> None:
    left_out = "your own lists (other firms may read this)"
    assert left_out in screener.screen("Acme", asker=IN_SHARED).not_searched
    assert left_out not in screener.screen("Acme", asker=MEMBER).not_searched


def test_an_answer_that_rests_on_own_lists_is_not_opened_where_others_read(screener: Screener) -> None:
    secret = screener.screen("Secret Target Ltd", asker=MEMBER)
    with pytest.raises(BadInput, match="people of other organisations may be here"):
        screener.recall(secret.record, asker=IN_SHARED)
    with pytest.raises(BadInput, match="people of other organisations may be here"):
        screener.pick(secret.record, secret.findings[0].entity.id, asker=IN_SHARED)
    assert screener.recall(secret.record, asker=MEMBER) == secret


def test_an_answer_from_one_public_list_is_opened_where_others_read_only_if_it_was_given_there(
    screener: Screener,
) -> None:
    for name in ("Secret Target Ltd", "Secret Targets", "Banco Nacional de Cuba"):
        known = screener.screen(name, asker=MEMBER, dataset="us_dod_1237")
        with pytest.raises(BadInput, match="people of other organisations may be here"):
            screener.recall(known.record, asker=IN_SHARED)
        public = screener.screen(name, asker=IN_SHARED, dataset="us_dod_1237")
        assert screener.recall(public.record, asker=IN_SHARED) == public


def test_an_entity_of_an_own_list_cannot_be_chosen_where_others_read(screener: Screener) -> None:
    secret = screener.screen("Secret Target Ltd", asker=MEMBER).findings[0].entity.id
    public = screener.screen("Banco Nacional de Cuba", asker=IN_SHARED)
    with pytest.raises(BadInput, match="no longer there"):
        screener.pick(public.record, secret, asker=IN_SHARED)
    chosen = screener.pick(public.record, public.findings[0].entity.id, asker=IN_SHARED)
    assert {view.dataset for view in chosen.findings[0].designations} == {"us_ofac_sdn"}


def test_an_answer_from_public_lists_alone_is_opened_anywhere(screener: Screener) -> None:
    public = screener.screen("Banco Nacional de Cuba", asker=IN_SHARED)
    assert screener.recall(public.record, asker=IN_SHARED) == public
    assert screener.recall(public.record, asker=MEMBER) == public


def test_an_own_list_is_neither_shown_nor_followed_where_others_read(new_work: NewWork, whose: str) -> None:
    filled(new_work, whose)
    shown = {one.dataset for one in Lists(new_work, FakeClock()).list_states(team="T1", public_only=True)}
    assert (shown, "custom_acme" in shown) == ({"us_dod_1237", "us_ofac_sdn"}, False)
    following = Following(new_work, FakeClock())
    who = Follower(place=channel("C1", "T1"), user="U1", public_only=True)
    with pytest.raises(BadInput, match="no list or program"):
        following.follow("custom_acme", who)
    assert following.follow("custom_acme", replace(who, public_only=False)).begun


def test_what_is_followed_of_an_own_list_is_not_told_where_others_read(new_work: NewWork, whose: str) -> None:
    filled(new_work, whose)
    following = Following(new_work, FakeClock())
    at_home = Follower(place=channel("C1", "T1"), user="U1")
    shared = replace(at_home, public_only=True)
    for text in ("custom_acme", "Secret Target Ltd", "us_ofac_sdn", "Banco Nacional de Cuba", "“Qzorb”", "all"):
        assert following.follow(text, at_home).begun
    told = [follow.target.label for follow in following.of_place(shared)[0]]
    assert told == ["OFAC SDN List", "BANCO NACIONAL DE CUBA", "Qzorb", "all lists"]
    assert len(following.of_place(at_home)[0]) == 6
    for text in ("custom_acme", "Secret Target Ltd", "Secret Target Lt"):
        with pytest.raises(BadInput, match=r"“.*” is not followed here\. /screen following shows what is"):
            following.unfollow(text, shared)
    secret = next(f.target for f in following.of_place(at_home)[0] if f.target.label == "SECRET TARGET LTD")
    assert following.unfollow_target(secret.kind, secret.id, shared).label == WITHHELD
    assert len(following.of_place(at_home)[0]) == 5


@pytest.fixture(scope="module")
def others(shared_work: NewWork) -> NewWork:
    """A store in which another workspace, T1, has a list of its own, with many names that are alike."""
    load(shared_work, builders.a_snapshot(programs=(builders.a_program(), builders.a_program("US-SDN", deadlines=()))))
    own = replace(builders.an_official("custom_acme"), origin=Origin.CUSTOM, team="T1")
    Updater(shared_work, FakeClock()).accept(an_offer(SECRET, OURS, dataset=own), IN_MAY)
    return shared_work


@pytest.mark.parametrize("name", ["Secret Target Ltd", "Secret Targets", "91350200MA31MHXQ20", "Marlin Desk", "Секрет"])
@pytest.mark.parametrize("team", ["T2", ""])
def test_names_of_another_workspaces_list_are_not_weighed_and_stand_in_no_record(
    others: NewWork, name: str, team: str
) -> None:
    asker = Asker(surface="command", user=f"who asked for {name}", team=team)
    answer = Screener(others, FakeClock()).screen(name, asker=asker)
    assert (answer.outcome, answer.findings, answer.nearest) == (nothing_for(name), (), ())
    with others() as uow:
        (record,) = uow.records.latest(asker, limit=10)
    assert list(record.candidates) == []
    assert "custom_acme" not in str(record)


@pytest.mark.parametrize("name", ["Secret Target Ltd", "Marlin Desk", "91350200MA31MHXQ20"])
def test_a_name_is_resolved_among_the_hits_that_the_team_may_see(others: NewWork, name: str) -> None:
    with others() as uow:
        assert resolve(name, uow.index, team="T1").outcome is Outcome.MATCH
        for team in ("T2", ""):
            found = resolve(name, uow.index, team=team)
            assert (found.outcome, found.chosen, found.nearest, found.weighed) == (nothing_for(name), (), (), ())


@pytest.mark.parametrize("team", ["T2", ""])
def test_an_entity_of_another_workspaces_list_cannot_be_picked(others: NewWork, team: str) -> None:
    screener = Screener(others, FakeClock())
    secret = screener.screen("Secret Target Ltd", asker=MEMBER)
    theirs = replace(MEMBER, team=team)
    question = screener.screen("Xiaomi", asker=theirs)
    for record in (question.record, secret.record):
        with pytest.raises(BadInput, match="no longer there"):
            screener.pick(record, secret.findings[0].entity.id, asker=theirs)
    assert screener.pick(secret.record, secret.findings[0].entity.id, asker=MEMBER).outcome is Outcome.MATCH


def test_what_changed_since_an_answer_that_others_read_is_told_of_public_lists_alone(new_work: NewWork) -> None:
    screener, archive = filled(new_work, "T1"), Archive(new_work, FakeClock())
    for asker, outcome in ((IN_SHARED, Outcome.NO_MATCH), (MEMBER, Outcome.MATCH)):
        asked = screener.screen("Secret Target Ltd", asker=asker)
        again = rerun(archive.open(asked.record, asker=asker), screener)
        assert again is not None
        assert (asked.outcome, again.now.outcome, again.differences) == (outcome, outcome, ())
