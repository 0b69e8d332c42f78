"""The first line of an answer to several names."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.law.answer import Answer, Outcome, ReadAs
from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Aspect, Kind
from bot.services.wording.aspects.several import several
from data.curated.vocabulary import vocabularies
from handlers.blocks.table import table
from tests.unit.handlers import answers

SDN = vocabularies()["en"].meant["sdn"]
CMIC = replace(vocabularies()["en"].meant["ns-cmic"], programs=("NS-CMIC",))


def said(*all_of_them: Answer) -> str:
    return several(all_of_them)[1]


def of_list(answer: Answer, *meant: ListMeant) -> Answer:
    asked = ReadAs(kind=Kind.SCREEN, names=("A", "B"), day_typed="", aspect=Aspect.LIST, list_meant="", language="en")
    return replace(answer, read_as=replace(asked, lists=meant))


def test_each_name_stands_in_the_first_line_with_the_strictest_first_and_the_unknown_last() -> None:
    assert said(answers.apple(), answers.xiaomi_today(), answers.huawei_today()) == (
        "🔴 1 blocked or banned: Huawei · ⚪ 1 nothing in force found: Xiaomi · "
        "⚪ 1 not found on the lists searched: Apple"
    )


def test_two_names_of_one_party_are_told_once() -> None:
    huawei, technologies = answers.huawei_today(), replace(answers.huawei_today(), query="Huawei Technologies")
    assert several([huawei, technologies, answers.apple()]) == (
        "3 names",
        "🔴 1 blocked or banned: Huawei / Huawei Technologies · ⚪ 1 not found on the lists searched: Apple",
    )


def test_two_names_of_one_party_have_one_row_of_a_table() -> None:
    huawei, technologies = answers.huawei_today(), replace(answers.huawei_today(), query="Huawei Technologies")
    (rows,) = [block["rows"] for block in table([huawei, technologies])["blocks"] if block["type"] == "table"]
    assert [row[0]["text"] for row in rows] == ["Asked", "Huawei / Huawei Technologies: Huawei Technologies Co., Ltd."]


def test_two_names_of_one_party_that_tell_of_different_others_are_told_apart() -> None:
    huawei, xiaomi = answers.huawei_today(), answers.xiaomi_today()
    apart = [replace(huawei, also=xiaomi.findings), replace(huawei, query="Huawei Technologies", also=huawei.findings)]
    assert said(*apart) == "🔴 2 blocked or banned: Huawei, Huawei Technologies"


def test_of_many_or_long_names_only_the_numbers_are_told() -> None:
    assert said(*[answers.huawei_today()] * 11) == "🔴 11 blocked or banned"
    assert several([answers.huawei_today()] * 3, 30)[1] == "🔴 3 blocked or banned"


def test_where_nothing_was_found_for_any_of_them_that_is_said_once() -> None:
    assert said(answers.apple(), answers.apple()) == "⚪ neither found on 11 lists searched"


def test_of_a_list_it_names_those_that_are_surely_on_it_and_says_no_of_nobody() -> None:
    both = [of_list(one, CMIC) for one in (answers.huawei_today(), answers.apple())]
    assert said(*both) == (
        "on OFAC’s NS-CMIC List: 1 of 2, Huawei. What is known of the others stands in their own lines."
    )
    none = [of_list(one, SDN) for one in (answers.huawei_today(), answers.apple())]
    assert said(*none).startswith("none of the 2 is known here to be on OFAC’s SDN List. What is known of the others")


def test_of_a_list_those_that_may_be_on_it_are_named_apart() -> None:
    possible = replace(answers.huawei_today(), outcome=Outcome.POTENTIAL_MATCH)
    both = [of_list(one, CMIC) for one in (possible, answers.apple())]
    assert said(*both).startswith("none of the 2 is known here to be on OFAC’s NS-CMIC List; possibly Huawei.")
    one_of_each = [of_list(one, CMIC) for one in (possible, answers.huawei_today())]
    assert said(*one_of_each).startswith("on OFAC’s NS-CMIC List: 1 of 2, Huawei; possibly Huawei.")
