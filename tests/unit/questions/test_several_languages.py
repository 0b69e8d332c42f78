"""Messages in more languages than one, and stored names side by side: no sentence becomes a name."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Kind
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Is Kestrel sanctioned Привет", ("Kestrel",)),
        ("Оплата Kestrel and Osprey Telecom tomorrow", ("Kestrel", "Osprey Telecom")),
        ("We pay Кestrel and Osprey Telecom tomorrow", ("Кestrel", "Osprey Telecom")),  # with a Cyrillic К
        ("شكرا, we pay Kestrel tomorrow", ("Kestrel",)),
        ("Can we wire money to Tamrock Trading Ltd 谢谢", ("Tamrock Trading Ltd",)),
        ("Can we pay 大鸢科技 and Kestrel this week?", ("大鸢科技", "Kestrel")),
        ("Проверьте Kestrel, please", ("Kestrel",)),
        ("Kestrel 안녕", ("Kestrel",)),
    ],
)
def test_words_of_another_language_are_no_part_of_a_name(read: Read, text: str, names: tuple[str, ...]) -> None:
    """One word in other letters made the whole of an English sentence a name, which was then on no list."""
    assert read(text).names == names


def test_a_strange_word_in_other_letters_is_asked_back(read: Read) -> None:
    """It may be a firm that nobody knows."""
    reading = read("Can we pay Kestrel and Вольфрамит tomorrow?")
    assert (reading.names, reading.certain) == (("Kestrel", "Вольфрамит"), False)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kestrel - Osprey Telecom", ("Kestrel", "Osprey Telecom")),
        ("- Kestrel - Osprey Telecom", ("Kestrel", "Osprey Telecom")),
        ("Please wire 5000 to Osprey Telecom Kestrel", ("Osprey Telecom", "Kestrel")),
        ("We ship Kestrel Kestrel Optics phones", ("Kestrel", "Kestrel Optics")),
        ("Is Kestrel Tamrock sanctioned?", ("Kestrel Tamrock",)),
        ("Is Tamrock - Vellum sanctioned?", ("Tamrock - Vellum",)),
        ("Is Kestrel Cuba sanctioned?", ("Kestrel Cuba",)),
    ],
)
def test_two_stored_names_side_by_side_are_two(read: Read, text: str, names: tuple[str, ...]) -> None:
    """A name that nobody holds stays one, whatever a part of it is."""
    assert read(text).names == names


def test_a_name_is_not_cut_at_a_stray_sign(read: Read) -> None:
    """The first half of it was screened, and was on no list."""
    assert read("Is Tam%rock sanctioned?").names == ("Tam%rock",)
    assert read("Tam*rock").names == ("Tam*rock",)


def test_the_id_of_an_own_list_is_read_as_a_list(read: Read) -> None:
    """A part of it was screened as a name."""
    reading = read("who is on custom_t0a_own?")
    assert (reading.kind, reading.names, reading.list_meant) == (Kind.MEMBERS, (), "custom_t0a_own")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ist Kestrel auf der UN-Liste?", "un"),
        ("steht Kestrel auf der britischen Sanktionsliste?", "uk"),
        ("Kestrel est sur la liste de l'ONU ?", "un"),
        ("¿está Kestrel en la lista de la UE?", "eu"),
        ("Kestrel в списке ООН?", "un"),
        ("Kestrel在联合国制裁名单上吗？", "un"),
        ("Kestrelは国連制裁リストにありますか", "un"),
        ("is Kestrel on the NS-MBS list?", "ns-mbs"),
        ("steht Kestrel auf Anhang IV der Verordnung 833/2014?", "eu-annex-iv"),
    ],
)
def test_the_lists_of_the_un_the_eu_and_the_uk_have_their_names_in_each_language(
    read: Read, text: str, key: str
) -> None:
    reading = read(text)
    assert (reading.names, [one.key for one in reading.lists]) == (("Kestrel",), [key])


@pytest.mark.parametrize("text", ["wer ist auf der UN-Liste?", "联合国名单上有谁？", "qui est sur la liste de l'ONU ?"])
def test_who_is_on_the_list_of_the_un_is_no_question_about_the_un(read: Read, text: str) -> None:
    """It was screened as a name, and nothing was found."""
    assert (read(text).kind, read(text).names) == (Kind.MEMBERS, ())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("is Brightmoon Widgets Ltd (深圳明月光电有限公司) ok?", ("Brightmoon Widgets Ltd", "深圳明月光电有限公司")),
        ("供应商（深圳明月光电有限公司）可以吗", ("深圳明月光电有限公司",)),
    ],
)
def test_the_whole_name_of_a_firm_in_brackets_is_a_name(read: Read, text: str, names: tuple[str, ...]) -> None:
    reading = read(text)
    assert (reading.names, reading.certain) == (names, True)


def test_an_aside_in_brackets_is_no_name(read: Read) -> None:
    assert read("深圳明月光电有限公司（急）可以吗").names == ("深圳明月光电有限公司",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bureau 39被制裁了吗？", "Bureau 39"),
        ("Kestrel 38は制裁対象ですか？", "Kestrel 38"),
        ("Kazakh Jama’at被制裁了吗？", "Kazakh Jama’at"),
        ("Kestrel 300股能买吗", "Kestrel"),
    ],
)
def test_a_number_or_a_letter_behind_an_apostrophe_is_part_of_a_latin_name(read: Read, text: str, name: str) -> None:
    """ "Bureau" alone was looked up, which is nobody's name; what is counted is no part of one."""
    assert read(text).names == (name,)
