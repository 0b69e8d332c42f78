"""Moments of which nobody can tell the day, days counted from another, and days of where something is from."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Aspect
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "At Obama's second inauguration, was Kestrel sanctioned?",
        "did anything cover Kestrel during the first weeks of the war",
        "was Kestrel sanctioned on the date Russia recognised the two republics",
        "Had anyone put Kestrel on a list when our SPA was signed?",
        "was Kestrel blocked when we closed",
        "was Kestrel blocked when the LC was opened?",
        "Kestrel: sanctioned when we opened the account?",
        "was Kestrel ok when it IPO'd",
        "When the tribunal rendered the award, was Kestrel designated?",
        "When our LP came in at first closing, was Kestrel on a US list?",
        "was Kestrel listed on the night of the attack",
        "was Kestrel sanctioned in the days after the invasion?",
        "was Kestrel listed upon signature of our supply agreement",
        "on our closing day, was Kestrel restricted",
        "was Kestrel listed at the Beijing Olympics?",
        "War Kestrel gelistet, als wir den Vertrag unterschrieben haben?",
        "War Kestrel zu Kriegsbeginn schon sanktioniert?",
        "Kestrel était-elle sanctionnée au début de la guerre ?",
        "Kestrel était-elle sanctionnée quand nous avons signé ?",
        "¿Estaba Kestrel sancionada cuando empezó la guerra?",
        "Cuando ganó Chávez, ¿ya había sanciones a Kestrel?",
        "Был ли Kestrel под санкциями, когда началась война?",
        "На день подписания Kestrel был под санкциями?",
        "开战那天大鸢科技在名单上吗",
        "大鸢科技九十年代的时候有没有被制裁",
    ],
)
def test_the_day_of_an_event_that_a_question_of_the_past_is_about_is_asked_for(read: Read, text: str) -> None:
    reading = read(text)
    assert reading.day is not None
    assert reading.day.on is None
    assert not reading.certain


@pytest.mark.parametrize(
    "text",
    [
        "Kestrel went on a list after the war began. Why?",
        "which list did Kestrel join after the invasion?",
        "since the war, is Kestrel listed?",
        "Was Kestrel delisted after the war began?",
        "Is Kestrel still blocked since the war started?",
        "We closed with Kestrel before the war. Is it blocked now?",
        "When we closed, Kestrel was fine. Is it blocked now?",
        "when we close next week, will Kestrel be a problem?",
        "why was Kestrel blocked before the war?",
        "Who sanctioned Kestrel when the war started?",
        "I was told Kestrel is blocked when I called the desk. true?",
        "Kestrel listed? need it at signing",
        "is Kestrel listed? on the evening news they said so",
        "Kestrel on a list? (the software, not the day)",
        "I need to know the day on which Kestrel was listed",
        "Kestrel: sanctioned as of which day?",
        "大鸢科技被列那天的联邦公报号多少",
    ],
)
def test_an_event_that_only_tells_is_not_asked_for(read: Read, text: str) -> None:
    assert read(text).day is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Kestrel went onto a list on 14 January 2021. What was its status the day before?", "2021-01-13"),
        ("Kestrel was listed on 14 January 2021. And the day after?", "2021-01-15"),
        ("Kestrel was blocked on 24 February 2022. What was its status a week later?", "2022-03-03"),
        ("Kestrel was added on 16 May 2019. Was it listed a month earlier?", "2019-04-16"),
        ("Kestrel was listed on 3 December 2020. Status two days later?", "2020-12-05"),
        ("On 14 January 2021 Kestrel was named. One month earlier, was it on any list?", "2020-12-14"),
        ("what was Kestrel's status the day before 14 January 2021?", "2021-01-13"),
        ("was Kestrel listed a week after 14 January 2021?", "2021-01-21"),
        ("Kestrel wurde am 14. Januar 2021 gelistet. Wie war der Stand am Tag davor?", "2021-01-13"),
        ("Kestrel a été listée le 14 janvier 2021. Quel était son statut la veille ?", "2021-01-13"),
        ("Kestrel entró en la lista el 14 de enero de 2021. ¿Cuál era su estado el día siguiente?", "2021-01-15"),
        ("Kestrel внесли 14 января 2021. Какой был статус днём раньше?", "2021-01-13"),
        ("大鸢科技2021年1月14日被列入，前一天是什么状态？", "2021-01-13"),
        ("大鸢科技2021年1月14日被列入，一个月后是什么状态？", "2021-02-14"),
        ("Was Kestrel sanctioned on 7 August 2022, the day before?", "2022-08-07"),
        ("Status of Kestrel: were we still fine on October 21st 2025, i.e. the day before?", "2025-10-21"),
        ("Kestrel GDRs, settled 24/02/2022. did we do something wrong?", "2022-02-24"),
        ("sold Kestrel, settled 7 January 2021. any wrongdoing on our side?", "2021-01-07"),
        ("Kestrel shares, transfer order dated 25/05/2022 — did we do a foul?", "2022-05-25"),
        ("was Kestrel listed (as of 1 March 2021)?", "2021-03-01"),
    ],
)
def test_a_day_counted_from_another_and_that_of_a_trade_that_may_be_wrong_are_asked_about(
    read: Read, text: str, day: str
) -> None:
    reading = read(text)
    assert reading.day is not None
    assert (str(reading.day.on), reading.certain) == (day, True)


@pytest.mark.parametrize(
    "text",
    [
        "The extract (pulled 19 November) shows Kestrel and Osprey Telecom. Either of them designated?",
        "Attached org chart (as of 12 October) has Kestrel at 30%. Is Kestrel on anything?",
        "per the registry extract of 2 Nov, 51% sits with Kestrel. Is Kestrel blocked?",
        "Handelsregisterauszug vom 19. November nennt Kestrel als Gesellschafter. Ist Kestrel gelistet?",
        "L'extrait Kbis (du 19 novembre) cite Kestrel. Est-elle sanctionnée ?",
        "El extracto (sacado el 19 de noviembre) muestra Kestrel. ¿Está sancionada?",
        "Выписка от 19 ноября показывает Kestrel. Он под санкциями?",
        "11月19日拉的工商档案显示股东是大鸢科技，它在名单上吗",
        "is Kestrel (the insurer, not April 2021) on a list?",
        "Is Kestrel (IPO pulled in 2021) on a list",
        "source for the Kestrel listing, feb 2020",
        "legal basis of the Kestrel designation, April 2018",
        "We formed a joint venture with Kestrel back in 2014. It holds two licences. Is there still time to wind down?",
        "Petrel, Jon Un, passport exp 03/09/2028",
    ],
)
def test_a_day_that_only_tells_where_something_is_from_is_not_asked_about(read: Read, text: str) -> None:
    assert read(text).day is None


@pytest.mark.parametrize(
    "text",
    [
        "claims that Kestrel was named in January 2021, left out in June 2021 and named later. is that correct?",
        "Kestrel was listed in April 2018 and removed in January 2019. Is that right?",
        "Is it true that Kestrel was listed on 14 January 2021 and taken off on 25 May 2021?",
    ],
)
def test_a_claim_of_several_days_is_checked_as_a_history(read: Read, text: str) -> None:
    reading = read(text)
    assert (reading.day, reading.aspect) == (None, Aspect.HISTORY)


@pytest.mark.parametrize(
    "text",
    [
        "Stimmt es, dass Kestrel im Januar 2021 gelistet und im Mai 2021 gestrichen wurde?",
        "Est-il exact que Kestrel a été listée en janvier 2021 puis retirée en mai 2021 ?",
        "¿Es cierto que Kestrel fue incluida en enero de 2021 y retirada en mayo de 2021?",
        "Правда ли, что Kestrel внесли в январе 2021 и исключили в мае 2021?",
        "听说大鸢科技2021年1月被列入、2021年5月移出，对吗？",
    ],
)
def test_a_claim_of_several_days_asks_no_single_day_in_other_languages(read: Read, text: str) -> None:
    assert read(text).day is None
