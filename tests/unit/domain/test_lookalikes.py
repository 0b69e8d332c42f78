"""Letters of one script that stand for another's, and signs that are not seen."""

from __future__ import annotations

import pytest

from bot.domain.names.keys import name_key, plain_key
from bot.domain.names.lookalikes import as_seen, harmless, in_latin_letters, legible, said_of


@pytest.mark.parametrize(
    ("mixed", "seen"),
    [
        ("Хiaomi", "Xiaomi"),
        ("Hіkvision", "Hikvision"),
        ("Ηuawei", "Huawei"),
        ("Nοrіnсο", "Norinco"),
        ("ТEΝCENT", "TENCENT"),
        ("Zhеjiang Dаhua", "Zhejiang Dahua"),
        ("BENJAMIN JAMEЅ", "BENJAMIN JAMES"),
        ("Газпpом", "Газпром"),
        ("Яндeкс", "Яндекс"),
        ("Xуавей", "Хуавей"),
    ],
)
def test_a_word_that_mixes_scripts_is_read_in_the_one_it_looks_like(mixed: str, seen: str) -> None:
    assert as_seen(mixed) == seen
    assert plain_key(mixed) == plain_key(seen)


@pytest.mark.parametrize(
    "name",
    ["Сбербанк", "РОСАТОМ Overseas", "АО Kaspersky", "IT-компания", "Οργανισμός", "Αθήνα Shipping", "Сила",
     "小米 Xiaomi", "Яndex", "ООО Romashka", "Đurić", "Müller & Söhne"],
)  # fmt: skip
def test_a_name_whose_words_are_each_of_one_script_stays_what_it_is(name: str) -> None:
    assert as_seen(name) == name
    assert said_of(name) == ""


def test_what_was_read_is_said_with_the_scripts_that_were_mixed() -> None:
    assert said_of("Хiaomi Corp") == "“Хiaomi” read as “Xiaomi”: it mixes Cyrillic and Latin letters"
    assert said_of("Nοrіnсο") == "“Nοrіnсο” read as “Norinco”: it mixes Cyrillic, Greek and Latin letters"


@pytest.mark.parametrize(("word", "latin"), [("СОЅСО", "COSCO"), ("ХІАОМІ", "XIAOMI"), ("ΤΙΚΤΟΚ", "TIKTOK")])
def test_a_word_wholly_of_letters_that_look_latin_may_be_read_so(word: str, latin: str) -> None:
    assert as_seen(word) == word
    assert in_latin_letters(word) == latin


@pytest.mark.parametrize("word", ["Сбербанк", "Газпром", "Αθήνα", "Xiaomi", "小米"])
def test_a_word_with_a_letter_that_looks_like_none_has_no_reading_in_latin_letters(word: str) -> None:
    assert in_latin_letters(word) is None


@pytest.mark.parametrize(
    "text",
    ["Xiao\u200bmi", "\u202eXiaomi\u202c", "\ufeffXiaomi", "Xia\u00adomi", "X\u2060iaomi", "Xiaomi\u200f",
     "Xiao\ufe0fmi", "Xi\u0000aomi", "Xiaomi\U000e0041"],
)  # fmt: skip
def test_signs_that_are_not_seen_are_dropped(text: str) -> None:
    assert legible(text) == "Xiaomi"
    assert text.isascii() or name_key(text) == "xiaomi"


def test_half_a_pair_is_a_letter_that_is_not_known() -> None:
    assert legible("Xi\ud800aomi \udcff") == "Xi\ufffdaomi \ufffd"


def test_wide_letters_are_folded() -> None:
    assert name_key("Ｘｉａｏｍｉ　Ｃｏｒｐ．") == "xiaomi"


def test_what_goes_out_keeps_its_line_breaks_and_emoji_and_loses_what_turns_its_direction() -> None:
    assert harmless("a\u202eb\u200b\n⚠️ ‎c") == "ab\n⚠️ c"
