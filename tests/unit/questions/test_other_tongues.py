"""Questions in other languages than English: what is a name there, and what only speaks of one."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Kind
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Der Kunde heißt Viktor Weber, geboren 1962 in Omsk – bitte screenen", ("Viktor Weber",)),
        ("Hat die Nord Stream 2 AG noch Sanktionen?", ("Nord Stream 2 AG",)),
        ("War die Amsterdam Trade Bank am 14. April 2022 gelistet?", ("Amsterdam Trade Bank",)),
        ("War die Kestrel Bank am 3. März 2022 gelistet?", ("Kestrel Bank",)),
        ("Quelle für die Listung von Alischer Usmanow bitte", ("Alischer Usmanow",)),
        ("Was bedeutet 1260H für uns als Einkäufer von KSTL?", ("KSTL",)),
        ("Wir wollen bei der Firma Kestrel Sensoren bestellen, gibt es ein Problem?", ("Kestrel",)),
    ],
)
def test_german_nouns_side_by_side_are_a_name_and_one_alone_is_not(
    read: Read, text: str, names: tuple[str, ...]
) -> None:
    """Of "Viktor Weber … in Omsk" the town alone was screened."""
    assert read(text).names == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Le client dit que Kestrel AppTec n'est plus concerné, c'est vrai ?", ("Kestrel AppTec",)),
        ("Наш контрагент — Банк «Россия», Санкт-Петербург. Можно платить?", ("Россия",)),
        ("Усманов Алишер Бурханович, 1953 г.р.", ("Усманов Алишер Бурханович",)),
    ],
)
def test_what_is_said_of_a_name_is_no_name(read: Read, text: str, names: tuple[str, ...]) -> None:
    assert read(text).names == names


def test_a_day_of_birth_is_not_the_day_asked_about(read: Read) -> None:
    assert read("Cliente: Juan Pérez Gómez, nacido el 4 de julio de 1970").day is None
    assert read("Kunde Viktor Weber, geboren am 4. Juli 1970").day is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gibt es etwas Neues auf der Entity List seit gestern?", Kind.CHANGES),
        ("ماذا تغير هذا الأسبوع؟", Kind.CHANGES),
        ("Was ist der Unterschied zwischen SDN und SSI?", Kind.GLOSSARY),
        ("使い方を教えて", Kind.HELP),
        ("كيف أستخدمك؟", Kind.HELP),
    ],
)
def test_what_asks_of_no_name_is_understood(read: Read, text: str, kind: Kind) -> None:
    assert read(text).kind is kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Falls Merlyn Energy irgendwo gelistet ist, bitte melden", "Merlyn Energy"),
        ("Sofern Merlyn gesperrt ist, zahlen wir nicht, oder?", "Merlyn"),
        ("Если Мерлин под санкциями, платить нельзя?", "Мерлин"),
        ("Раз Мерлин в списке SDN, можно ли платить?", "Мерлин"),
    ],
)
def test_a_conjunction_that_begins_a_sentence_is_no_part_of_the_name_behind_it(
    read: Read, text: str, name: str
) -> None:
    """“Falls Merlyn Energy” was looked up, and on no list."""
    assert read(text).names == (name,)
