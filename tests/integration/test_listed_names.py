"""Whatever a list prints as a company's name finds that company."""

from __future__ import annotations

import pytest

from bot.domain.law.answer import Outcome
from bot.domain.lists.dataset import Snapshot
from bot.services.screening.screener import Screener
from tests.integration.asking import ask

OF_COMPANIES = (
    "us_dod_1237", "us_dod_1260h", "us_ofac_ns_cmic", "us_ofac_nsccmc", "us_bis_entity_list", "us_ndaa_889",
    "us_ndaa_5949", "us_fcc_covered_list",
)  # fmt: skip
MERGED = {"xi-an-aircraft-industry-group-co-ltd", "avic-xian", "smic-northern"}
"""Those that another entry bears the name of as a former one, after a merger or as is inferred: both are offered."""


@pytest.mark.parametrize("facts", ["sqlite"], indirect=True)  # of one store: the golden names are asked of both
def test_every_listed_name_finds_its_company(screener: Screener, reviewed: Snapshot) -> None:
    rows = [d for d in reviewed.designations if d.dataset in OF_COMPANIES and d.entity_id not in MERGED]
    lost = {}
    for listed_as, entity in dict.fromkeys((d.listed_as, d.entity_id) for d in rows):
        answer = ask(screener, listed_as)
        if (answer.outcome, [f.entity.id for f in answer.findings]) != (Outcome.MATCH, [entity]):
            lost[listed_as] = (answer.outcome.value, [f.entity.id for f in answer.findings])
    assert lost == {}


@pytest.mark.parametrize("name", ["Xiaomi Corporation (Hong Kong)", "Huawei Technologies (Kenya) Co., Ltd."])
def test_a_bracket_that_tells_companies_apart_is_no_match_but_a_possible_one(screener: Screener, name: str) -> None:
    assert ask(screener, name).outcome is not Outcome.MATCH
