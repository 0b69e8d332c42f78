"""Whom a name means, and who else is at or above the threshold."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import pytest

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import Entity, Identifier, IdentifierType, Name, NameType, Schema
from bot.domain.names.matching import POLICY, NameHit
from bot.services.screening import looking
from bot.services.screening.resolution import Resolution
from bot.services.screening.resolving import MOST_READ, resolve
from tests.builders import an_entity, named
from tests.fake_store import FakeIndex


def a_person(id: str, name: str, *countries: str) -> Entity:
    names = (Name(text=name, type=NameType.NAME),)
    return an_entity(id, schema=Schema.PERSON, caption=name, names=names, countries=countries)


def a_regime(id: str, *names: str) -> Entity:
    texts = tuple(Name(text=name, type=NameType.ALIAS if n else NameType.NAME) for n, name in enumerate(names))
    return an_entity(id, schema=Schema.JURISDICTION, caption=names[0], names=texts)


def found(asked: str, *entities: Entity) -> Resolution:
    others = [named(f"other-{n}", f"Quokka {n} Wombat") for n in range(30)]
    return resolve(asked, FakeIndex([*entities, *others]))


def ids(resolution: Resolution) -> tuple[Outcome, list[str], list[str]]:
    chosen, also = ([c.hit.entity_id for c in some] for some in (resolution.chosen, resolution.also))
    return resolution.outcome, chosen, also


@pytest.mark.parametrize(
    ("asked", "beside"),
    [
        ("Serniya Engineering", "OOO SERNIYA INZHINIRING"),
        ("Kestrel Shipping", "Kestrel Shiping Lines"),
        ("Zvezdochka Ship Repair Center", "JOINT-STOCK COMPANY SHIP REPAIR CENTER ZVEZDOCHKA"),
        ("Novatorsk Bank", "Novatorsk Bank, OAO"),
        ("Tokyokestrel Heavy Industries", "Tokyokestrel Heavy Industry"),
        ("NOORZAIKESTREL, Malik", "NOORZAIKESTREL, Hajji Malik"),
        ("Novatorsk Bank", "Novatorsk Bank Iran"),
    ],
)
def test_an_exact_name_hides_nobody_who_reaches_the_threshold(asked: str, beside: str) -> None:
    both = found(asked, named("exact", asked), named("near", beside))
    assert ids(both) == (Outcome.MATCH, ["exact"], ["near"])
    assert both.also[0].score >= POLICY.threshold


def test_whoever_is_under_the_threshold_is_not_beside_an_exact_name() -> None:
    resolution = found("Kestrel Shipping", named("exact", "Kestrel Shipping"), named("far", "Osprey Shipping"))
    assert ids(resolution) == (Outcome.MATCH, ["exact"], [])


def test_an_entity_is_told_once_whichever_of_its_names_is_near() -> None:
    one = named("one", "Kestrel Shipping", "Kestrel Shipping Group", "Kestrel Shiping")
    two = named("two", "Kestrel Shipping Trading", "Kestrel Shipings")
    assert ids(found("Kestrel Shipping", one, two)) == (Outcome.MATCH, ["one"], ["two"])


def test_beside_a_potential_match_stand_those_beyond_the_tie() -> None:
    resolution = found("Kestrell Shipping", named("a", "Kestrel Shipping"), named("b", "Kestrel Shipping Trading SA"))
    assert ids(resolution) == (Outcome.POTENTIAL_MATCH, ["a"], ["b"])
    assert resolution.chosen[0].score - resolution.also[0].score > POLICY.tie


def test_of_more_than_a_choice_holds_the_rest_stand_beside_it() -> None:
    resolution = found("Kestrel Shipping", *(named(f"k{n}", "Kestrel Shipping") for n in range(11)))
    outcome, chosen, also = ids(resolution)
    assert (outcome, len(chosen), len(also), len({*chosen, *also})) == (Outcome.AMBIGUOUS, 8, 3, 11)


def test_an_exact_weak_alias_stands_beside_an_exact_name() -> None:
    weak = an_entity("weak", names=(Name(text="Kestrel", type=NameType.WEAK_ALIAS),))
    assert ids(found("Kestrel", named("exact", "Kestrel"), weak)) == (Outcome.MATCH, ["exact"], ["weak"])


def test_a_security_of_an_issuer_hides_nobody_either() -> None:
    resolution = found("KESTREL SHIPPING-CLASS B", named("a", "Kestrel Shipping"), named("b", "Kestrel Shiping"))
    assert ids(resolution) == (Outcome.MATCH, ["a"], ["b"])
    assert "read as a security of “KESTREL SHIPPING”" in resolution.also[0].why


def test_the_person_comes_before_the_regime_that_bears_the_name() -> None:
    regime = a_regime("regime", "Maduro regime", "Nicolas Maduro")
    father = a_person("father", "MADURO MOROS, Nicolas", "ve")
    son = a_person("son", "MADURO GUERRA, Nicolas Ernesto", "ve")
    resolution = found("Nicolas Maduro", regime, father, son)
    assert ids(resolution) == (Outcome.POTENTIAL_MATCH, ["father"], ["regime", "son"])
    assert resolution.chosen[0].lacks == "second family name “MOROS”"


def test_a_person_who_lacks_but_the_patronymic_is_very_likely_though_an_alias_is_nearer() -> None:
    names = (
        Name(text="KESTRELOV, Viktor Feliksovich", type=NameType.NAME),
        Name(text="KESTRELOV, Victor", type=NameType.ALIAS),
    )
    resolution = found("Viktor Kestrelov", an_entity("person", schema=Schema.PERSON, names=names))
    assert ids(resolution) == (Outcome.POTENTIAL_MATCH, ["person"], [])
    assert resolution.chosen[0].lacks == "patronymic “Feliksovich”"


def test_the_person_of_the_very_name_comes_before_the_regime_and_is_a_match() -> None:
    regime = a_regime("regime", "Kestrel regime", "Ivan Kestrel")
    resolution = found("Ivan Kestrel", regime, a_person("person", "KESTREL, Ivan"))
    assert ids(resolution) == (Outcome.MATCH, ["person"], ["regime"])


def test_a_country_stays_first_where_no_person_has_its_name() -> None:
    country, person = a_regime("country", "Costa Kestrel"), a_person("person", "KESTREL, Costas Ivanovich")
    resolution = found("Costa Kestrel", country, person)
    assert ids(resolution) == (Outcome.MATCH, ["country"], ["person"])


def test_a_family_name_alone_leaves_the_choice_between_person_and_regime() -> None:
    regime, person = a_regime("regime", "Kestrelov regime"), a_person("person", "KESTRELOV MOROS, Nicolas", "ve")
    outcome, chosen, also = ids(found("Kestrelov", regime, person))
    assert {*chosen, *also} == {"regime", "person"}
    assert outcome is not Outcome.MATCH


@pytest.mark.parametrize(
    ("asked", "listed", "lacks"),
    [
        ("Oleg Deripaska", "DERIPASKA, Oleg Vladimirovich", "patronymic “Vladimirovich”"),
        ("Mikhail Fridman", "FRIDMAN, Mikhail Maratovich", "patronymic “Maratovich”"),
        ("Oleg Deripasko", "DERIPASKA, Oleg Vladimirovich", ""),
    ],
)
def test_what_alone_is_lacking_of_a_person_s_name_is_said(asked: str, listed: str, lacks: str) -> None:
    resolution = found(asked, a_person("person", listed))
    assert ids(resolution) == (Outcome.POTENTIAL_MATCH, ["person"], [])
    assert resolution.chosen[0].lacks == lacks


def a_ship(id: str, *names: str, imo: str = "") -> Entity:
    texts = tuple(Name(text=name, type=NameType.PREVIOUS_NAME if n else NameType.NAME) for n, name in enumerate(names))
    numbers = (Identifier(type=IdentifierType.IMO, value=imo),) if imo else ()
    return an_entity(id, schema=Schema.VESSEL, caption=names[0], names=texts, identifiers=numbers, countries=())


@pytest.mark.parametrize(
    ("asked", "outcome", "chosen"),
    [
        ("SUNRISE ex KESTREL", Outcome.AMBIGUOUS, {"other", "ship"}),
        ("WOMBATINE ex KESTREL", Outcome.MATCH, {"ship"}),
        ("KESTREL, formerly SUNRISE", Outcome.AMBIGUOUS, {"other", "ship"}),
        ("KESTREL IMO 9074729", Outcome.MATCH, {"ship"}),
        ("SUNRISE (IMO 9074729)", Outcome.AMBIGUOUS, {"other", "ship"}),
        ("WOMBATINE IMO 9074729", Outcome.MATCH, {"ship"}),
        ("SUNRISE IMO 9233210", Outcome.MATCH, {"other"}),
        ("WOMBATINE IMO 9233210", Outcome.NO_MATCH, set()),
    ],
)
def test_each_part_of_a_name_is_looked_up_and_neither_hides_the_other(
    asked: str, outcome: Outcome, chosen: set[str]
) -> None:
    resolution = found(asked, a_ship("ship", "KESTREL", imo="9074729"), a_ship("other", "MARLIN III", "SUNRISE"))
    assert (resolution.outcome, {c.hit.entity_id for c in resolution.chosen}) == (outcome, chosen)


def test_a_family_name_behind_a_title_is_a_potential_match_even_of_the_very_name() -> None:
    resolution = found(
        "Mullah Kestrelov", an_entity("one", schema=Schema.PERSON, names=(Name(text="KESTRELOV", type=NameType.ALIAS),))
    )
    assert ids(resolution) == (Outcome.POTENTIAL_MATCH, ["one"], [])


class OfOneWord(FakeIndex):
    """An index that finds nobody by every word, as for a name of one telling word."""

    @property
    def is_behind(self) -> bool:
        """Whether stored names are still to be read: never here."""
        return False

    def with_every_word(self, text: str, *, limit: int, team: str = "") -> Sequence[NameHit]:
        return []


def test_of_a_crowd_that_bears_one_name_all_are_told() -> None:
    crowd = [named(f"crowd-{n}", f"Kestrel {chr(97 + n // 26)}{chr(97 + n % 26)}works") for n in range(300)]
    resolution = resolve("Kestrel", OfOneWord(crowd))
    assert len(resolution.chosen) + len(resolution.also) == len(crowd)
    assert not resolution.also_more


@pytest.mark.parametrize(("bound", "index"), [("WIDTHS", OfOneWord), ("WITH_EVERY_WORD", FakeIndex)])
def test_that_more_may_bear_a_name_than_were_compared_is_told(
    monkeypatch: pytest.MonkeyPatch, bound: str, index: type[FakeIndex]
) -> None:
    monkeypatch.setattr(looking, bound, (60, 240) if bound == "WIDTHS" else 240)
    crowd = [a_person(f"crowd-{n}", f"Kestrel {chr(97 + n // 26)}{chr(97 + n % 26)}ov") for n in range(300)]
    assert resolve("Kestrel", index(crowd)).also_more
    assert resolve("Gen. Kestrel", index(crowd)).also_more
    assert not resolve("Kestrel", index(crowd[:200])).also_more


def test_what_is_left_of_a_name_is_read_on() -> None:
    ship = a_ship("ship", "KESTREL", imo="9074729")
    assert ids(found("M/T WOMBATINE ex KESTREL", ship)) == (Outcome.MATCH, ["ship"], [])
    assert ids(found("M/V KESTREL IMO 9233210", ship)) == (Outcome.MATCH, ["ship"], [])


def test_a_name_of_nothing_but_such_parts_is_read_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    exact = FakeIndex.exact

    def noted(index: FakeIndex, keys: Collection[str]) -> Sequence[NameHit]:
        asked.append("")
        return exact(index, keys)

    monkeypatch.setattr(FakeIndex, "exact", noted)
    found(("M/V Wombatine tanker IMO 9233210 6% ex " * 6)[:200], a_ship("ship", "KESTREL"))
    assert len(asked) < 10 * MOST_READ


class Crowded(FakeIndex):
    """An index in which so many are likelier that the first look finds none that is like the question."""

    def similar(self, text: str, *, limit: int, team: str = "", thorough: bool = False) -> Sequence[NameHit]:
        return []

    @property
    def is_behind(self) -> bool:
        """Whether stored names are still to be read: never here."""
        return False

    def with_every_word(self, text: str, *, limit: int, team: str = "") -> Sequence[NameHit]:
        return super().similar(text, limit=limit, team=team)


def test_a_person_is_found_by_each_word_where_likelier_names_hide_him() -> None:
    found = resolve("Abo Salman", Crowded([a_person("meant", "Abu Salman"), a_regime("firm", "Abo Salman Trading")]))
    assert [candidate.hit.entity_id for candidate in found.chosen] == ["meant"]
