"""Names made comparable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.names.keys import name_key, plain_key
from bot.domain.names.word_tables.legal_forms import may_be_form_word


@pytest.mark.parametrize(
    "variant",
    [
        "Huawei Technologies Co., Ltd.",
        "HUAWEI TECHNOLOGIES",
        "huawei  technologies co ltd",
        "Ｈｕａｗｅｉ Technologies",
        "Huáwei Technologies Company Limited",
    ],
)
def test_case_width_accents_punctuation_and_legal_form_do_not_matter(variant: str) -> None:
    assert name_key(variant) == "huawei technologies"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("中芯國際集成電路製造有限公司", "中芯国际集成电路制造有限公司"),
        ("中芯国际集成电路制造有限公司", "中芯国际集成电路制造"),
        ("Xi’an Aircraft", "XI'AN AIRCRAFT"),
        ("Johnson & Johnson", "Johnson and Johnson"),
        ("S.L.U. Merit", "SLU Merit"),
        ("Сбербанк", "Sberbank"),
    ],
)
def test_scripts_and_spellings_that_mean_the_same_share_a_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Xiaomi", "Xiaoming"),
        ("SMIC", "SMIC Holdings"),
        ("小米集团", "小米"),
        ("China Mobile Limited", "China Mobile Communications Group"),
    ],
)
def test_different_companies_keep_different_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_a_name_that_is_only_a_legal_form_keeps_it() -> None:
    assert name_key("Co., Ltd.") == "co ltd"


def test_the_plain_key_keeps_the_legal_form() -> None:
    assert plain_key("NIO, Inc.") == "nio inc"


@given(st.text(max_size=60))
def test_a_key_is_its_own_key(text: str) -> None:
    assert plain_key(plain_key(text)) == plain_key(text)


@pytest.mark.parametrize(
    "word", ["ag", "limited", "limitd", "limitedliability", "publiclimitedcompany", "limitedcompany"]
)
def test_a_word_may_be_a_legal_form_also_with_a_slip_or_as_several_in_one(word: str) -> None:
    assert may_be_form_word(word)


@pytest.mark.parametrize("word", ["kestrel", "limitedkestrel"])
def test_another_word_is_no_legal_form(word: str) -> None:
    assert not may_be_form_word(word)
