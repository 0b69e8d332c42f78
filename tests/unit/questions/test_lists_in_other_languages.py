"""Questions of lists, dates and changes in other languages are read as in English."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.questions.days.period import Period
from bot.services.questions.days.periods import period_ahead, period_back
from bot.services.questions.days.spans import in_english
from bot.services.questions.reading import Kind
from data.curated.vocabulary import vocabularies
from tests.unit.questions.conftest import Read

TODAY = dt.date(2026, 11, 26)
SIGNS = vocabularies()["en"].signs


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("welche Fristen kommen in den nächsten 90 Tagen", Kind.DEADLINES),
        ("quelles sont les prochaines échéances ?", Kind.DEADLINES),
        ("¿cuáles son los próximos plazos?", Kind.DEADLINES),
        ("какие сроки ближайшие?", Kind.DEADLINES),
        ("未来90天有哪些截止日期", Kind.DEADLINES),
        ("wie viele Firmen stehen auf der NS-CMIC-Liste", Kind.MEMBERS),
        ("combien d'entreprises sur la liste NS-CMIC", Kind.MEMBERS),
        ("¿cuántas empresas hay en la lista 1260H?", Kind.MEMBERS),
        ("wer wurde 2026 von der 1260H-Liste gestrichen", Kind.CHANGES),
        ("谁在2026年被移出1260H名单", Kind.CHANGES),
        ("who is designated under EO 13943", Kind.MEMBERS),
        ("which countries are foreign adversaries?", Kind.MEMBERS),
        ("is the NS-CMIC list still in force?", Kind.GLOSSARY),
    ],
)
def test_they_are_of_the_same_kind(read: Read, text: str, kind: Kind) -> None:
    reading = read(text)
    assert (reading.kind, reading.names) == (kind, ())


@pytest.mark.parametrize(
    "text", ["Wann läuft die Frist für Kestrel ab?", "which deadline applies to Kestrel", "Kestrel的截止日期是什么时候"]
)
def test_a_deadline_of_a_name_is_asked_of_the_name(read: Read, text: str) -> None:
    reading = read(text)
    assert (reading.kind, reading.names) == (Kind.SCREEN, ("Kestrel",))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("welche Fristen kommen in den nächsten 30 Tagen", 30),
        ("quelles échéances dans les 30 prochains jours ?", 30),
        ("plazos en los próximos 30 días", 30),
        ("сроки в ближайшие 30 дней", 30),
        ("未来30天有哪些截止日期", 30),
    ],
)
def test_the_days_to_come_are_counted(text: str, days: int) -> None:
    assert period_ahead(text, today=TODAY) == Period(TODAY, TODAY + dt.timedelta(days=days))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("was hat sich in den letzten 30 Tagen geändert", "2026-10-27"),
        ("ces 30 derniers jours", "2026-10-27"),
        ("los últimos 2 meses", "2026-09-26"),
        ("过去30天新增了哪些", "2026-10-27"),
        ("was hat sich 2025 auf der 1260H-Liste geändert", "2025-01-01"),
        ("2025年1月1260H新增了哪些公司", "2025-01-01"),
    ],
)
def test_the_days_before_are_counted(text: str, first: str) -> None:
    found = period_back(text, today=TODAY, language="zh" if "哪些" in text else "de")
    assert found.first == dt.date.fromisoformat(first)
    assert not found.supposed


def test_what_says_neither_next_nor_last_is_left_as_it_is() -> None:
    assert in_english("30 Tage nach der Listung") == "30 Tage nach der Listung"


@pytest.mark.parametrize(
    "text", ["von der Liste gestrichen", "retiré de la liste", "retirado de la lista", "исключили", "被移出名单"]
)
def test_who_left_is_asked_in_other_languages_too(text: str) -> None:
    assert SIGNS.left_pattern.search(text)
    assert not SIGNS.came_pattern.search(text)
