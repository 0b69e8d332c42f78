"""Answers made by hand: of companies, of what is not found, not held or not readable; and one of each kind."""

from __future__ import annotations

import datetime as dt

from bot.domain.law.answer import Answer, Match, NearName, Outcome, Standing
from bot.domain.law.deadline import DeadlineKind, DeadlineState
from bot.domain.law.listed import EndReason, Status
from bot.domain.law.program import DatedFact
from bot.domain.names.candidates import IDENTIFIER
from bot.domain.names.identified import unheld
from tests.unit.handlers.apps_and_countries import iran, wechat_pay
from tests.unit.handlers.made import (
    COURT,
    TRADING_BAN,
    a_deadline,
    a_designation,
    a_document,
    a_finding,
    a_match,
    an_answer,
    an_entity,
    another,
    day,
    xiaomi_deadlines,
)


def xiaomi_in_january() -> Answer:
    return an_answer(Outcome.MATCH, a_finding(a_designation()), as_of=day("2021-01-15"))


def xiaomi_in_april() -> Answer:
    why = "suspended on 12 Mar 2021, before it"
    paused = "stays, without effect while suspended"
    ban, divest = xiaomi_deadlines(DeadlineState.UPCOMING, paused)
    ban = a_deadline(DeadlineKind.PURCHASE_BAN, "2021-03-15", state=DeadlineState.NEVER_TOOK_EFFECT, why=why)
    view = a_designation(
        status=Status.SUSPENDED,
        suspended_on=day("2021-03-12"),
        suspension_note="preliminary injunction, D.D.C.",
        deadlines=(ban, divest),
    )
    return an_answer(Outcome.MATCH, a_finding(view, status=Standing.SUSPENDED), as_of=day("2021-04-01"))


def xiaomi_today() -> Answer:
    ended = a_designation(
        status=Status.ENDED,
        suspended_on=day("2021-03-12"),
        suspension_note="preliminary injunction, D.D.C.",
        ended_on=day("2021-05-25"),
        end_reason=EndReason.VACATED,
        end_note="Vacated by the final order the parties agreed on.",
        deadlines=xiaomi_deadlines(DeadlineState.NEVER_TOOK_EFFECT, "the designation ended on 25 May 2021, before it"),
        sources=(a_document(), COURT),
        history=(
            DatedFact(on="2021-01-14", text="Listed in the fifth tranche."),
            DatedFact(on="2021-03-12", text="Enjoined."),
            DatedFact(on="2021-05-25", text="Vacated."),
        ),
    )
    return an_answer(Outcome.MATCH, a_finding(ended, status=Standing.FORMERLY_DESIGNATED))


RENEWAL = "The legal base was due for renewal on 12 Nov 2026; not checked since 22 Aug 2026."
HOLDING = "Divestment trades end; holding stays lawful, there is no duty to sell."


def huawei_today() -> Answer:
    passed = DeadlineState.PASSED
    rule = "E.O. 13959 s.1(a)(i) as amended by E.O. 14032: Annex date"
    cmic = another(
        "NS-CMIC",
        "E.O. 14032",
        "2021-06-03",
        securities="Trading in its securities is prohibited; holding them stays lawful.",
        measures=(TRADING_BAN,),
        caveats=(RENEWAL,),
        derived=(RENEWAL,),
        renewal_missed=day("2026-11-12"),
        deadlines=(
            a_deadline(DeadlineKind.PURCHASE_BAN, "2021-08-02", at=dt.time(0, 1), rule=rule, state=passed),
            a_deadline(
                DeadlineKind.DIVEST_BY, "2022-06-03", at=dt.time(0, 1), rule=rule, state=passed, meaning=HOLDING
            ),
        ),
    )
    bar = a_deadline(
        DeadlineKind.CONTRACT_BAR,
        "2027-06-30",
        at=None,
        rule="NDAA FY2024 s.805(b)(2): goods and services that include its products",
        meaning="DoD may not buy what it makes, even through others.",
    )
    h1260 = another("1260H", "NDAA FY2021 s.1260H", "2021-06-03", securities="No securities effect.", deadlines=(bar,))
    ended = another(
        'DoD "CCMC" list',
        "E.O. 13959",
        "2020-06-24",
        status=Status.ENDED,
        ended_on=day("2021-06-03"),
        end_reason=EndReason.SUPERSEDED,
    )
    others = [
        another("BIS Entity List", "15 CFR 744 Supp. 4", "2019-05-21"),
        another("FCC Covered List", "47 CFR 1.50002", "2021-03-12"),
        another("Section 889", "NDAA FY2019 s.889", "2018-08-13"),
        another("Section 5949", "NDAA FY2023 s.5949", "2022-12-23"),
    ]
    entity = an_entity("Huawei Technologies Co., Ltd.", id="huawei")
    match = a_match(explanation="alias “Huawei”, exactly")
    finding = a_finding(cmic, h1260, *others, ended, entity=entity, match=match)
    return an_answer(Outcome.MATCH, finding, query="Huawei")


def smic() -> Answer:
    names = (
        "Semiconductor Manufacturing International Corporation",
        "SMIC Northern",
        "SMIC Holdings Limited",
        "SMIC-B",
    )
    findings = [
        a_finding(
            another("NS-CMIC", "E.O. 14032", "2021-06-03", measures=(TRADING_BAN,)),
            entity=an_entity(name, id=f"smic-{number}"),
            match=a_match(explanation="acronym “SMIC”, exactly"),
        )
        for number, name in enumerate(names)
    ]
    return an_answer(Outcome.AMBIGUOUS, *findings, query="SMIC")


def apple() -> Answer:
    near = NearName(
        entity_id="apple-x",
        caption="Aple Semiconductor Co., Ltd.",
        name="Aple",
        score=0.61,
        why="“apple” for “aple”; not asked for: “semiconductor”",
    )
    return an_answer(Outcome.NO_MATCH, query="Apple", nearest=(near,))


def xaiomi() -> Answer:
    match = a_match(0.83, "alias “Xiaomi”: “xaiomi” for “xiaomi”")
    finding = xiaomi_today().findings[0]
    return an_answer(
        Outcome.POTENTIAL_MATCH,
        a_finding(*finding.designations, status=finding.status, match=match),
        query="xaiomi",
    )


def an_isin() -> Answer:
    return an_answer(Outcome.NOT_HELD, query="DE0007100000", unheld=unheld("DE0007100000"))


def a_lead() -> Answer:
    """A passport number that one listed person has, and others may bear."""
    why = "its passport number (Iran) K41818536, a lead: others may bear the same number"
    match = Match(score=0.9, name="K41818536", name_type=IDENTIFIER, explanation=why)
    finding = huawei_today().findings[0]
    return an_answer(
        Outcome.POTENTIAL_MATCH,
        a_finding(*finding.designations, status=finding.status, match=match),
        query="passport K41818536",
    )


def unreadable() -> Answer:
    return an_answer(Outcome.INVALID, query="!!!", problem="That holds no letter or digit: give a name to screen.")


KNOWN = [
    xiaomi_in_january(),
    xiaomi_in_april(),
    xiaomi_today(),
    huawei_today(),
    wechat_pay(),
    iran(),
    smic(),
    apple(),
    xaiomi(),
    an_isin(),
    a_lead(),
    unreadable(),
]
