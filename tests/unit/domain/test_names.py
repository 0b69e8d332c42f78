"""Names made comparable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.entity import IdentifierType
from bot.domain.names.keys import identifier_key, identifier_keys, name_key, plain_key


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


@pytest.mark.parametrize("typed", ["1810.HK", "1810 HK", "01810.hk", "HKG:1810", "SEHK: 1810"])
def test_a_hong_kong_code_is_one_ticker_however_it_is_written(typed: str) -> None:
    assert identifier_key(IdentifierType.TICKER, "1810.HK") in identifier_keys(typed)


@pytest.mark.parametrize("stored", ["688012.SS", "688012 CN", "688012CN", "688012.SH"])
def test_a_mainland_code_is_one_ticker_however_it_is_stored(stored: str) -> None:
    assert identifier_key(IdentifierType.TICKER, stored) == "ticker:688012.CN"


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("XIACY", "ticker:XIACY"),
        ("KYG9830T1067", "isin:KYG9830T1067"),
        ("300300AY5BEBCYDR2F31", "lei:300300AY5BEBCYDR2F31"),
        ("914403001922038216", "uscc:914403001922038216"),
        ("30947", "ofac_uid:30947"),
        ("OFAC uid 30947", "ofac_uid:30947"),
        ("uid:306", "ofac_uid:306"),
    ],
)
def test_identifiers_are_recognised(typed: str, key: str) -> None:
    assert key in identifier_keys(typed)


@pytest.mark.parametrize("typed", ["xiaomi corporation", "360", "1810", "", "Technology Co., Ltd."])
def test_what_is_no_identifier_gives_no_key(typed: str) -> None:
    assert identifier_keys(typed) == ()
