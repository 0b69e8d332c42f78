"""Names in kana, Hangul and Arabic letters, read by their sound."""

from __future__ import annotations

import pytest

from bot.domain.names.matching import POLICY
from bot.domain.names.sounds.heard import heard, heard_words, is_sounded, runs
from bot.domain.names.sounds.hearing import Hearing, trust_in
from bot.domain.names.sounds.keys import sound_keys, sounds_like
from bot.domain.names.sounds.spelt_letters import spelt_out
from bot.domain.names.word_tables.spellings import in_known_spelling
from bot.services.screening.readings import BY_SOUND

FOREIGN = [
    ("テンセント", "tencent"), ("텐센트", "tencent"), ("تينسنت", "tencent"),
    ("アリババ", "alibaba"), ("알리바바", "alibaba"),
    ("ハイクビジョン", "hikvision"), ("하이크비전", "hikvision"), ("هيكفيجن", "hikvision"),
    ("シャオミ", "xiaomi"), ("샤오미", "xiaomi"), ("شاومي", "xiaomi"),
    ("화웨이", "huawei"), ("هواوي", "huawei"), ("ファーウェイ", "huawei"),
    ("ロスネフチ", "rosneft"), ("로스네프트", "rosneft"), ("روسنفت", "rosneft"),
    ("ガスプロム", "gazprom"), ("가즈프롬", "gazprom"), ("غازبروم", "gazprom"),
    ("ノリンコ", "norinco"), ("노린코", "norinco"), ("نورينكو", "norinco"),
    ("ズベルバンク", "sberbank"), ("스베르방크", "sberbank"), ("سبيربنك", "sberbank"),
]  # fmt: skip
"""How newspapers of the three languages write these names."""


@pytest.mark.parametrize(("foreign", "name"), FOREIGN)
def test_a_name_is_known_by_its_sound(foreign: str, name: str) -> None:
    (word,) = runs(foreign)
    assert set(sound_keys(heard(word))) & set(sound_keys(name))
    assert trust_in(heard(word), name) > 0.8


@pytest.mark.parametrize(
    ("foreign", "other"),
    [("ソニー", "sinochem"), ("トヨタ", "tencent"), ("삼성", "xiaomi"), ("네이버", "norinco"), ("أرامكو", "gazprom")],
)
def test_another_name_is_not(foreign: str, other: str) -> None:
    assert trust_in(heard(foreign), other) == 0.0


def test_latin_cyrillic_and_chinese_names_are_not_read_by_their_sound() -> None:
    assert not any(map(is_sounded, ("Huawei", "Хуавэй", "华为", "Ηuawei")))


@pytest.mark.parametrize(
    ("spelt", "letters"),
    [
        ("ゼットティーイー", "zte"),
        ("지티이", "zte"),
        ("زد تي إي", "zte"),
        ("ディージェイアイ", "dji"),
        ("비와이디", "byd"),
    ],
)
def test_an_acronym_is_read_by_the_names_of_its_letters(spelt: str, letters: str) -> None:
    assert letters in spelt_out(tuple(runs(spelt)))


def test_a_word_that_could_be_letters_in_endless_ways_has_few_readings() -> None:
    assert len(spelt_out(("지" * 40,))) <= 4


def test_words_of_trade_are_read_in_english() -> None:
    assert heard_words("멜리은행")[-1] == "bank"
    assert heard_words("アリババグループ")[-1] == "group"


def test_heard_words_are_replaced_by_those_of_the_name_they_sound_like() -> None:
    reading = Hearing(heard_words("アリババグループ")).read_as(["alibaba", "group", "holding"])
    assert reading is not None
    assert reading.words == ("alibaba", "group")
    assert reading.met == 1.0


def test_a_name_written_as_one_word_is_read_as_the_two_it_is() -> None:
    reading = Hearing(heard_words("チャイナモバイル")).read_as(["china", "mobile", "communications"])
    assert reading is not None
    assert reading.words == ("china", "mobile")


def test_a_name_that_sounds_like_none_of_the_words_has_no_reading() -> None:
    assert Hearing(heard_words("トヨタ")).read_as(["alibaba", "group"]) is None


def test_the_reviewed_table_gives_the_name_within_a_longer_text() -> None:
    assert in_known_spelling("شركة هواوي") == "شركة Huawei"
    assert in_known_spelling("위챗") == "WeChat"
    assert in_known_spelling("삼성") is None


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("ケダル", "cheade ali"),
        ("카뇬", "juwhan yun"),
        ("ポリマシュ", "prime cheer"),
        ("칸", "gan"),
        ("ビルチュ", "vikor"),
        ("ヘアルス", "faez"),
        ("クロベル", "clove"),
        ("シルベルリネ", "cyberinn"),
    ],
)
def test_a_short_word_is_not_sure_by_its_sound_to_be_another_or_two(asked: str, stored: str) -> None:
    reading = Hearing(heard_words(asked)).read_as(stored.split())
    assert reading is None or reading.trust * BY_SOUND < POLICY.threshold


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("하이크비전", "hikvision"),
        ("ハイクビジョン", "hikvision"),
        ("カルディナル", "cardinal"),
        ("チャイナモバイル", "china mobile"),
        ("차이나모바일", "china mobile"),
        ("タロン", "talon"),
        ("アルカイダ", "al qaida"),
        ("アトランティス", "atlantis"),
        ("カスペルスキー", "kaspersky"),
        ("로스네프트", "rosneft"),
        ("ガスプロム", "gazprom"),
    ],
)
def test_a_longer_word_is_read_by_its_sound_as_before(asked: str, stored: str) -> None:
    reading = Hearing(heard_words(asked)).read_as(stored.split())
    assert reading is not None
    assert reading.trust * BY_SOUND >= POLICY.threshold


@pytest.mark.parametrize(
    ("heard", "keys"),
    [("dỳnỳ", ("TiNi", "TiN", "TNi", "TN")), ("kẁtẁb", ("KuTuP", "KTP", "KuTP", "KTuP"))],
)
def test_each_letter_of_arabic_that_may_be_a_vowel_is_one_or_none_by_itself(heard: str, keys: tuple[str, ...]) -> None:
    assert sound_keys(heard) == keys


def test_words_of_one_key_with_other_vowels_are_alike_the_more_where_vowels_are_not_written() -> None:
    assert round(sounds_like("nisar", "nisra"), 3) == 0.8
    assert round(sounds_like("nisar", "nisra", vowels=False), 3) == 0.884


@pytest.mark.parametrize("stored", [["mobil", "mobile"], ["mobile", "mobil"]])
def test_of_two_words_of_a_name_that_sound_like_a_heard_one_the_surer_is_read(stored: list[str]) -> None:
    read = Hearing(["mobile"]).read_as(stored)
    assert read is not None
    assert (read.words, read.trust) == (("mobile",), 1.0)
