"""Answers made by hand of an app, its listed owner, and a country."""

from __future__ import annotations

from bot.domain.law.answer import Answer, Finding, Outcome, Related, Standing
from bot.domain.law.deadline import DeadlineKind, DeadlineState
from bot.domain.law.entity import Relation, Schema
from bot.domain.law.listed import EndReason, Status
from tests.unit.handlers.made import a_deadline, a_finding, a_match, an_answer, an_entity, another, day


def tencent() -> Finding:
    view = another("1260H", "NDAA FY2021 s.1260H", "2025-01-07", securities="No securities effect.")
    return a_finding(view, entity=an_entity("Tencent Holdings Limited", id="tencent"))


def wechat_pay() -> Answer:
    why = "the order was never implemented"
    order = another(
        "E.O. 13971",
        "E.O. 13971",
        "2021-01-05",
        status=Status.ENDED,
        ended_on=day("2021-06-09"),
        end_reason=EndReason.REVOKED,
        measures=(),
        deadlines=(
            a_deadline(
                DeadlineKind.TRANSACTION_BAN,
                "2021-02-19",
                at=None,
                state=DeadlineState.NEVER_TOOK_EFFECT,
                why=why,
                rule="E.O. 13971 s.1(a): order + 45 days",
                meaning="Transactions through the app, as the Secretary would have defined them.",
            ),
        ),
    )
    owner = tencent()
    finding = a_finding(
        order,
        entity=an_entity(
            "WeChat Pay",
            id="app-wechat-pay",
            schema=Schema.APP,
            summary="No U.S. restriction under E.O. 13971: never implemented, revoked on 9 June 2021.",
        ),
        status=Standing.FORMERLY_DESIGNATED,
        match=a_match(explanation="name “WeChat Pay”, exactly"),
        related=(
            Related(
                relation=Relation.OWNER,
                note="",
                entity=owner.entity,
                status=owner.status,
                designations=owner.designations,
            ),
        ),
    )
    return an_answer(Outcome.MATCH, finding, query="WeChat Pay")


def iran() -> Answer:
    entity = an_entity(
        "Iran",
        id="iran",
        schema=Schema.JURISDICTION,
        summary="Comprehensive embargo, and one of six foreign adversaries.",
    )
    finding = a_finding(
        another("foreign adversary (15 CFR 791.4)", "15 CFR 791.4", "2021-01-19", measures=()),
        another("comprehensive OFAC programme", "31 CFR part 560", "2018-01-01", listed_on=None, measures=()),
        entity=entity,
        match=a_match(explanation="name “Iran”, exactly"),
    )
    return an_answer(Outcome.MATCH, finding, query="Iran")
