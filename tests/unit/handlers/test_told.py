"""How the law's turns are told on a card: what still holds, what was lifted, which document decided."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from bot.domain.law.answer import Finding, Outcome, Related, Standing
from bot.domain.law.deadline import DeadlineKind, DeadlineState
from bot.domain.law.document import NOT_FETCHED, DocumentKind
from bot.domain.law.entity import Relation, Schema
from bot.domain.law.listed import EndReason, Status
from bot.domain.law.program import DatedFact
from bot.domain.law.view import DesignationView
from bot.services.wording.verdict import verdict
from handlers.blocks.card import card
from handlers.blocks.listings import listing_line, related_line
from handlers.blocks.parts import Message
from handlers.blocks.sources import in_full, source
from tests.unit.handlers import answers
from tests.unit.handlers.made import (
    PRESS,
    a_deadline,
    a_designation,
    a_document,
    a_finding,
    a_list,
    an_answer,
    an_entity,
    another,
    day,
)
from tests.unit.handlers.slack import said

PASSED, NEVER = DeadlineState.PASSED, DeadlineState.NEVER_TOOK_EFFECT
BAN = DeadlineKind.PURCHASE_BAN


def told(message: Message) -> str:
    return "\n".join(block["text"]["text"] for block in message["blocks"] if block["type"] == "section")


def shown(*views: DesignationView, status: Standing = Standing.DESIGNATED) -> str:
    return told(card(an_answer(Outcome.MATCH, a_finding(*views, status=status))))


def barred(kind: DeadlineKind, on: str, why: str = "") -> DesignationView:
    return a_designation(deadlines=(a_deadline(kind, on, state=PASSED, why=why),))


def test_a_ban_that_began_and_was_not_lifted_is_told_since_when() -> None:
    assert "*Purchase ban since 2 Aug 2021*, 5 years ago." in shown(barred(BAN, "2021-08-02"))


def test_a_ban_that_was_lifted_is_told_as_lifted() -> None:
    words = shown(barred(BAN, "2021-01-11", "lifted on 3 Jun 2021, when the designation ended"))
    assert "passed 5 years ago; lifted on 3 Jun 2021, when the designation ended." in words
    assert "ban since" not in words


def test_the_end_of_divestment_trades_is_past_and_not_in_force() -> None:
    words = shown(barred(DeadlineKind.DIVEST_BY, "2022-06-03"))
    assert "*Divest by 3 Jun 2022*, 4 years ago. " in words


def test_of_past_dates_those_that_touch_securities_stand_first() -> None:
    bars = tuple(a_deadline(DeadlineKind.CONTRACT_BAR, f"{year}-08-13", state=PASSED) for year in (2018, 2019, 2020))
    words = shown(another("s.889", "NDAA", "2018-08-13", deadlines=bars), barred(BAN, "2021-08-02"))
    assert words.index("2 Aug 2021") < words.index("13 Aug 2018")


def test_of_two_listings_the_newer_ones_dates_stand_first() -> None:
    newer, older = (
        a_designation(
            listed_on=day(listed),
            status=Status.ENDED,
            ended_on=day("2021-06-03"),
            end_reason=EndReason.REMOVED,
            deadlines=(a_deadline(BAN, on, state=NEVER),),
        )
        for listed, on in (("2021-03-09", "2021-05-08"), ("2021-01-14", "2021-03-15"))
    )
    words = shown(newer, older, status=Standing.FORMERLY_DESIGNATED)
    assert words.index("8 May 2021") < words.index("15 Mar 2021")


def test_the_document_that_ended_a_listing_is_linked_beside_the_first() -> None:
    first, other, decided = (a_document(id, url=f"https://x.example/{id}") for id in ("first", "other", "decided"))
    view = a_designation(
        status=Status.ENDED,
        ended_on=day("2021-06-03"),
        end_reason=EndReason.REVOKED,
        sources=(first, other, decided),
        history=(
            DatedFact(on="2021-06-01", text="…", documents=("other",)),
            DatedFact(on="2021-06-03", text="…", documents=("other", "decided")),
        ),
    )
    words = listing_line(view)
    assert words.index("/first|") < words.index("/decided|14 Jan – 3 Jun 2021 (revoked)>")
    assert "/other|" not in words


def test_only_what_an_authority_wrote_has_copies() -> None:
    assert source(a_document(url=None, seen_at=("https://copy.example/",))).endswith(" (copy)")
    assert source(a_document(seen_at=(NOT_FETCHED,))).endswith(" (not fetched)")
    second = a_document(url=None, seen_at=("somewhere",), kind=DocumentKind.SECONDARY)
    assert source(second).endswith(" (second-hand)")
    assert "no official address held" in in_full(second)
    assert "no official address held" not in in_full(a_document())
    press = a_document(kind=DocumentKind.PRESS, url=None, seen_at=("https://press.example/",))
    assert source(press) == "<https://press.example/|DoD release of 14 Jan 2021>"
    assert "(copy)" not in source(PRESS)


def test_a_caveat_says_which_listing_it_is_about() -> None:
    finding = a_finding(a_designation(caveats=("the day was not seen",)))
    message = card(an_answer(Outcome.MATCH, finding))
    small = [block["elements"][0]["text"] for block in message["blocks"] if block["type"] == "context"]
    assert any('⚠️ DoD "CCMC" list: the day was not seen' in text for text in small)


def test_a_caveat_of_one_long_sentence_is_told_whole() -> None:
    caveat = (
        "one secondary source says that the emergency of E.O. 13936 expired on 14 July 2026, and " * 2
        + "no more is known"
    )
    message = card(an_answer(Outcome.MATCH, a_finding(a_designation(caveats=(caveat,), deadlines=()))))
    assert f'⚠️ DoD "CCMC" list: {caveat}\n' in said(message)


def test_what_is_open_of_a_listing_stands_on_the_card_however_little_room_there_is() -> None:
    facts = (DatedFact(on="2021-01-20", text="It sued.", open="it sued; the result was not seen"),)
    finding = a_finding(*(a_designation(id=str(n), history=facts, program=str(n)) for n in range(9)))
    assert said(card(an_answer(Outcome.MATCH, finding))).count('⚠️ DoD "CCMC" list: it sued; the result was') == 1


@pytest.mark.parametrize("number", [1, 9])
def test_that_a_name_is_not_a_person_stands_on_the_card_however_much_it_has_to_tell(number: int) -> None:
    person = an_entity("Xi Wang", id="xi-wang", schema=Schema.PERSON)
    finding = a_finding(*(a_designation(id=str(n), program=str(n)) for n in range(number)), entity=person)
    assert "⚠️ A name is not a person" in said(card(an_answer(Outcome.MATCH, finding)))


def an_app(*views: DesignationView, status: Standing) -> Finding:
    return a_finding(*views, entity=an_entity("TikTok", id="tiktok", schema=Schema.APP), status=status)


PUT_OFF = another("PAFACA", "PAFACA", "2024-04-24", status=Status.SUSPENDED, suspended_on=dt.date(2025, 1, 20))


def test_what_is_suspended_against_an_app_says_so_in_the_first_line() -> None:
    order = another("order of 14 Aug 2020", "order of 14 Aug 2020", "2020-08-14")
    message = card(an_answer(Outcome.MATCH, an_app(order, PUT_OFF, status=Standing.DESIGNATED)))
    assert message["text"] == "🔵 *TikTok*: an app, not a company; order of 14 Aug 2020, PAFACA (suspended)"


def test_what_is_not_yet_in_effect_against_an_app_says_so_in_the_first_line() -> None:
    coming = another("PAFACA", "PAFACA", "2024-04-24", status=Status.NOT_YET)
    message = card(an_answer(Outcome.MATCH, an_app(coming, status=Standing.NOT_DESIGNATED)))
    assert message["text"] == "🔵 *TikTok*: an app, not a company; not in effect today: PAFACA"


def test_an_app_beside_a_company_is_not_called_designated() -> None:
    app = an_app(PUT_OFF, status=Standing.SUSPENDED)
    related = Related(
        relation=Relation.LINKED,
        note="",
        entity=app.entity,
        status=app.status,
        designations=app.designations,
    )
    assert related_line(related) == "Linked to: 🔵 *TikTok*, PAFACA (suspended)"


def test_an_owner_on_no_list_is_told_as_not_designated() -> None:
    owner = a_finding(entity=an_entity("UCWeb", id="ucweb"))
    related = Related(relation=Relation.OWNER, note="", entity=owner.entity, status=owner.status, designations=())
    assert related_line(related) == "Owner: ⚪ *UCWeb*, not designated"


def test_the_known_answers_are_still_told_with_their_dates() -> None:
    assert "*Purchase ban since 2 Aug 2021*, 5 years ago" in told(card(answers.huawei_today()))


@pytest.mark.parametrize(
    ("program", "copied", "asked", "told_so"),
    [
        ("US-SSI", "2023-12-30", "2026-11-24", True),
        ("US-SSI", "2023-12-30", "2023-06-01", False),
        ("US-SDN", "2023-12-30", "2026-11-24", False),
    ],
)
def test_who_stands_on_other_lists_may_be_on_an_sdn_list_newer_than_our_copy(
    program: str, copied: str, asked: str, *, told_so: bool
) -> None:
    sdn = replace(a_list("OFAC SDN List", stale=True), dataset="us_ofac_sdn", as_of=day(copied))
    sdn = replace(sdn, edition_on=sdn.as_of)
    finding = a_finding(a_designation(program=program))
    words = verdict(an_answer(Outcome.MATCH, finding, as_of=day(asked), lists=(sdn,))).words
    assert ("not on OFAC’s SDN List in our copy of 30 Dec 2023" in words) == told_so
    nothing = verdict(an_answer(Outcome.NO_MATCH, as_of=day(asked), lists=(sdn,), unsearched=())).words
    assert ("our copy of 30 Dec 2023" in nothing) == (asked > copied)
