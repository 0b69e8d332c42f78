"""Words beside a name that are none: roles, sums, codes, signatures, what is not meant; and what is asked back."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.questions.reading import Aspect, Kind
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Payment stopped: orderer Merlyn Foods, true match?", ["Merlyn Foods"]),
        ("Settlement fail, cpty Tosca Brokerage. Sanctions or ops?", ["Tosca Brokerage"]),
        ("a programe of Tosca Telesystems was closed, is it listed?", ["Tosca Telesystems"]),
        ("hi Screenbot, is Tosca Foods sanctioned?", ["Tosca Foods"]),
        ("hey screenbot how's it going", []),
        ("is Screenbot Ltd sanctioned?", ["Screenbot Ltd"]),
        ("thyssenfeld Steel Europe ok?", ["thyssenfeld Steel Europe"]),
        ("EBITDA is USD 2.1bn. The company is Tosca Heavy Industry. Any flags?", ["Tosca Heavy Industry"]),
        ("1) Tosca Memory 2) Merlyn. Revenue FY25 USD 410m. Are those OK?", ["Tosca Memory", "Merlyn"]),
        ("TD 14MAR22 SD 16MAR22 sell 900 Tosca GDR. was that allowed", ["Tosca"]),
        ("Merlyn Group (not Merlyn Laval!!), is it sanctioned", ["Merlyn Group"]),
        ("Screen Tosca but not Merlyn please", ["Tosca"]),
        ("Brandt, Jane (director); Tosca, Chinedu (CFO)", ["Brandt, Jane", "Tosca, Chinedu"]),
        ("Tosca Micro Equipment Co., Ltd. (TME) why on the list", ["Tosca Micro Equipment Co., Ltd.", "TME"]),
        ("Tosca Foods (883 HK) clean?", ["Tosca Foods"]),
        ("Is On on any list? the shoe people, ticker ONON", ["On"]),
        ("Tosca Group/Merlyn/Petrelix which of these is on the entity list", ["Tosca Group", "Merlyn", "Petrelix"]),
        ("Does It Matter Ltd, applicant for a current account", ["Does It Matter Ltd"]),
        ("Since Hardware (Guangzhou) Co., Ltd., ironing boards", ["Since Hardware (Guangzhou) Co., Ltd."]),
        ("Will Semiconductor - listed?", ["Will Semiconductor"]),
        ("Myanma Oil and Gas Enterprise: what is prohibited?", ["Myanma Oil and Gas Enterprise"]),
        ("Tosca Robotics uav - MEU or Entity List?", ["Tosca Robotics"]),
        ("is Iran's Tosca Air covered by UN sanctions", ["Tosca Air"]),
        ("qv-link routers for the new branch, do we have an issue", ["qv-link"]),
        ("Tosca Trading LLC Dubai / transaction 14-Mar-2024", ["Tosca Trading LLC"]),
        ("Target, Visa and Gap: listed?", ["Target", "Visa", "Gap"]),
        ("Which document put Tosca Oil and Gas Enterprise under Directive 1?", ["Tosca Oil and Gas Enterprise"]),
        ("shares of Tosca Group, is that the same tosca?", ["Tosca Group"]),
        ("Rockfish RK3588 on the new board. entity list?", ["Rockfish"]),
        ("pls check Monday.com + March Networks + August Home", ["Monday.com", "March Networks", "August Home"]),
        ("Isabel dos Merlyn, uk, since when", ["Isabel dos Merlyn"]),
        ("Совкарта под санкциями Великобритании?", ["Совкарта"]),
        ("هل بنك صادرات إيران محظور؟", ["بنك صادرات إيران"]),
        ("Kestrel EU UK US, one line each", ["Kestrel"]),
        ("our KSTR vendor got bought by Merlyn Science, is it tainted?", ["Merlyn Science"]),
        ("The vessel 'Lady R' called at Simon's Town in dec 2022. was it listed back then", ["Lady R"]),
    ],
)
def test_what_only_stands_beside_a_name_is_none(read: Read, text: str, names: list[str]) -> None:
    assert list(read(text).names) == names


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Reminder: timesheets due Friday. Thx, Marta", Kind.NOT_FOR_US),
        ("oops wrong chat, that was for Petra", Kind.NOT_FOR_US),
        ("whats the EURUSD fixing today", Kind.NOT_FOR_US),
        ("can i paste 40 ISINs at once or one by one?", Kind.HELP),
        ("do accents and capitals matter when I type a name", Kind.HELP),
        ("who are you", Kind.HELP),
        ("FDPR meaning?", Kind.GLOSSARY),
        ("does 'blocked' mean the same as 'rejected'?", Kind.GLOSSARY),
        ("c'est quoi exactement un « secondary sanctions risk » ?", Kind.GLOSSARY),
        ("is Japan METI's End User List part of what you look at?", Kind.LISTS),
        ("how stale is your OFAC data", Kind.LISTS),
        ("did anything come off CMIC last month", Kind.CHANGES),
        ("Was ist seit dem 1. November neu dazugekommen?", Kind.CHANGES),
        ("gimme all deadlines before year end", Kind.DEADLINES),
        ("上了UVL是不是就等于不能做生意了？", Kind.GLOSSARY),
        ("who's taking the Rotterdam shipment tmrw?", Kind.NOT_FOR_US),
        ("which ships got added in october", Kind.CHANGES),
        ("does it read chinese characters or do i need to type pinyin", Kind.HELP),
        ("dis, tu sers à quoi exactement ?", Kind.HELP),
    ],
)
def test_what_asks_of_no_name_is_no_screening(read: Read, text: str, kind: Kind) -> None:
    assert (read(text).kind, read(text).names) == (kind, ())


@pytest.mark.parametrize(
    "text",
    [
        "Kan iemand checken of TOSCA op een lijst staat?",
        "my RSA token failed, is it sanctioned",
        "that mail was from Petrelix, i think",
        "is Kestrel fine to use as NVOCCX? heard of it in january",
    ],
)
def test_what_may_be_no_name_is_asked_back(read: Read, text: str) -> None:
    assert not read(text).certain


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("was Kestrel listed on 30th of June last year", dt.date(2025, 6, 30)),
        ("was Kestrel listed back in March", dt.date(2026, 3, 31)),
        ("kyc: Kestrel 11/2020. hits y/n", dt.date(2020, 11, 30)),
        ("TD 14MAR22 SD 16MAR22 sell 900 Kestrel GDR. was that allowed", dt.date(2022, 3, 14)),
        ("Please confirm the removal of Kestrel from the SDN list was in January 2019", None),
        ("corp action on Kestrel, ex date 28.05.2026, any restriction?", None),
        ("Kestrel was to be banned in sept 2020, what came of it", None),
        ("长江存储2022年12月被加进实体清单的依据文件在哪", None),
    ],
)
def test_the_day_asked_about_is_no_day_of_an_event(read: Read, text: str, day: dt.date | None) -> None:
    found = read(text).day
    assert (found.on if found else None) == day


def test_what_may_stand_beside_a_stored_name_is_offered_with_and_without(read: Read) -> None:
    asked = read("is Kestrel fine to use as NVOCCX? heard of it in january")
    assert asked.either == (("Kestrel",), ("Kestrel", "NVOCCX"))


@pytest.mark.parametrize("text", ["what about Petrelix", "please check Petrelix", "Petrelix?", "Petrelix: sanctioned?"])
def test_one_unknown_word_is_certain_where_it_is_asked_of(read: Read, text: str) -> None:
    assert (read(text).names, read(text).certain) == (("Petrelix",), True)


def test_a_share_in_per_cent_is_no_list(read: Read) -> None:
    assert read("KYC on Kestrel, shareholder 60%").aspect is not Aspect.LIST


def test_a_sentence_that_begins_like_a_question_is_one_without_its_mark(read: Read) -> None:
    assert read("Sell side is Kestrel, signing friday. Is Kestrel designated").aspect is Aspect.STATUS


def test_a_place_and_its_goods_are_a_name_or_the_place(read: Read) -> None:
    assert read("is china oil sanctioned").either == (("china oil",), ("china",))


def test_two_german_nouns_that_may_be_firms_are_asked_back(read: Read) -> None:
    asked = read("Sind Apple oder Siemens sanktioniert?")
    assert (asked.names, asked.certain) == (("Apple", "Siemens"), False)


def test_a_subsidiary_without_a_name_is_not_looked_up(read: Read) -> None:
    assert read("a subsidiary of Kestrel").relative == "subsidiary"
    assert read("is a subsidiary of Kestrel also covered?").relative == ""


@pytest.mark.parametrize("text", ["what happens on 30 June 2027", "when does NS-CMIC expire?"])
def test_what_a_day_brings_and_when_a_list_ends_are_questions_of_dates(read: Read, text: str) -> None:
    assert read(text).kind is Kind.DEADLINES


def test_tomorrow_is_a_day_to_come_where_little_else_is_said(read: Read) -> None:
    said = read("Kestrel tomorrow?").day
    assert (said.on if said else None) == dt.date(2026, 11, 27)
    assert read("we close with Kestrel tomorrow, is it listed?").day is None
