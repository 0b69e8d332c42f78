"""Follow-ups in other languages than English that only in a thread ask something."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Aspect, Kind, Point
from tests.unit.questions.follow_ups import BOTH, SAID, follow_up
from tests.unit.questions.test_continuing_lists import CHANGED


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("seit wann ist der zweite gelistet?", "Kestrel"),
        ("und die erste?", "Osprey Telecom"),
        ("depuis quand le deuxième est-il listé ?", "Kestrel"),
        ("et la première ?", "Osprey Telecom"),
        ("¿desde cuándo está el segundo?", "Kestrel"),
        ("¿y la última?", "Kestrel"),
        ("а второй?", "Kestrel"),
        ("第二个呢？", "Kestrel"),
        ("最後は？", "Kestrel"),
    ],
)
def test_one_of_several_names_is_told_by_its_place(text: str, name: str) -> None:
    reading = follow_up(text, BOTH)
    assert (reading.kind, reading.names, reading.certain) == (Kind.SCREEN, (name,), True)


@pytest.mark.parametrize(
    "text",
    [
        "welches Gericht hat das beendet?",
        "quel tribunal l'a levée ?",
        "¿qué tribunal la levantó?",
        "какой суд это отменил?",
        "哪个法院撤销的？",
        "どの裁判所が取り消した？",
    ],
)
def test_what_is_asked_of_a_court_is_asked_of_the_name_before_as_of_today(text: str) -> None:
    reading = follow_up(text)
    assert (reading.names, reading.aspect, reading.day) == (SAID.names, Aspect.HISTORY, None)
    assert Point.COURT in reading.points


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("in welcher Klausel steht das?", Aspect.DEADLINE),
        ("quel article ?", Aspect.DEADLINE),
        ("¿qué cláusula?", Aspect.DEADLINE),
        ("welche Firmen gehören ihm?", Aspect.OWNER),
        ("quelles sociétés possède-t-il ?", Aspect.OWNER),
        ("ab wann konnten wir wieder kaufen?", Aspect.HOLD_OR_BUY),
    ],
)
def test_what_only_a_thread_makes_a_question_is_asked_of_the_name_before(text: str, aspect: Aspect) -> None:
    reading = follow_up(text)
    assert (reading.names, reading.aspect, reading.certain) == (SAID.names, aspect, True)


@pytest.mark.parametrize(
    "text",
    [
        "Danke, das war's für heute!",
        "merci beaucoup, c'est tout !",
        "muchas gracias, eso es todo",
        "спасибо, это всё",
        "谢谢，知道了",
        "ありがとうございました",
    ],
)
def test_thanks_end_the_conversation(text: str) -> None:
    reading = follow_up(text)
    assert reading.kind is Kind.NOT_FOR_US
    assert reading.leaning is not None
    assert reading.leaning.closes


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("wer steht drauf?", Kind.MEMBERS),
        ("qui figure sur la liste ?", Kind.MEMBERS),
        ("¿quién está en la lista?", Kind.MEMBERS),
        ("qui a été retiré ?", Kind.CHANGES),
    ],
)
def test_a_question_about_a_list_goes_on_with_it(text: str, kind: Kind) -> None:
    reading = follow_up(text, CHANGED)
    assert (reading.kind, reading.lists, reading.certain) == (kind, CHANGED.lists, True)
