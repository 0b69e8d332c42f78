"""What stands around a name is no part of it, and no name: who tells of it, amounts, papers, sentences, relatives."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.questions.reading import Aspect, Kind, Reading
from tests import builders
from tests.fakes import FakeUnitOfWork
from tests.unit.questions.read_once import rules

TODAY = dt.date(2026, 11, 26)
READER = rules()
INDEX = FakeUnitOfWork(
    builders.a_snapshot(
        entities=(
            builders.named("e1", "Alvarion"),
            builders.named("e2", "Brontek"),
            builders.named("e3", "Сбербанк"),
            builders.named("e4", "CDN"),
        ),
        designations=(),
    )
).index


def read(text: str) -> Reading:
    return READER.read(text, INDEX, today=TODAY)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Kurier piece says Alvarion is next. Is it listed already?", ["Alvarion"]),
        ("my boss (ex Vellumbank) thinks Alvarion is listed, is he right?", ["Alvarion"]),
        ("On behalf of Vellumbank: please confirm status of Alvarion", ["Alvarion"]),
        ("After lunch with Petra Kaminski from Vellumbank: is Alvarion listed?", ["Alvarion"]),
        ('fwd from legal: "Please confirm Brontek Optics is an NS-CMIC company"', ["Brontek Optics"]),
        ("transfer EUR 12'500 to Tosca Breweries OK?", ["Tosca Breweries"]),
        ("by what date must fund IV have sold Alvarion paper", ["Alvarion"]),
        ("Ms. Ada Vellum (born 1984, passport E12345678) - any hit?", ["Ada Vellum"]),
        ("Company name: Silverpine Logistics OU, registry code 14988231", ["Silverpine Logistics OU"]),
        ("We received LC no. 88231 issued by Vellumbank; can we accept?", ["Vellumbank"]),
        ("what's the story with Alvarion, US-listed or sanctioned?", ["Alvarion"]),
        ("our CDN vendor is Alvarion. Is it listed?", ["Alvarion"]),
        ("is the vendor CDN listed?", ["CDN"]),
        ("is Vellum (UK) Ltd listed?", ["Vellum (UK) Ltd"]),
        ("is Vellum (UK) listed", ["Vellum (UK)"]),
        ("If Insurance - clear to renew?", ["Insurance"]),
        ("Tosca and Merlyn are listed?", ["Tosca", "Merlyn"]),
        ("is Tosca Trading LLC Dubai Merlyn listed?", ["Tosca Trading LLC Dubai Merlyn"]),
        ("please check Alvarion. Thanks Anna Krämer", ["Alvarion"]),
        ("Проверь: АО «Вертолёты Сплав», НПО «Вектор»", ["АО «Вертолёты Сплав»", "НПО «Вектор»"]),
        ("The state-owned shipbuilder TOSCO - listed?", ["TOSCO"]),
        ("is Tosca Telecom (Espana) SL for the Madrid team ok", ["Tosca Telecom (Espana) SL"]),
        ("payment from Emerald Coast Fisheries (Pty) Ltd", ["Emerald Coast Fisheries (Pty) Ltd"]),
        ("revisar Transportes Tosca S.A. de C.V.", ["Transportes Tosca S.A. de C.V."]),
        ("When Vellum Partners LP - any hits?", ["When Vellum Partners LP"]),
        ("was nord stream 2 ag sanctioned", ["nord stream 2 ag"]),
        ("Open Text, Five Below, Ross", ["Open Text", "Five Below", "Ross"]),
        ("сбербанковский счёт заблокирован?", ["сбербанк"]),
        ("@Screenbot Iran Alvarion – any hits?", ["Iran Alvarion"]),
        ("Sanction Vellum Co. LLC, is it on any list?", ["Sanction Vellum Co. LLC"]),
        ("Vellum Travel & Tourism Sdn Bhd, Kuala Lumpur. Ok to credit?", ["Vellum Travel & Tourism Sdn Bhd"]),
        ("the tanker Vellum I - sanctioned?", ["Vellum I"]),
        ("Mr. Jon Vellum & family -- any relatives on the list?", ["Jon Vellum"]),
        ("Customer: Li Vellum; nationality: PRC; id no. G12345678. Screen please", ["Li Vellum"]),
        ('check "Vellum Optik Co., Ltd."', ["Vellum Optik Co., Ltd."]),
        ("Vellum Optik Co., Ltd. (茶隼光电有限公司) ok?", ["Vellum Optik Co., Ltd.", "茶隼光电有限公司"]),
        ("DATE: 20 Nov 2025 / COUNTERPARTY: Vellum Optik", ["Vellum Optik"]),
        ("bitte prüfen Sie Alvarion. Danke & Gruß, S. Krämer", ["Alvarion"]),
        ("Vellum Group, drones, Izhevsk. any hits?", ["Vellum Group"]),
        ("was Hong Kong's Jon Vellum on SDN", ["Jon Vellum"]),
        ("Vellum AG (Burma), source of the designation pls", ["Vellum AG"]),
        ("Never Vellum Ltd & Tomorrow Ltd onboarding", ["Never Vellum Ltd", "Tomorrow Ltd"]),
        ("bank of jiuvellum, bank of vellumstan", ["bank of jiuvellum", "bank of vellumstan"]),
        ("Сбербанк нефть в списке SDN?", ["Сбербанк нефть"]),
        ("central bank of north korea", ["central bank of north korea"]),
        ("bought 3m USD of Vellum 2025s at 4 cents. sanctions issue?", ["Vellum"]),
        ("Just Vellum Takeaway - ok?", ["Just Vellum Takeaway"]),
        ("Do Vellum Foods LLC any sanctions?", ["Do Vellum Foods LLC"]),
        (
            "We Vellum, Other Half Vellum, Same Day Vellum Ltd",
            ["We Vellum", "Other Half Vellum", "Same Day Vellum Ltd"],
        ),
        ("is the Hon. Jon Vellum a sanctioned person", ["Jon Vellum"]),
        ("findings from 2022: no screening of Alvarion. status now?", ["Alvarion"]),
        ("hi, Polly from the Dublin office here. Is Alvarion still fully blocked?", ["Alvarion"]),
        ("just to double check: Vellum University is NOT on the entity list, correct?", ["Vellum University"]),
        ("PO 4500112 to Vellum China. go ahead?", ["Vellum China"]),
        ("Vellum LNG 2 LLC - under which directive", ["Vellum LNG 2 LLC"]),
        ("Pls screen: On Vellum AG, Zürich", ["On Vellum AG"]),
        ("Are Vellum Pty Ltd", ["Are Vellum Pty Ltd"]),
        ("If V&T Optik - clear to renew?", ["If V&T Optik"]),
        ("Will Vellum Ltd, Leeds. nothing, I suppose?", ["Will Vellum Ltd"]),
        ("new landlord = Monday Vellum LLC. sanctions y/n", ["Monday Vellum LLC"]),
        ("Por favor revisar: Minera Las Vellum S.A.", ["Minera Las Vellum S.A."]),
        ("Does Alvarion's UK asset freeze stretch to its mills?", ["Alvarion"]),
        ("our Iranian-born customer banks at Alvarion, fine?", ["Alvarion"]),
        ("check Vellum Optik Co., Ltd. Regards, Anna van Houten, Legal Counsel, Rotterdam", ["Vellum Optik Co., Ltd."]),
        ("ヴェルムテックの端末を社内で使ってもいいですか", ["ヴェルムテック"]),
    ],
)
def test_words_around_a_name_are_no_part_of_it_and_no_name(text: str, names: list[str]) -> None:
    found = read(text)
    assert (found.kind, [name.rstrip(".") for name in found.names]) == (
        Kind.SCREEN,
        [name.rstrip(".") for name in names],
    )
    assert found.certain


@pytest.mark.parametrize("text", ["ok for Midea, Haier & Gree?", "Old Tosca and New World Development"])
def test_where_the_last_two_of_several_may_be_one_name_it_is_asked(text: str) -> None:
    assert len(read(text).either) == 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("UN?", Kind.NOT_FOR_US),
        ("the EU?", Kind.NOT_FOR_US),
        ("I'll be late for the Alvarion call", Kind.NOT_FOR_US),
        ("do you cover Canada and Australia as well", Kind.LISTS),
        ("please notify us when Alvarion changes", Kind.FOLLOW),
        ("tell me if Alvarion is sanctioned", Kind.SCREEN),
        ("did OFAC delist anyone yesterday", Kind.CHANGES),
        ("what expires in December", Kind.DEADLINES),
        ("show me everything on the NS-CMIC list", Kind.MEMBERS),
        ("how does the fifty percent rule work", Kind.GLOSSARY),
        ("subscribe this channel to updates on Alvarion", Kind.FOLLOW),
        ("we closed the Alvarion deal, congrats team!!", Kind.NOT_FOR_US),
        ("how many lists do you have loaded", Kind.LISTS),
        ("do you screen against Interpol?", Kind.LISTS),
        ("你们覆盖欧盟的制裁名单吗", Kind.LISTS),
        ("anything new re China since the beginning of November?", Kind.CHANGES),
        ("define 'US person' for me", Kind.GLOSSARY),
        ("what happens when I press Escalate", Kind.HELP),
        ("pls review the attached NDA with Alvarion", Kind.NOT_FOR_US),
        ("nothing came up for Alvarion last year - anything new since then?", Kind.SCREEN),
        ("can I share your answer with an external client?", Kind.HELP),
        ("let me know when you're done with the Alvarion deck", Kind.NOT_FOR_US),
        ("anyone got the dial-in for the call with Alvarion?", Kind.NOT_FOR_US),
        ("Brontek, Alvarion: who's on the 1260H and since when", Kind.SCREEN),
    ],
)
def test_what_asks_of_no_name_is_no_screening(text: str, kind: Kind) -> None:
    assert read(text).kind is kind


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("is Alvarion's daughter sanctioned?", "daughter"),
        ("can we pay a school for the son of Alvarion", "son"),
        ("Ist die Frau von Alvarion gelistet?", "frau"),
        ("Alvarion's yacht, is it on the SDN list?", "yacht"),
        ("is Alvarion sanctioned?", ""),
    ],
)
def test_who_or_what_of_a_name_is_asked_about_is_told_apart_from_the_name(text: str, relative: str) -> None:
    found = read(text)
    assert (found.names, found.relative) == (("Alvarion",), relative)
    assert (found.aspect is Aspect.OWNER) == bool(relative)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("20210601 Alvarion listed y/n", dt.date(2021, 6, 1)),
        ("how about on Christmas Day 2021 for Alvarion?", dt.date(2021, 12, 25)),
        ("invoice dated 3 March 2024 from Alvarion, ok?", None),
    ],
)
def test_a_day_is_read_by_what_it_is_of(text: str, day: dt.date | None) -> None:
    found = read(text).day
    assert (found.on if found else None) == day


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("was Alvarion ever on anything", Aspect.HISTORY),
        ("nothing on Alvarion, correct?", Aspect.STATUS),
        ("Alvarion on New Year's Eve 2017?", Aspect.STATUS),
        ("Can Alvarion sell to us in dollars", Aspect.EFFECT),
        ("any prob buying rack servers from Alvarion", Aspect.EFFECT),
        ("under which directive is Alvarion restricted", Aspect.LIST),
        ("need FR volume and page for Alvarion", Aspect.DOCUMENT),
        ("Alvarion, day of full blocking", Aspect.SINCE),
        ("wann läuft die Frist für Alvarion ab?", Aspect.DEADLINE),
        ("un client veut savoir depuis quand Alvarion est sanctionné", Aspect.SINCE),
        ("寒武纪现在状态", Aspect.STATUS),
    ],
)
def test_what_is_asked_of_a_name_is_told_by_the_words_around_it(text: str, aspect: Aspect) -> None:
    assert read(text).aspect is aspect


def test_a_part_of_a_year_is_asked_back() -> None:
    assert not read("Was Alvarion sanctioned in mid-2018").certain
