"""A row's name and its identifiers, taken together."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import Identifier, IdentifierType
from bot.services.screening.beside import together
from bot.services.screening.resolution import Resolution
from tests.builders import an_entity
from tests.fake_store import FakeIndex

LEI = "21380068P1DRHMJ8KU70"


def test_that_more_may_be_near_the_name_is_still_told_where_a_number_decides() -> None:
    bearer = an_entity("kestrel", identifiers=(Identifier(type=IdentifierType.LEI, value=LEI),))
    by_name = Resolution(outcome=Outcome.NO_MATCH, also_more=True)
    found = together(by_name, [("LEI", LEI)], FakeIndex([bearer])).resolution
    assert (found.outcome, [c.hit.entity_id for c in found.chosen]) == (Outcome.MATCH, ["kestrel"])
    assert found.also_more
    assert not together(None, [("LEI", LEI)], FakeIndex([bearer])).resolution.also_more


def test_an_identifier_beside_a_name_that_is_not_a_valid_one_is_told() -> None:
    by_name = Resolution(outcome=Outcome.NO_MATCH)
    notes = [together(by_name, [("ISIN", n)], FakeIndex([])).note for n in ("US0378331005", "US0378331006", "US03")]
    assert notes[0] == ""
    assert notes[1] == "ISIN US0378331006, whose check digits are wrong"
    assert notes[2].startswith("ISIN US03, that is not")


def test_an_identifier_of_another_workspaces_own_list_is_borne_by_nobody() -> None:
    index = FakeIndex([an_entity("kestrel", identifiers=(Identifier(type=IdentifierType.LEI, value=LEI),))])
    index.hits = [replace(hit, team="T1") for hit in index.hits]
    told = {team: bool(together(None, [("LEI", LEI)], index, team=team).resolution.chosen) for team in ("T1", "T2", "")}
    assert told == {"T1": True, "T2": False, "": False}
