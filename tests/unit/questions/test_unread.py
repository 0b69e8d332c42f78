"""Sentences in languages whose questions are not read: a name in them is offered, and a sentence is never one."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Aspect, Kind, Point
from bot.services.questions.words.tongue import UNREAD
from tests.unit.questions.conftest import Read

UNKNOWN = [
    ("La ditta Merlyn Nord S.p.A. è colpita da sanzioni?", "Merlyn Nord S.p.A."),
    ("qualcuno sa se Merlyn Nord compare in una black list", "Merlyn Nord"),
    ("Bom dia, podemos fechar contrato com a Merlyn Nord?", "Merlyn Nord"),
    ("Staat Merlyn Nord B.V. op een sanctielijst?", "Merlyn Nord B.V."),
    ("Graag Merlyn even screenen", "Merlyn"),
    ("Merlyn'a yaptırım uygulanıyor mu?", "Merlyn"),
    ("Merlyn hisselerini satabilir miyiz?", "Merlyn"),
    ("Dzień dobry, czy spółka Merlyn Nord nadal figuruje na liście?", "Merlyn Nord"),
    ("Sprawdźcie Merlyn, dzięki", "Merlyn"),
    ("Är Merlyn Nord AB upptaget på någon lista?", "Merlyn Nord AB"),
    ("Vem äger Merlyn Nord", "Merlyn Nord"),
    ("Må vi handle med Merlyn Nord?", "Merlyn Nord"),
    ("Onko Merlyn Nord Oy pakotelistalla?", "Merlyn Nord Oy"),
    ("Je Merlyn Nord na sankčním seznamu?", "Merlyn Nord"),
    ("Este Merlyn Nord pe lista de sancțiuni?", "Merlyn Nord"),
    ("Szankciós listán van a Merlyn Nord?", "Merlyn Nord"),
    ("Công ty Merlyn Nord có bị cấm vận không?", "Merlyn Nord"),
    ("Apakah Merlyn Nord terkena sanksi?", "Merlyn Nord"),
    ("Merlyn는 제재 대상인가요?", "Merlyn"),
    ("메를린전자가 제재 대상인가요?", "메를린전자"),
    ("우리 고객이 Merlyn Nord와 거래하려고 합니다. 괜찮을까요?", "Merlyn Nord"),
    ("آیا Merlyn Nord تحت تحریم است؟", "Merlyn Nord"),
    ("Είναι η Merlyn Nord στη λίστα κυρώσεων;", "Merlyn Nord"),
    ("האם Merlyn Nord תחת סנקציות?", "Merlyn Nord"),
    ("क्या Merlyn Nord पर प्रतिबंध है?", "Merlyn Nord"),
    ("Merlyn Nord ถูกคว่ำบาตรหรือไม่?", "Merlyn Nord"),
    ("czy merlyn jest na liście sankcyjnej?", "merlyn"),
    ("Bank Merlyn objęta sankcjami?", "Bank Merlyn"),
]


@pytest.mark.parametrize(("text", "name"), UNKNOWN)
def test_a_name_that_nobody_holds_is_asked_back_and_no_word_of_the_sentence_is_in_it(
    read: Read, text: str, name: str
) -> None:
    found = read(text)
    assert (found.kind, found.names, found.certain) == (Kind.SCREEN, (name,), False)


@pytest.mark.parametrize(
    "text",
    [
        "ciao, Kestrel è ancora sulla lista?",
        "A Kestrel está sancionada pela UE?",
        "Mogen wij nog leveren aan Kestrel",
        "Kestrel'e ödeme yapabilir miyiz?",
        "czy Kestrel podlega sankcjom",
        "Kan ni kolla Kestrel åt mig",
        "Kestrel có bị cấm vận không?",
        "Buongiorno, dobbiamo verificare Kestrel e la sua controllata, grazie",
    ],
)
def test_a_stored_name_that_is_alone_in_the_sentence_is_certain(read: Read, text: str) -> None:
    found = read(text)
    assert (found.names, found.certain) == (("Kestrel",), True)


def test_a_stored_name_within_a_longer_one_is_offered_beside_it(read: Read) -> None:
    found = read("Goedemorgen, staat Kestrel Europe B.V. op een lijst?")
    assert found.either == (("Kestrel Europe B.V.",), ("Kestrel",))
    assert read("Czy Kestrelowi wolno płacić?").names == ("Kestrel",)


def test_names_that_a_word_for_and_parts_are_two(read: Read) -> None:
    assert read("A Merlyn Nord e a Petrel estão sancionadas?").names == ("Merlyn Nord", "Petrel")
    assert read("Är Merlyn eller Petrel AB listade?").names == ("Merlyn", "Petrel AB")


def test_no_more_than_the_status_is_read_of_such_a_message_or_a_list_that_it_names(read: Read) -> None:
    assert read("Chi controlla Kestrel e da quando è bloccata?").aspect is Aspect.STATUS
    assert read("Kestrel è ancora nella Entity List?").aspect is Aspect.LIST


def test_a_sentence_without_a_name_is_asked_for_one_where_it_asks(read: Read) -> None:
    assert read("possiamo pagare la fattura oggi?").names == ()
    assert not read("possiamo pagare la fattura oggi?").certain
    assert read("grazie mille, buona giornata ciao").kind is Kind.NOT_FOR_US


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("is Kestrel on a list in Russia na?", "en"),
        ("Isabel dos Santos, since when?", "en"),
        ("Merlyn Sp. z o.o.", "en"),
        ("¿Está Kestrel en alguna lista?", "es"),
        ("Kestrel est-elle sanctionnée ?", "fr"),
        ("Ist Kestrel gelistet?", "de"),
        ("Кто контролирует Kestrel?", "ru"),
    ],
)
def test_a_message_in_a_language_that_is_read_is_read_so(read: Read, text: str, language: str) -> None:
    found = read(text)
    assert found.language == language
    assert "language" not in " ".join(found.doubts)


@pytest.mark.parametrize(
    ("text", "small"),
    [
        ("Czy Kestrel i zorvex są na liście?", "zorvex"),
        ("Czy zorvex oraz Kestrel są na liście?", "zorvex"),
        ("Staan Kestrel en zorvex trading op de lijst", "zorvex trading"),
        ("Kestrel e la zorvex metalli sono sanzionati?", "zorvex metalli"),
        ("Är Kestrel eller zorvex listade?", "zorvex"),
        ("Kestrel ve zorvex yaptırım listesinde mi?", "zorvex"),
        ("Kestrel과 메를린전자가 제재 대상인가요?", "메를린전자"),
    ],
)
def test_a_rare_word_in_small_letters_that_is_tied_to_a_name_is_offered_with_it(
    read: Read, text: str, small: str
) -> None:
    """It vanished, and the other name was answered as if nothing else was asked."""
    found = read(text)
    assert not found.certain
    assert {("Kestrel",), (small,)} < set(found.either)
    assert any(set(names) == {"Kestrel", small} for names in found.either)


def test_a_name_in_small_letters_that_is_tied_to_one_so_tied_is_offered_too(read: Read) -> None:
    assert ("Kestrel", "zorvex", "marlot") in read("Kestrel, zorvex i marlot są na liście?").either


@pytest.mark.parametrize(
    "text",
    [
        "czy Kestrel podlega sankcjom i od kiedy?",
        "Kestrel è sanzionata e perché?",
        "Kunnen wij Kestrel betalen, en sinds wanneer staat het op de lijst?",
        "Kan ni kolla Kestrel, tack!",
    ],
)
def test_what_a_sentence_goes_on_with_behind_an_and_is_no_name(read: Read, text: str) -> None:
    assert read(text).certain


@pytest.mark.parametrize(
    "text", ["Мельниченко и Кестрел есть в списках ЕС?", "Кестрел есть в списках ЕС?", "есть ли Кестрел в списках?"]
)
def test_a_russian_question_is_read_though_another_language_has_one_of_its_words(read: Read, text: str) -> None:
    found = read(text)
    assert "Кестрел" in found.names
    assert not any(UNREAD in doubt for doubt in found.doubts)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Il Hwan Ko è sanzionato?", "Il Hwan Ko"),
        ("De Jong Merlyn staat op de sanctielijst?", "De Jong Merlyn"),
        ("Da Silva Merlyn è una società sanzionata?", "Da Silva Merlyn"),
        ("Wordt Van Merlyn gesanctioneerd?", "Van Merlyn"),
        ("Czy Do Won Merlyn jest na liście sankcji?", "Do Won Merlyn"),
        ("Con Merlyn è sanzionata?", "Con Merlyn"),
    ],
)
def test_a_small_word_with_a_capital_is_offered_as_the_first_of_a_name(read: Read, text: str, name: str) -> None:
    found = read(text)
    assert not found.certain
    assert name in {one for names in (found.names, *found.either) for one in names}


def test_of_a_question_that_is_not_read_it_is_kept_that_the_status_alone_is_answered(read: Read) -> None:
    assert read("possiamo comprare azioni di Kestrel?").points == (Point.UNREAD,)
    assert read("podemos comprar acciones de Kestrel?").points == (Point.SHARES, Point.BUYING)
