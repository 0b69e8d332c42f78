"""Names in other languages than they are asked in: words translated, Slavic names spelt otherwise."""

from __future__ import annotations

import pytest

from bot.domain.names.keys import name_key, plain_key
from bot.domain.names.matching import POLICY, Question, rank_near
from bot.domain.names.scripts import pinyin, skeleton
from bot.domain.names.sounds.palladius import SYLLABLES, in_pinyin
from bot.domain.names.word_tables.slavic_names import in_russian
from bot.domain.names.word_tables.translations import in_english
from tests.unit.domain.near import a_hit, rare


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("завод", "plant"),
        ("приборостроительный", "instrument"),
        ("морской", "marine"),
        ("siman", "cement"),
        ("kashtirani", "shipping"),
        ("muʾassasat", "foundation"),
        ("ticaret", "trade"),
        ("Inversiones", "investments"),
        ("Versicherung", "insurance"),
        ("Unhaeng", "bank"),
        ("Kestrel", None),
    ],
)
def test_a_word_of_a_name_in_english(text: str, english: str | None) -> None:
    assert in_english(plain_key(text)) == english


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("Kestrel Drilling", "OOO Kestrel Burenie"),
        ("Burenie Kestrel", "KESTREL DRILLING LLC"),
        ("Siman-e Pustelga", "Pustelga Cement"),
        ("Kestrel Zavod", "Kestrel Plants"),
        ("Кестрел судостроительный завод", "Kestrel Shipbuilding Plant"),
    ],
)
def test_a_name_is_found_in_another_language(asked: str, stored: str) -> None:
    (found,) = rank_near(Question(name=asked), [a_hit(stored)], rare)
    assert found.score >= POLICY.threshold


@pytest.mark.parametrize("asked", ["Банк Открытие", "Bank Otkrytie"])
def test_a_name_a_letter_from_a_legal_form_names_a_firm(asked: str) -> None:
    (found,) = rank_near(Question(name=asked), [a_hit("Otkritie Bank")], rare)
    assert found.score >= POLICY.threshold


def test_a_translation_alone_names_nobody() -> None:
    (found,) = rank_near(Question(name="Zavod"), [a_hit("Plant")], rare)
    assert found.score < POLICY.nearest


@pytest.mark.parametrize(
    "names",
    [
        ("Nikolai", "Mykola", "Микола", "Мікалай"),
        ("Vladimirovich", "Volodymyrovych", "Uladzimiravich", "Владимирович", "Володимирович"),
        ("Sergeyevna", "Serhiivna", "Siarheyeuna", "Сергеевна", "Сергіївна"),
    ],
)
def test_spellings_of_one_name_have_one_russian_form(names: tuple[str, ...]) -> None:
    assert len({in_russian(name_key(name)) for name in names}) == 1
    assert in_russian(name_key(names[0])) is not None


@pytest.mark.parametrize("name", ["Abramovich", "Stankevich", "Kestrel", "Rovna", "Daria"])
def test_family_names_and_other_words_are_no_patronymics(name: str) -> None:
    assert in_russian(name_key(name)) is None


def test_a_father_and_a_daughter_are_two_names() -> None:
    assert in_russian("aleksandr") != in_russian("aleksandra")
    assert in_russian("petrovich") != in_russian("petrovna")


@pytest.mark.parametrize(
    ("russian", "pinyin"),
    [
        ("Сяоми", "xiaomi"),
        ("Хуавэй", "huawei"),
        ("Хуавей", "huawei"),
        ("ООО Сяоми", "ooo xiaomi"),
        ("Чжэцзян Дахуа", "zhejiang dahua"),
        ("Цзинань", "jinan"),
        ("Цзинъань", "jingan"),
        ("Го Шэньчжэнь", "guo shenzhen"),
        ("Юньнань (Kestrel)", "yunnan (Kestrel)"),
        ("Си Цзиньпин", "xi jinping"),
        ("Сяоми Груп", "xiaomi Груп"),
    ],
)
def test_a_chinese_name_in_russian_spelling_is_read_as_pinyin(russian: str, pinyin: str) -> None:
    assert in_pinyin(russian) == pinyin


@pytest.mark.parametrize("name", ["Роснефть", "Пекин", "Ли", "Xiaomi", "小米", ""])
def test_what_does_not_read_as_chinese_syllables_is_left_alone(name: str) -> None:
    assert in_pinyin(name) is None


def test_every_chinese_syllable_has_a_russian_spelling() -> None:
    """Pinyin as its own library has it for characters of common use, but for interjections."""
    common = {pinyin(chr(code))[0] for code in range(0x4E00, 0x9FA6)}
    syllables = {word for word in common if word.isascii() and set(word) & set("aeiou")}
    assert syllables - set(SYLLABLES.values()) <= {"dia", "lia", "lo", "yo", "lv", "lve", "nv", "nve"}


@pytest.mark.parametrize("name", ["Сяоми", "Σιαόμι", "샤오미", "شاومي"])
def test_xiaomi_begins_with_the_same_sound_in_every_script(name: str) -> None:
    assert skeleton(name_key(name)) == skeleton("xiaomi")


@pytest.mark.parametrize(
    ("asked", "stored"),
    [
        ("محمد رضا", "REZA, Mohammad"),
        ("عبد الروف ذاکر", "ABDUL RAUF ZAKIR"),
        ("عبد القادر لاغوب", "LAAGOUB, Abdelkader"),
        ("سعد الدين سيد", "SADUDDIN SAYYED"),
        ("عبداللطیف الكواري", "AL-KAWARI, Abd al-Latif"),
    ],
)
def test_an_arabic_name_is_found_however_its_words_are_joined_and_its_letters_pronounced(
    asked: str, stored: str
) -> None:
    (found,) = rank_near(Question(name=asked), [a_hit(stored)], rare)
    assert found.score >= POLICY.threshold


def test_of_two_names_with_the_same_consonants_the_one_with_the_same_long_vowels_comes_first() -> None:
    found = rank_near(
        Question(name="حسن يوسف"), [a_hit("SEIFI, Hassan", "other"), a_hit("YUSUF, Hasan", "meant")], rare
    )
    assert [candidate.hit.entity_id for candidate in found] == ["meant", "other"]
