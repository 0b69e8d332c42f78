"""A snapshot in which every field of every kind is set, so that none can be lost on the way to the store and back."""

from __future__ import annotations

import datetime as dt

from bot.domain.law.deadline import DeadlineKind, StatedDate
from bot.domain.law.document import DocumentKind, Mark, Verification
from bot.domain.law.entity import Identifier, IdentifierType, Link, Name, NameType, Relation, Schema
from bot.domain.law.listed import EndReason
from bot.domain.law.program import Bar, DatedFact, Measure, SubsidiariesRule
from bot.domain.lists.dataset import Coverage
from tests import builders

DOUBTED = Verification(mark=Mark.PARTLY, checked_on=dt.date(2026, 8, 1), confidence="low", note="one source")
HISTORY = (
    DatedFact(on="2021-03-12", text="Enjoined: “arbitrary”", documents=("order",)),
    DatedFact(on="2021-05", text="无效"),
)
ORDER = builders.a_document(
    "order",
    kind=DocumentKind.COURT,
    title="Xiaomi Corp. v. DoD – 小米",
    citation="D.D.C. 1:21-cv-00280",
    date="2021-05",
    verification=DOUBTED,
    url=None,
    seen_at=("https://www.courtlistener.com/docket/29078637/", "paper"),
    note="seen as a copy",
)
AUTHORITY = builders.an_authority(
    effective="2021-01-11, 09:30",
    issued=dt.date(2020, 11, 12),
    revoked_on=dt.date(2021, 6, 3),
    revoked_by="eo-14032",
    url="https://www.federalregister.gov/d/2020-25459",
    effects=("replaces eo-1", "amends eo-2"),
    history=HISTORY,
    verification=DOUBTED,
)
FIXED = builders.a_rule(
    kind=DeadlineKind.DIVEST_BY,
    applies_to="annex",
    days_after_listing=None,
    fixed=dt.date(2021, 11, 11),
    at=dt.time(23, 59, 30),
    zone="UTC",
    until=dt.date(2021, 6, 3),
    never_applied="no act came",
)
PROGRAM = builders.a_program(
    measures=(
        Measure(
            name="investment ban",
            effect="Buying is prohibited.",
            since=dt.date(2021, 1, 11),
            until=dt.date(2021, 6, 3),
            documents=("dod-t5",),
        ),
        Measure(name="procurement bar", effect="No contracts.", shares=Bar.NONE, goods=Bar.PART),
    ),
    deadlines=(builders.a_rule(at=None), FIXED),
    verification=DOUBTED,
    classes=("annex", "later"),
    securities="Only trading ends.",
    renewal_due=dt.date(2026, 11, 12),
    renewal_note="renewed each November",
    url="https://ofac.treasury.gov/",
    subsidiaries=SubsidiariesRule(
        says="covered once listed", documents=("dod-t5",), verification=DOUBTED, since=dt.date(2020, 12, 28)
    ),
)
UNBASED = builders.a_program("US-APPS", authority=None, measures=(), deadlines=(), documents=())
DATASET = builders.a_dataset(coverage=Coverage.PARTIAL, coverage_note="four companies", closed=True)
XIAOMI = builders.an_entity(
    names=(
        Name(text="Xiaomi Corporation", type=NameType.NAME),
        Name(text="小米集团", type=NameType.NATIVE, script="Hans", caveat="unverified"),
        Name(text="Xiaomi Corporation", type=NameType.PREVIOUS_NAME),
        Name(text="Mi", type=NameType.WEAK_ALIAS),
    ),
    identifiers=(
        Identifier(type=IdentifierType.TICKER, value="01810 HK", note="HKD counter", caveat="unverified"),
        Identifier(type=IdentifierType.ISIN, value="KYG9830T1067"),
    ),
    countries=("cn", "ky"),
    sector="electronics",
    links=(
        Link(relation=Relation.OWNER, entity_id="holder", note="since 2010"),
        Link(relation=Relation.LINKED, entity_id="holder"),
    ),
    summary="maker of telephones",
    remarks=("sued", "won"),
)
HOLDER = builders.an_entity(
    "holder",
    schema=Schema.PERSON,
    caption="A Holder",
    names=(Name(text="A Holder", type=NameType.NAME),),
    identifiers=(),
    countries=(),
    links=(Link(relation=Relation.LINKED, entity_id="xiaomi"),),
)
LISTING = builders.a_designation(
    documents=("dod-t5", "order"),
    verification=DOUBTED,
    company_class="later",
    edition="tranche 5",
    editions=(dt.date(2021, 1, 14), dt.date(2021, 5, 25)),
    grounds="an award to its founder",
    published_on=dt.date(2021, 1, 15),
    effective_on=dt.date(2021, 1, 16),
    suspended_on=dt.date(2021, 3, 12),
    suspension_note="enjoined",
    ended_on=dt.date(2021, 5, 25),
    end_reason=EndReason.VACATED,
    end_note="by consent",
    stated=(StatedDate(kind=DeadlineKind.PURCHASE_BAN, on=dt.date(2021, 3, 15), document="order"),),
    reported=(StatedDate(kind=DeadlineKind.DIVEST_BY, on=dt.date(2021, 11, 11), document="dod-t5"),),
    history=HISTORY,
    caveats=("the press printed another date",),
)
OLD_LISTING = builders.a_designation("old", program="US-APPS", listed_on=None, documents=())
EVERYTHING = builders.a_snapshot(
    authorities=(AUTHORITY, builders.an_authority("eo-14032")),
    documents=(builders.a_document(), ORDER),
    programs=(PROGRAM, UNBASED),
    datasets=(DATASET, builders.a_dataset("empty")),
    entities=(XIAOMI, HOLDER),
    designations=(LISTING, OLD_LISTING),
)
