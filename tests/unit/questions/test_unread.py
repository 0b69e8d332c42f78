"""Sentences in languages whose questions are not read: a name in them is offered, and a sentence is never one."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Aspect, Kind
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
