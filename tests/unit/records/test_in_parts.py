"""An answer is split as its JSON would be, whether or not the same was split before."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from hashlib import sha256

import pytest

from bot.services.ports import Asker
from bot.services.records.canonical import digest
from bot.services.records.nodes import Parts, digest_of, split_text
from bot.services.screening.in_parts import in_parts
from bot.services.screening.recalling import to_record
from bot.services.screening.screener import Screener
from data.sql.records import rows as record_rows
from tests import builders
from tests.fakes import FakeClock, FakeUnitOfWork

ENTITY = builders.an_entity()
SNAPSHOT = builders.a_snapshot(entities=(ENTITY, builders.named("twin", "Xiaomi Trading")))


@pytest.mark.parametrize("asked", ["Xiaomi", "Xiaomi Corporation", "Quokka", "小米"])
def test_an_answer_is_split_as_its_json_would_be(asked: str) -> None:
    answer = Screener(lambda: FakeUnitOfWork(SNAPSHOT), FakeClock()).screen(asked, asker=Asker(surface="command"))
    split_text.cache_clear()
    for _ in range(2):  # the second time all of it is remembered
        got, found = in_parts(answer), Parts()
        whole = json.loads(to_record(answer))
        rested = {key: whole.pop(key) for key in got.rested}
        assert got.told == {key: found.pointed(inner) for key, inner in whole.items()}
        assert got.parts == found.nodes
        assert rested.keys() == {"lists", "not_searched", "unsearched", "ownership"}
    assert answer.as_of == dt.date.fromisoformat(whole["as_of"])


@pytest.mark.parametrize("asked", ["Xiaomi", "Xiaomi Corporation", "Quokka", "小米"])
def test_a_record_whose_answer_is_split_already_is_kept_as_one_whose_json_is(asked: str) -> None:
    work = FakeUnitOfWork(SNAPSHOT)
    Screener(lambda: work, FakeClock()).screen(asked, asker=Asker(surface="command", name="Ann"))
    (record,) = work.records.kept
    assert record.pointed is not None
    body, basis = record_rows.in_parts(record)
    assert (body, basis) == record_rows.in_parts(replace(record, pointed=None))
    assert {"answer", "candidates", "name"} == json.loads(body.body).keys()
    assert {"lists", "answer"} < json.loads(basis.body).keys()


def test_the_digest_of_a_part_is_that_of_canonical_json() -> None:
    one, other = digest_of(b"one", []), digest_of(b"other", [])
    for parts in ([], [one], [one, other]):
        body = digest_of(b"{}", [])
        assert digest_of(body, parts) == digest(
            {"body": sha256(body).hexdigest(), "parts": [part.hex() for part in parts]}
        )
