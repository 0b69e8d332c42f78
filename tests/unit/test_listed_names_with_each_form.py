"""Every Chinese company of the reviewed lists, asked for with each form that its law is known by in English."""

from __future__ import annotations

import pytest

from bot.domain.law.entity import Entity, NameType, Schema
from bot.domain.names.keys import asked_keys, has_han, name_key
from bot.domain.names.matching import POLICY, NameHit, Question, rank_exact
from data import curated

FORMS = ("", "Co., Ltd.", "Company Limited", "Co. Ltd", "Limited", "Ltd.", "Corporation", "Corp.")
COMPANIES = [e for e in curated.load().entities if e.schema is Schema.COMPANY and tuple(e.countries) == ("cn",)]
NAMES = [
    (entity, name.text)
    for entity in COMPANIES
    for name in entity.names
    if name.type is NameType.NAME and not has_han(name.text)
]


def hits_of(entity: Entity) -> list[NameHit]:
    return [
        NameHit(
            entity_id=entity.id,
            schema=entity.schema,
            text=name.text,
            name_type=name.type,
            key=name_key(name.text),
            countries=tuple(entity.countries),
        )
        for name in entity.names
    ]


@pytest.mark.parametrize("form", FORMS)
def test_a_listed_company_with_a_form_of_its_law_is_a_match(form: str) -> None:
    missed = []
    for entity, text in NAMES:
        asked = f"{name_key(text)} {form}".strip()
        hits = [hit for hit in hits_of(entity) if hit.key in asked_keys(asked)]
        found = rank_exact(Question(name=asked), hits)
        if not found or found[0].score < POLICY.legal_form_only:
            missed.append((asked, text))
    assert len(NAMES) >= 190
    assert missed == []
