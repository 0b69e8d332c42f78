"""Days in languages whose questions are not read: one in figures is read, any other is asked for, and the name kept."""

from __future__ import annotations

import pytest

from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Czy Kestrel było na liście 1 marca 2021?", "1 marca 2021"),
        ("was Kestrel gesanctioneerd op 1 januari 2020?", "1 januari 2020"),
        ("A Kestrel estava sancionada em 1 de março de 2021?", "1 de março de 2021"),
        ("A Kestrel estava sancionada em 2015?", "2015"),
        ("Kestrel era sulla lista prima del 2015?", "2015"),
        ("Kestrel era sulla lista dal 2021-03-01 al 2022?", "2022"),
        ("Kestrel 2021년 3월 1일에 제재 대상이었나요?", "2021년 3월 1일에"),
        ("मार्च २०२१ में Kestrel पर प्रतिबंध था?", "२०२१"),
        ("Kestrel era sulla lista a marzo?", "marzo"),
        ("Kestrel márciusban szankciós listán volt?", "márciusban"),
        ("Je li Kestrel bio na popisu sankcija u ožujku?", "ožujku"),
        ("Kestrel era sancionada ontem?", "ontem"),
        ("Kestrel var på listan i går?", "går"),
        ("Czy Kestrel była na liście 03/04/2021?", "03/04/2021"),
    ],
)
def test_a_day_that_is_not_read_there_is_asked_for_and_the_name_kept(read: Read, text: str, day: str) -> None:
    """It was answered as of today: “not designated” of a firm that was on that day."""
    found = read(text)
    assert found.names == ("Kestrel",)
    assert f"“{day}”" in " ".join(found.doubts)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kestrel era sulla lista lunedì?", "lunedì"),
        ("Czy Kestrel był na liście w poniedziałek?", "poniedziałek"),
        ("Czy Kestrel był na liście od czwartku?", "czwartku"),
        ("Kestrel martta yaptırım listesinde miydi?", "martta"),
        ("was Kestrel gesanctioneerd op maandag?", "maandag"),
        ("A Kestrel estava sancionada na segunda-feira?", "segunda-feira"),
        ("A Kestrel estava sancionada na terça?", "terça"),
        ("Kestrel hétfőn szankciós listán volt?", "hétfőn"),
        ("Oliko Kestrel pakotelistalla maanantaina?", "maanantaina"),
        ("Byla Kestrel na sankčním seznamu ve středu?", "středu"),
        ("Var Kestrel på listan i måndags?", "måndags"),
        ("Kestrel 월요일에 제재 대상이었나요?", "월요일에"),
        ("Kestrel có bị cấm vận vào thứ hai không?", "hai"),
        ("האם Kestrel תחת סנקציות ביום שני?", "שני"),
        ("Kestrel era sulla lista a gen?", "gen"),
    ],
)
def test_a_day_of_the_week_or_a_short_month_is_asked_for_in_each_of_its_cases(read: Read, text: str, day: str) -> None:
    """They were overlooked, and the question was answered as of today."""
    found = read(text)
    assert found.names == ("Kestrel",)
    assert f"“{day}”" in " ".join(found.doubts)


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel era sulla lista il 2021-03-01?",
        "Kestrel era sulla lista il 01/03/2021?",
        "Czy Kestrel było na liście sankcji 2021-03-01?",
    ],
)
def test_a_day_in_figures_is_read_there_too(read: Read, text: str) -> None:
    found = read(text)
    assert found.certain
    assert found.day is not None
    assert found.day.on is not None
    assert found.day.on.isoformat() == "2021-03-01"


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel (IMO 9000015) è sulla lista?",
        "Staat Kestrel op de 1260H lijst?",
        "cosa fa Kestrel?",
        "går det bra att handla med Kestrel?",
    ],
)
def test_a_number_of_a_name_or_list_and_a_word_of_two_senses_are_no_day(read: Read, text: str) -> None:
    assert read(text).certain
