"""OFAC's enhanced XML: lists with their days, scripts, weak names, relationships."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.domain.law.deadline import DeadlineKind
from bot.domain.law.entity import IdentifierType, NameType
from bot.domain.lists.entry import EntryLink
from bot.errors import ListRefused
from tests.unit.sources.ofac.made import document, enhanced_entity, enhanced_file, enhanced_name, feature, only, read

PERIOD = (
    '<{tag} id="1"><fromDateBegin>{first}</fromDateBegin><fromDateEnd>{first}</fromDateEnd><toDateBegin>{last}'
    "</toDateBegin><toDateEnd>{last}</toDateEnd><isApproximate>false</isApproximate><isDateRange>false</isDateRange></{tag}>"
)


def test_names_keep_their_kind_script_and_quality(tmp_path: Path) -> None:
    names = [
        enhanced_name("NORTHWIND GROUP"),
        enhanced_name("NORTHWIND TRADING LLC", primary=True, native=("Chinese Simplified", "北风贸易")),
        enhanced_name("NW", weak=True),
        enhanced_name("OLDWIND", alias="F.K.A."),
        enhanced_name("OW", alias="F.K.A.", weak=True),
    ]
    entry = only(read(enhanced_file(tmp_path / "SDN_ENHANCED.XML", enhanced_entity(names=names))))
    assert [(name.text, name.type, name.script) for name in entry.names] == [
        ("NORTHWIND TRADING LLC", NameType.NAME, None),
        ("NORTHWIND GROUP", NameType.ALIAS, None),
        ("北风贸易", NameType.NATIVE, "Hans"),
        ("NW", NameType.WEAK_ALIAS, None),
        ("OLDWIND", NameType.PREVIOUS_NAME, None),
        ("OW", NameType.WEAK_ALIAS, None),
    ]
    assert ("formerly known as", "OW") in {(one.label, one.text) for one in entry.details}


def test_each_list_is_a_listing_since_its_day(tmp_path: Path) -> None:
    lists = [("Consolidated List", "2014-10-10"), ("SDN List", "2022-04-06"),
             ("Sectoral Sanctions Identifications List", "2014-07-16")]  # fmt: skip
    entity = enhanced_entity(lists=lists, programs=["UKRAINE-EO13662", "RUSSIA-EO14024"])
    reading = read(enhanced_file(tmp_path / "CONS_ENHANCED.XML", entity, filters=["Consolidated List"]))
    assert (reading.dataset, reading.published_on) == ("us_ofac_cons", dt.date(2025, 3, 2))
    assert [(one.program, one.listed_on, one.tags) for one in only(reading).listings] == [
        ("US-SSI", dt.date(2014, 7, 16), ("UKRAINE-EO13662",)),
        ("US-SDN", dt.date(2022, 4, 6), ("RUSSIA-EO14024",)),
    ]


def test_in_the_sdn_file_the_other_lists_are_a_detail(tmp_path: Path) -> None:
    lists = [("SDN List", "2022-04-06"), ("CAPTA List", "2014-07-16"), ("SDN List", "2023-01-01")]
    entry = only(read(enhanced_file(tmp_path / "SDN_ENHANCED.XML", enhanced_entity(lists=lists))))
    assert [(one.program, one.listed_on) for one in entry.listings] == [("US-SDN", dt.date(2022, 4, 6))]
    assert {("also on", "US-CAPTA since 2014-07-16"), ("listed again", "US-SDN on 2023-01-01")} <= {
        (one.label, one.text) for one in entry.details
    }


def test_ns_cmic_states_when_purchases_end_and_when_divestment_does(tmp_path: Path) -> None:
    dates = {"Listing Date (CMIC)": "03 Jun 2021", "Effective Date (CMIC)": "02 Aug 2021",
             "Purchase/Sales For Divestment Date (CMIC)": "03 Jun 2022"}  # fmt: skip
    more = f"<features>{''.join(feature(kind, day) for kind, day in dates.items())}</features>"
    entity = enhanced_entity(lists=[("Non-SDN CMIC List", "2021-06-03")], programs=["CMIC-EO13959"], more=more)
    entry = only(read(enhanced_file(tmp_path / "CONS_ENHANCED.XML", entity, filters=["Consolidated List"])))
    (listing,) = entry.listings
    assert (listing.program, listing.listed_on, listing.effective_on) == (
        "US-NS-CMIC", dt.date(2021, 6, 3), dt.date(2021, 8, 2),
    )  # fmt: skip
    assert [(one.kind, one.on, one.label) for one in listing.stated] == [
        (DeadlineKind.PURCHASE_BAN, dt.date(2021, 8, 2), "Effective Date (CMIC)"),
        (DeadlineKind.DIVEST_BY, dt.date(2022, 6, 3), "Purchase/Sales For Divestment Date (CMIC)"),
    ]
    assert not {one.label for one in entry.details} & dates.keys()


def test_identifiers_have_their_sort_and_keep_ofacs_word(tmp_path: Path) -> None:
    issued = PERIOD.format(tag="issueDate", first="2020-01-01", last="2020-12-31")
    documents = (
        document("Tax ID No.", "7700000000", country="Russia", more=issued)
        + document("Legal Entity Number", "253400V1H6ART1UQ0N00")
        + document("Library Card", "77", name="J. DOE").replace("<isValid>true", "<isValid>false")
        + document("Passport", "", country="Cuba")
    )
    features = feature("ISIN", "KYG0000000000") + feature("Equity Ticker", "941 HK", more="").replace(
        "</feature>", "<comments>(HKEX)</comments></feature>"
    )
    more = f"<features>{features}</features><identityDocuments>{documents}</identityDocuments>"
    entry = only(read(enhanced_file(tmp_path / "SDN_ENHANCED.XML", enhanced_entity(more=more))))
    assert [(one.type, one.value, one.note) for one in entry.identifiers] == [
        (IdentifierType.OFAC_UID, "101", ""),
        (IdentifierType.ISIN, "KYG0000000000", "ISIN"),
        (IdentifierType.TICKER, "941 HK", "Equity Ticker, (HKEX)"),
        (IdentifierType.TAX_ID, "7700000000", "Tax ID No., Russia, issued 2020"),
        (IdentifierType.LEI, "253400V1H6ART1UQ0N00", "Legal Entity Number"),
        (IdentifierType.OTHER, "77", "Library Card, not valid, in the name of J. DOE"),
    ]
    assert ("Passport", "Cuba") in {(one.label, one.text) for one in entry.details}


def test_births_addresses_and_relationships_are_kept(tmp_path: Path) -> None:
    spans = PERIOD.format(tag="valueDate", first="1951-01-01", last="1952-12-31")
    parts = "".join(
        f'<addressPart id="1"><type refId="2">{kind}</type><value>{text}</value></addressPart>'
        for kind, text in (("CITY", "Havana"), ("ADDRESS1", "1 Pine Road"))
    )
    more = (
        f'<addresses><address id="1"><country refId="2">Cuba</country><translations><translation id="3"><isPrimary>true'
        f'</isPrimary><script refId="4">Latin</script><addressParts>{parts}</addressParts></translation></translations>'
        f"</address></addresses><features>{feature('Birthdate', '1951 to 1952', more=spans)}"
        f"{feature('Gender', 'Female')}{feature('Citizenship Country', 'Iran')}</features>"
        f'<relationships><relationship id="5"><type refId="6">Owned or Controlled By</type>'
        f'<relatedEntity entityId="102">SEA SHIPPING</relatedEntity><quality refId="7">High</quality></relationship>'
        f"</relationships>"
    )
    general = "<remarks>Something.</remarks><title>Director</title>"
    reading = read(
        enhanced_file(tmp_path / "SDN_ENHANCED.XML", enhanced_entity(kind="Individual", general=general, more=more))
    )
    entry = only(reading)
    assert (entry.birth_dates, set(entry.countries), entry.remarks) == (("1951", "1952"), {"cu", "ir"}, "Something.")
    assert entry.links == (EntryLink(relation="Owned or Controlled By", name="SEA SHIPPING", entry="102"),)
    assert {(one.label, one.text) for one in entry.details} == {
        ("address", "1 Pine Road, Havana, Cuba"), ("Birthdate", "1951 to 1952"), ("Gender", "Female"),
        ("Citizenship Country", "Iran"), ("title", "Director"), ("sanctions type", "Block"),
        ("Owned or Controlled By", "SEA SHIPPING: quality High"),
        ("legal authority", "Executive Order 13224 (Terrorism)"),
    }  # fmt: skip
    assert reading.tally.warnings == []


@pytest.mark.parametrize(
    ("entity", "more", "reason"),
    [
        (enhanced_entity(lists=[("Moon List", "2020-01-01")]), {}, "entity 1 (uid 101): unknown list 'Moon List'"),
        (enhanced_entity(lists=[("SDN List", "soon")]), {},
         "entity 1 (uid 101), sanctionsLists, sanctionsList: not a day: 'soon'"),
        (enhanced_entity(lists=[("CAPTA List", "2020-01-01")]), {},
         "entity 1 (uid 101): it is on no list of us_ofac_sdn (US-CAPTA)"),
        (enhanced_entity(lists=[("Consolidated List", "2020-01-01")]), {"filters": ["Consolidated List"]},
         "entity 1 (uid 101): it is on no list of us_ofac_cons (no list)"),
        (enhanced_entity(kind="Spaceship"), {}, "entity 1 (uid 101), generalInfo: unknown entityType 'Spaceship'"),
        (enhanced_entity(names=[enhanced_name("A")]), {}, "entity 1 (uid 101): it has 0 primary names"),
        (enhanced_entity(names=[enhanced_name("A", primary=True), enhanced_name("B", alias="Z.K.A.")]), {},
         "entity 1 (uid 101), names, name: unknown aliasType 'z.k.a.'"),
        (enhanced_entity(names=[enhanced_name("A", primary=True, native=("Runic", "ᚠ"))]), {},
         "entity 1 (uid 101), names, name, translations, translation: unknown script 'Runic'"),
        (enhanced_entity(more="<hobbies/>"), {}, "entity 1 (uid 101): unknown element 'hobbies'"),
        (enhanced_entity(more='<features kind="all"/>'), {}, "entity 1 (uid 101), features: unknown attribute 'kind'"),
        (enhanced_entity(more=f"<features>{feature('Birthdate', '1951', more='<mood>good</mood>')}</features>"), {},
         "entity 1 (uid 101), features, feature: unknown element 'mood'"),
        (enhanced_entity() + enhanced_entity(), {}, "entity 2 (uid 101): entry 101 appears twice"),
    ],
)  # fmt: skip
def test_what_is_not_understood_refuses_the_file(
    tmp_path: Path, entity: str, more: dict[str, list[str]], reason: str
) -> None:
    with pytest.raises(ListRefused) as refused:
        read(enhanced_file(tmp_path / "E.XML", entity, filters=more.get("filters", ["SDN List"])))
    assert str(refused.value) == f"E.XML, {reason}"


def test_a_date_of_ns_cmic_that_is_no_day_refuses_the_file(tmp_path: Path) -> None:
    more = f"<features>{feature('Effective Date (CMIC)', 'Aug 2021')}</features>"
    entity = enhanced_entity(lists=[("Non-SDN CMIC List", "2021-06-03")], programs=["CMIC-EO13959"], more=more)
    with pytest.raises(ListRefused, match=r"\(uid 101\): 'Effective Date \(CMIC\)' is not a day: 'Aug 2021'"):
        read(enhanced_file(tmp_path / "E.XML", entity, filters=["Consolidated List"]))


@pytest.mark.parametrize("filters", [[], ["SDN List", "Consolidated List"], ["CAPTA List"]])
def test_a_file_made_for_other_lists_is_refused(tmp_path: Path, filters: list[str]) -> None:
    with pytest.raises(ListRefused, match="neither the SDN List nor the consolidated one"):
        read(enhanced_file(tmp_path / "E.XML", enhanced_entity(), filters=filters))


@pytest.mark.parametrize("beside", ["<news/>", "stray", "<publicationInfo/>"])
def test_something_beside_the_entities_is_refused(tmp_path: Path, beside: str) -> None:
    with pytest.raises(ListRefused):
        read(enhanced_file(tmp_path / "E.XML", enhanced_entity(), beside=beside))


def test_what_two_fields_say_differently_is_told(tmp_path: Path) -> None:
    spans = PERIOD.format(tag="valueDate", first="1951-01-01", last="1951-12-31")
    more = f"<features>{feature('Birthdate', '1952', more=spans)}</features>"
    reading = read(enhanced_file(tmp_path / "E.XML", enhanced_entity(more=more)))
    assert reading.tally.warnings == ["E.XML, entity 1 (uid 101): 'Birthdate' is '1952', its date 1951"]


def test_a_weak_name_is_weak_in_every_script(tmp_path: Path) -> None:
    names = [
        enhanced_name("NORTHWIND TRADING LLC", primary=True),
        enhanced_name("Severny Veter", native=("Cyrillic", "Северный Ветер")),
        enhanced_name("SV", weak=True, native=("Cyrillic", "СВ")),
    ]
    entry = only(read(enhanced_file(tmp_path / "SDN_ENHANCED.XML", enhanced_entity(names=names))))
    found = {name.text: (name.type, name.script) for name in entry.names}
    assert found["Северный Ветер"] == (NameType.NATIVE, "Cyrl")
    assert found["СВ"] == (NameType.WEAK_ALIAS, "Cyrl")
