"""What is asked of a name in words that bankers, lawyers and people of other languages use for it."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Aspect, Kind, Point
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("is there still time to sell Kestrel", Aspect.DEADLINE),
        ("when does the ban on contracting with Kestrel kick in", Aspect.DEADLINE),
        ("from which day were purchases of Kestrel barred", Aspect.SINCE),
        ("what year was Kestrel designated", Aspect.SINCE),
        ("for what conduct was Kestrel denied export privileges", Aspect.WHY),
        ("whats the beef with Kestrel", Aspect.WHY),
        ("where was the Kestrel order published", Aspect.DOCUMENT),
        ("did they ever remove Kestrel", Aspect.HISTORY),
        ("when did Kestrel come off", Aspect.HISTORY),
        ("has anything changed on Kestrel since the lawsuit", Aspect.HISTORY),
        ("is Osprey Telecom controlled by anyone listed", Aspect.OWNER),
        ("practical impact of the Kestrel listing?", Aspect.EFFECT),
        ("what does being on 1260H actually mean for Kestrel", Aspect.EFFECT),
        ("can we still sit on our Kestrel paper", Aspect.HOLD_OR_BUY),
        ("do we need to offload Kestrel", Aspect.HOLD_OR_BUY),
        ("how soon must we dump our Kestrel stock", Aspect.DEADLINE),
        ("did Kestrel win its case", Aspect.HISTORY),
        ("can our subsidiary in Malta invoice Kestrel", Aspect.EFFECT),
        ("is it a problem that our auditor uses Kestrel", Aspect.EFFECT),
        ("Kestrel sued, so are they off 1260H now", Aspect.LIST),
        ("was Kestrel on any US list on 10 April", Aspect.STATUS),
    ],
)
def test_an_aspect_is_read_from_the_kind_of_words_that_ask_for_it(read: Read, text: str, aspect: Aspect) -> None:
    assert read(text).aspect is aspect


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("we bought Kestrel stock in May, was it blocked then?", Aspect.STATUS),
        ("we bought Kestrel stock in May, can we keep it?", Aspect.HOLD_OR_BUY),
        ("Kestrel have chinese owner, Kestrel is sanctioned?", Aspect.STATUS),
        ("is the owner of Kestrel sanctioned?", Aspect.OWNER),
        ("Kestrel ADRs, trade of 8 March. Problem?", Aspect.HOLD_OR_BUY),
        ("05/06/2022 we made a payment to Kestrel. was it already designated?", Aspect.STATUS),
    ],
)
def test_what_is_told_beside_a_question_of_status_is_not_what_is_asked(read: Read, text: str, aspect: Aspect) -> None:
    assert read(text).aspect is aspect


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("Gibt es für Kestrel eine Übergangsfrist?", Aspect.DEADLINE),
        ("Ab wann galt das Kaufverbot für Kestrel", Aspect.SINCE),
        ("Seit welchem Jahr steht Kestrel auf der Entity List?", Aspect.SINCE),
        ("Dürfen wir Kameras von Kestrel kaufen?", Aspect.EFFECT),
        ("Dürfen wir Aktien von Kestrel kaufen?", Aspect.HOLD_OR_BUY),
        ("que s'est-il passé avec Kestrel", Aspect.HISTORY),
        ("Est-il interdit d'acheter des drones Kestrel ?", Aspect.EFFECT),
        ("¿En qué fecha incluyeron a Kestrel?", Aspect.SINCE),
        ("¿podemos comprar equipos de Kestrel?", Aspect.EFFECT),
        ("Что сделал Kestrel, почему он под санкциями?", Aspect.WHY),
        ("До какой даты надо было продать Kestrel?", Aspect.DEADLINE),
        ("大鸢科技后来是怎么被移除的", Aspect.HISTORY),
        ("可以采购大鸢科技的摄像头吗", Aspect.EFFECT),
        ("Kestrelの制裁理由を教えてください", Aspect.WHY),
        ("ما سبب إدراج Kestrel", Aspect.WHY),
    ],
)
def test_an_aspect_is_read_in_other_languages(read: Read, text: str, aspect: Aspect) -> None:
    reading = read(text)
    assert reading.kind is Kind.SCREEN
    assert reading.aspect is aspect


def test_a_day_before_a_chinese_question_leaves_the_question_readable(read: Read) -> None:
    reading = read("2021年1月15日大鸢科技是不是被制裁")
    assert (reading.names, reading.aspect) == (("大鸢科技",), Aspect.STATUS)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("林鄭月娥被制裁了吗", "林鄭月娥"),
        ("ソニー株式会社を確認してください", "ソニー株式会社"),
        ("Société Harrier, rien à signaler ?", "Société Harrier"),
        ("Дайте ссылку на документ по Мерлину", "Мерлину"),
    ],
)
def test_a_name_is_read_whole_and_apart_from_what_asks(read: Read, text: str, name: str) -> None:
    assert read(text).names == (name,)


@pytest.mark.parametrize("text", ["IS FEDERAL SECURITY SERVCIE SANCTIONED?", "is federal security servcie sanctioned?"])
def test_an_institution_with_a_slip_is_asked_back_whole_where_no_capitals_tell(read: Read, text: str) -> None:
    reading = read(text)
    whole = next(name for names in reading.either for name in names if " " in name)
    assert (reading.certain, whole.casefold()) == (False, "federal security servcie")


def test_what_says_whom_a_name_is_of_is_not_offered_as_part_of_it(read: Read) -> None:
    assert read("is the chinese company merlyn sanctioned").names == ("merlyn",)
    assert read("is the chinese company merlyn sanctioned").certain


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("what's OFAC 50 percent rule", Kind.GLOSSARY),
        ("which names dropped off 1260H recently", Kind.CHANGES),
        ("are you a bot?", Kind.HELP),
        ("can you check ships as well", Kind.HELP),
        ("we should discuss Kestrel on Monday", Kind.NOT_FOR_US),
        ("Sur quelles listes figure Kestrel ?", Kind.SCREEN),
        ("大鸢科技在哪些名单上", Kind.SCREEN),
        ("quelles listes consultez-vous ?", Kind.LISTS),
        ("你们查哪些名单", Kind.LISTS),
    ],
)
def test_more_kinds_are_told_by_their_words(read: Read, text: str, kind: Kind) -> None:
    assert read(text).kind is kind


def test_a_large_company_alone_in_small_letters_is_a_name(read: Read) -> None:
    assert (read("lenovo").names, read("lenovo").certain) == (("lenovo",), True)
    assert not read("visa").certain or read("visa").kind is Kind.NOT_FOR_US


@pytest.mark.parametrize(
    "text",
    [
        "Verbietet NS-CMIC den Kauf von Kestrel-Aktien?",
        "Est-ce que la liste NS-CMIC interdit d'acheter des actions Kestrel ?",
        "¿La lista NS-CMIC prohíbe comprar acciones de Kestrel?",
        "Запрещает ли NS-CMIC покупать акции Kestrel?",
        "NS-CMIC禁止买大鸢科技的股票吗",
    ],
)
def test_whether_a_list_bars_shares_is_asked_in_other_languages_too(read: Read, text: str) -> None:
    assert {Point.BARRED, Point.SHARES} <= set(read(text).points)
