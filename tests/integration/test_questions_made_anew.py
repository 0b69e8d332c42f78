"""The questions that the matcher is measured with are the same for a seed, and mean whom they say."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.domain.law.entity import Schema
from data.sql.unit_of_work import SqlUnitOfWork
from tests.bench import anew_innocents
from tests.bench.anew_judging import KeptBack, judged_by
from tests.bench.anew_kinds import Made, Maker
from tests.bench.anew_pairs import PairMaker
from tests.bench.anew_stock import Stock, plain, read_stock
from tests.bench.filling import filled
from tests.bench.sets import Listed

ENTRIES = (
    Listed(
        "kestrel", Schema.COMPANY, ("Kestrel Marine Shipping Company Limited", "Kestrel Marine Lines", "隼海运有限公司")
    ),
    Listed("quokka", Schema.ORGANIZATION, ("QUOKKA TECHNOLOGY AND TRADING COMPANY LLC", "QUOKKA TECH")),
    Listed("karimov", Schema.PERSON, ("KARIMOV, Sergey Ivanovich",)),
    Listed("other karimov", Schema.PERSON, ("KARIMOV, Timur Rustamovich",)),
    Listed("pelagia", Schema.VESSEL, ("PELAGIA STAR",)),
)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    folder: Path = tmp_path_factory.mktemp("anew")
    made = filled(folder, ENTRIES)
    yield made
    made.dispose()


@pytest.fixture(scope="module")
def stock(engine: Engine) -> Stock:
    return read_stock(engine)


def test_a_seed_makes_the_same_questions_each_time_and_another_seed_others(stock: Stock) -> None:
    first, again, other = (list(Maker(stock).questions(seed, 3)) for seed in (1, 1, 2))

    assert first == again
    assert first != other


def test_questions_of_every_kind_of_entity_are_made(stock: Stock) -> None:
    meant = {made.meant for made in Maker(stock).questions(1, 6)}

    assert meant == {"kestrel", "quokka", "karimov", "other karimov", "pelagia"}


def test_a_question_that_changes_a_name_is_not_that_name(stock: Stock) -> None:
    changed = [
        made for made in Maker(stock).questions(1, 6) if made.kind in ("slip", "two slips", "by sound", "misread")
    ]

    assert changed
    assert not [made for made in changed if made.text in {name for entry in ENTRIES for name in entry.names}]


def test_a_name_that_is_kept_back_is_not_given_and_the_others_are(engine: Engine) -> None:
    with SqlUnitOfWork(engine) as uow:
        seen = KeptBack(uow.index, "kestrel", {plain("Kestrel Marine Lines")})
        given = {hit.text for hit in seen.similar("Kestrel Marine Lines", limit=10)}

    assert "Kestrel Marine Shipping Company Limited" in given
    assert "Kestrel Marine Lines" not in given


def test_an_entity_of_the_same_name_counts_as_found_but_not_as_told(engine: Engine) -> None:
    asked = Made("QUOKKA TECH", "exact", "orgs", "somebody else", frozenset({"somebody else", "quokka"}))
    with SqlUnitOfWork(engine) as uow:
        judged = judged_by(asked, uow.index)

    assert judged.answer.hit(1)
    assert not judged.told


def test_innocents_have_no_stored_name(stock: Stock) -> None:
    made = anew_innocents.made(random.Random(1), stock.known)  # noqa: S311 - lots are drawn, nothing is kept secret
    names = {next(made)[1] for _ in range(200)}

    assert len(names) > 150
    assert not {plain(name) for name in names} & stock.bearers.keys()


def test_pairs_of_two_entities_are_labelled_so(stock: Stock) -> None:
    ids = {name: entry.id for entry in ENTRIES for name in entry.names}
    family = [pair for pair in PairMaker(stock).pairs(1, 2) if pair.kind == "family"]

    assert family
    assert all(not pair.same and ids[pair.query] != ids[pair.candidate] for pair in family)
