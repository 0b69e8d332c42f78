"""Other entities at or above the threshold: told beside the answer, never hidden by it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.domain.law.answer import Answer, Finding, Outcome, Related
from bot.domain.law.entity import Relation
from bot.domain.law.program import Measure
from handlers.blocks.beside import beside_window
from handlers.blocks.card import card
from handlers.blocks.history import history
from handlers.blocks.table import table
from tests.unit.handlers import answers, made
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import buttons, labels, said

FREEZE = (Measure(name="asset freeze", effect="Property is blocked."),)


def an_sdn(name: str = "OOO SERNIYA INZHINIRING", *, id: str = "sdn", score: float = 0.94) -> Finding:
    view = made.another("OFAC SDN List", "31 CFR chapter V", "2022-03-31", measures=FREEZE, program="US-SDN")
    match = made.a_match(score, explanation=f"name “{name}”: “serniya”")
    return made.a_finding(view, entity=made.an_entity(name, id=id), match=match)


def serniya(*also: Finding) -> Answer:
    view = made.another("BIS Entity List", "15 CFR 744 Supp. 4", "2022-03-09")
    found = made.a_finding(view, entity=made.an_entity("Serniya Engineering", id="el"))
    return made.an_answer(Outcome.MATCH, found, query="Serniya Engineering", also=also)


def order(text: str, *parts: str) -> list[str]:
    return sorted(parts, key=text.index)


def test_a_stricter_listing_of_another_entity_comes_before_the_details() -> None:
    told = said(card(serniya(an_sdn())))
    parts = ["Serniya Engineering", "Also near: 🔴 *OOO SERNIYA INZHINIRING*", "|BIS Entity List>*"]
    assert order(told, *parts) == parts
    assert "designated — OFAC SDN List (CN, 94%)" in told


def test_one_that_weighs_no_more_comes_after_the_details() -> None:
    other = replace(serniya().findings[0], entity=made.an_entity("Serniya Trading", id="st"))
    told = said(card(serniya(other)))
    assert order(told, "Also near", "since 9 Mar 2022") == ["since 9 Mar 2022", "Also near"]


def test_the_first_line_denies_no_listing_that_another_near_name_has() -> None:
    old = made.a_list("OFAC SDN List", stale=True)
    old = replace(old, dataset="us_ofac_sdn", as_of=made.day("2023-12-28"), edition_on=made.day("2023-12-28"))
    assert "not on OFAC" in said(card(replace(serniya(), lists=(old,))))
    assert "not on OFAC" not in said(card(replace(serniya(an_sdn()), lists=(old,))))


def test_a_few_are_shown_and_all_of_them_open_in_a_window() -> None:
    also = tuple(an_sdn(f"Serniya {n}", id=str(n)) for n in range(5))
    told = card(serniya(*also))
    assert [label for label in labels(told) if label in ("This one", "Show all 5")] == ["This one"] * 2 + ["Show all 5"]
    assert "Also near: 🔴 *Serniya 2*, 2 more" in said(told)
    window = said(beside_window(serniya(*also)))
    assert all(f"Serniya {n}" in window for n in range(5))


@pytest.mark.parametrize("number", [0, 1, 3])
def test_without_more_than_three_there_is_no_more(number: int) -> None:
    also = tuple(an_sdn(f"Serniya {n}", id=str(n)) for n in range(number))
    assert not [label for label in labels(card(serniya(*also))) if label.startswith("Show all")]


def test_a_relative_that_is_shown_anyway_is_not_repeated() -> None:
    owner = an_sdn("Owner of Serniya", id="owner")
    answer = serniya(owner, an_sdn())
    related = Related(
        relation=Relation.OWNER, note="", entity=owner.entity, status=owner.status, designations=owner.designations
    )
    answer = replace(answer, findings=(replace(answer.findings[0], related=(related,)),))
    told = said(card(answer))
    assert told.count("Owner of Serniya") == 1
    assert "OOO SERNIYA INZHINIRING" in told


def test_of_several_names_each_row_says_who_else_is_near() -> None:
    told = said(table([serniya(an_sdn(), an_sdn("Serniya Two", id="2")), answers.apple()]))
    assert "BIS Entity List; beside it 🔴 OOO SERNIYA INZHINIRING; 1 other as near" in told


def test_full_history_has_them_with_how_their_names_were_met() -> None:
    told = said(history(serniya(an_sdn())))
    assert "OOO SERNIYA INZHINIRING" in told
    assert "name “OOO SERNIYA INZHINIRING”: “serniya”" in told


def test_a_person_who_lacks_but_a_patronymic_is_very_likely_meant() -> None:
    match = replace(made.a_match(0.91), lacks="patronymic “Vladimirovich”")
    found = replace(an_sdn("DERIPASKA, Oleg Vladimirovich"), match=match)
    told = said(card(made.an_answer(Outcome.POTENTIAL_MATCH, found, query="Oleg Deripaska")))
    assert "🟡 Very likely: *DERIPASKA, Oleg Vladimirovich*" in told
    assert "Very likely the same person: only the patronymic “Vladimirovich” is not in the question." in told
    assert "nearest name" not in told


def test_any_other_potential_match_is_the_nearest_name_not_the_same_one() -> None:
    told = said(card(made.an_answer(Outcome.POTENTIAL_MATCH, an_sdn(), query="Serniya")))
    assert "Possible match: " in told
    assert "nearest name, not the same one" in told


def test_a_listed_part_of_a_name_is_never_nothing() -> None:
    told = said(card(made.an_answer(Outcome.NO_MATCH, query="Kestrel and Serniya", also=(an_sdn(),))))
    assert told.startswith("🟡 *Kestrel and Serniya*: nothing under the whole name")
    assert "⚪" not in told


def test_one_of_them_is_chosen_by_its_button(alice: Alice) -> None:
    alice.screener.known["Serniya Engineering"] = serniya(an_sdn())
    (told,) = alice.types("Serniya Engineering")
    (answer,) = alice.clicks("This one", told)
    assert answer["text"].startswith("🔴 *OOO SERNIYA INZHINIRING*")


def test_more_opens_a_window_in_which_one_is_chosen(alice: Alice) -> None:
    alice.screener.known["Serniya Engineering"] = serniya(*(an_sdn(f"Serniya {n}", id=str(n)) for n in range(5)))
    (told,) = alice.types("Serniya Engineering")
    opened, filled = alice.clicks("Show all 5", told)
    assert "Loading" in said(opened)
    assert "Serniya 4" in said(filled)
    assert len([one for one in buttons(filled) if one["text"]["text"] == "This one"]) == 5


def test_how_a_long_name_matched_ends_with_a_whole_sentence() -> None:
    why = "name “KESTRELSKY-PODOLSKY, Konstantin”: “konstantin”, “kestrelsky”; not asked for: “vladimirovich”"
    match = replace(made.a_match(0.91), lacks="patronymic “Vladimirovich”", explanation=why)
    found = replace(an_sdn("KESTRELSKY-PODOLSKY, Konstantin"), match=match)
    told = said(card(made.an_answer(Outcome.POTENTIAL_MATCH, found, query="Konstantin Kestrelsky")))
    assert "not asked for: “vladimirovich” (91%)." in told
    assert "…" not in told
