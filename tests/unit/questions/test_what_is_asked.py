"""What a question asks for: a name at all, a day, an aspect, and what is asked back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.services.questions.reading import Aspect, Kind
from data.curated.vocabulary import vocabularies
from tests.unit.questions.conftest import STORED, Read


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("what changed this week on the lists?", Kind.CHANGES),
        ("any new designations since Monday", Kind.CHANGES),
        ("who is on the 1260H list?", Kind.MEMBERS),
        ("who is on the CFIUS list", Kind.MEMBERS),
        ("who is on the SDN list: Kestrel or Osprey Telecom?", Kind.SCREEN),
        ("wer steht auf der SDN-Liste: Kestrel?", Kind.SCREEN),
        ("who is on the FCC list?", Kind.MEMBERS),
        ("which companies are under UK investment orders?", Kind.MEMBERS),
        ("which deadlines come up in the next 90 days?", Kind.DEADLINES),
        ("what does NS-CMIC mean?", Kind.GLOSSARY),
        ("what does pari passu mean", Kind.GLOSSARY),
        ("was bedeutet NS-CMIC?", Kind.GLOSSARY),
        ("anyone taken off the SDN list recently?", Kind.CHANGES),
        ("who is on the OFAC list?", Kind.MEMBERS),
        ("explain the 50 % rule", Kind.GLOSSARY),
        ("what is the difference between 1260H and NS-CMIC", Kind.GLOSSARY),
        ("which lists do you search?", Kind.LISTS),
        ("how fresh is your data", Kind.LISTS),
        ("what can you do?", Kind.HELP),
        ("thanks a lot, very helpful!", Kind.NOT_FOR_US),
        ("Can someone book room 4B for the Kestrel meeting", Kind.NOT_FOR_US),
        ("谢谢，辛苦了", Kind.NOT_FOR_US),
        ("what can u check?", Kind.HELP),
        ("anything new from Treasury this week?", Kind.CHANGES),
        ("any grace periods running out soon?", Kind.DEADLINES),
        ("list all firms on the SDN list", Kind.MEMBERS),
        ("are the EU lists covered?", Kind.LISTS),
        ("what is a temporary licence", Kind.GLOSSARY),
        ("what's the stock price of Kestrel", Kind.NOT_FOR_US),
        ("draft an email to Kestrel for me", Kind.NOT_FOR_US),
        ("remind me on Friday", Kind.NOT_FOR_US),
    ],
)
def test_what_asks_for_no_name_is_told_apart(read: Read, text: str, kind: Kind) -> None:
    assert read(text).kind is kind


@pytest.mark.parametrize(
    "text", ["is Kestrel on the 1260H list and what does that mean for us?", "Is Kestrel on NS-CMIC, and what is that?"]
)
def test_a_name_beside_a_word_to_explain_is_screened(read: Read, text: str) -> None:
    reading = read(text)
    assert (reading.kind, reading.names) == (Kind.SCREEN, ("Kestrel",))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("was Kestrel designated on 15 March 2021?", "2021-03-15"),
        ("Trade date was 8 March 2022. Kestrel ADRs. Problem?", "2022-03-08"),
        ("Kestrel bonds, bought in May 2019. Keep or sell?", None),
        ("Check Jon Merlyn, DOB 12/03/1971", None),
        ("Jon Merlyn (Omani, b. 4 May 1968), ok?", None),
        ("Kestrel got delisted in Jan 2020, right?", None),
        ("After yesterday's meeting: is Kestrel listed?", None),
        ("The trade was executed on 8 June 2021. Was Kestrel listed on 3 May 2021?", "2021-05-03"),
        ("we first bought Kestrel on a day which was 4 June 2021, was it listed?", "2021-06-04"),
    ],
)
def test_only_a_day_that_is_asked_about_counts(read: Read, text: str, day: str | None) -> None:
    read_day = read(text).day
    assert (str(read_day.on) if read_day else None) == day


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("was Kestrel ok on 3/4/21", "Which day do you mean by “3/4/21”?"),
        ("on the day Biden signed it, was Kestrel listed?", "Which day was that: “on the day”?"),
        ("Kestrel on 1 April 2021 as of 2020-04-01", "Which day do you ask about: “1 April 2021” and “2020-04-01”?"),
        ("was Kestrel listed before 2019?", "Which day do you mean by “before 2019”?"),
        ("Kestrel as of Febtober", "I can't read the date “Febtober”. Write it like 2021-04-01 or 1 April 2021."),
        ("is apple sanctioned", "“apple” may be a name or an ordinary word."),
    ],
)
def test_what_is_doubtful_is_asked_back_with_the_reason(read: Read, text: str, doubt: str) -> None:
    reading = read(text)
    assert reading.doubts == (doubt,)
    assert reading.names


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("when do we have to be out of Kestrel?", Aspect.DEADLINE),
        ("since when is Kestrel listed?", Aspect.SINCE),
        ("until when is Kestrel listed?", Aspect.UNTIL),
        ("when does the ban on Kestrel end?", Aspect.UNTIL),
        ("bis wann ist Kestrel gelistet?", Aspect.UNTIL),
        ("until when may we hold Kestrel?", Aspect.DEADLINE),
        ("Kestrel – do we have to exit by a date?", Aspect.DEADLINE),
        ("is there a wind down for Kestrel?", Aspect.DEADLINE),
        ("is Kestrel under US sanctions?", Aspect.STATUS),
        ("is Kestrel sanctioned by OFAC?", Aspect.LIST),
        ("why is Kestrel on it", Aspect.WHY),
        ("who owns Kestrel?", Aspect.OWNER),
        ("can we still hold Kestrel shares", Aspect.HOLD_OR_BUY),
        ("is Kestrel on the SDN list?", Aspect.LIST),
        ("what does the listing of Kestrel prohibit?", Aspect.EFFECT),
        ("give me the citation for Kestrel", Aspect.DOCUMENT),
        ("what became of the Kestrel ban", Aspect.HISTORY),
        ("is Kestrel sanctioned", Aspect.STATUS),
        ("was Kestrel listed when we bought it?", Aspect.STATUS),
        ("is Kestrel (the optics firm, not its parent) sanctioned", Aspect.STATUS),
        ("is Kestrel owned by somebody on the SDN list?", Aspect.OWNER),
        ("which executive order names Kestrel", Aspect.DOCUMENT),
        ("大鸢科技在实体清单上吗", Aspect.LIST),
        ("Kestrel", Aspect.ANY),
    ],
)
def test_what_is_asked_of_a_name_is_read(read: Read, text: str, aspect: Aspect) -> None:
    assert read(text).aspect is aspect


@pytest.mark.parametrize(
    "text", ["Kestrel", "Check Point Osprey", "Merlin Foods AG", "apple", "Now Corp, Next plc", "a, osprey"]
)
def test_a_bare_name_is_known_as_one(read: Read, text: str) -> None:
    assert read(text).is_bare


@pytest.mark.parametrize(
    "text", ["is Kestrel listed", "check kestrel", "Kestrel, why?", "Why Kestrel?", "is, osprey", "can we buy it"]
)
def test_a_question_is_no_bare_name(read: Read, text: str) -> None:
    assert not read(text).is_bare


@pytest.mark.parametrize(
    ("text", "names", "day"),
    [
        ("is Xiaomi sanctioned?", ["Xiaomi"], None),
        ("Is Xiaomi still on the 1260H list?", ["Xiaomi"], None),
        ("is DJI banned in the US?", ["DJI"], None),
        ("is Hikvision sanctioned by OFAC?", ["Hikvision"], None),
        ("is Huawei Technologies sanctioned today?", ["Huawei Technologies"], None),
        ("is Cuba a foreign adversary?", ["Cuba"], None),
        ("is Tencent a Chinese military company?", ["Tencent"], None),
        ("was Xiaomi listed on 1 April 2021?", ["Xiaomi"], "2021-04-01"),
        ("was Xiaomi on the list as of 2021-04-01?", ["Xiaomi"], "2021-04-01"),
        ("Xiaomi on 1 April 2021", ["Xiaomi"], "2021-04-01"),
        ("when do we have to be out of Hikvision?", ["Hikvision"], None),
        ("by when must we be out of our shares in SMIC?", ["SMIC"], None),
        ("what's the deadline for SenseTime?", ["SenseTime"], None),
        ("what about WeChat Pay?", ["WeChat Pay"], None),
        ("please check 小米", ["小米"], None),
        ("Commercial Aircraft Corporation of China, Ltd.", ["Commercial Aircraft Corporation of China, Ltd."], None),
        ("SMIC, DJI and Tencent on 1 April 2021", ["SMIC", "DJI", "Tencent"], "2021-04-01"),
        ("can we still buy bonds of CNOOC on 1 April 2021?", ["CNOOC"], "2021-04-01"),
        ("can we buy Xiaomi shares", ["Xiaomi"], None),
        ("Apple, Johnson and Johnson", ["Apple", "Johnson and Johnson"], None),
        ("华为被制裁了吗", ["华为"], None),
    ],
)
def test_names_that_are_not_stored_are_read_where_the_words_around_say_so(
    read: Read, text: str, names: list[str], day: str | None
) -> None:
    reading = read(text)
    assert (reading.kind, list(reading.names)) == (Kind.SCREEN, names)
    assert (str(reading.day.on) if reading.day else None) == day


@pytest.mark.parametrize(
    "text",
    [
        "who are you",
        "thanks for that",
        "thanks",
        "is it okay",
        "we had a meeting with the bank today and they said the deal is off, sadly, so let us see",
    ],
)
def test_what_is_about_no_name_is_never_screened(read: Read, text: str) -> None:
    assert read(text).names == ()


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("is Kestrel sanctioned?", True),
        ("is kestrel listed", True),
        ("who is on the 1260H list", True),
        ("Kestrel, why?", True),
        ("Kestrel", False),
        ("Kestrel as of 2021-01-15", False),
        ("Check Point Osprey", False),
        ("Who Gives A Hoot", False),
        ("The Bank of Kestrel", False),
        ("Xiaomi shares", False),
    ],
)
def test_a_question_is_told_from_a_name_given_to_a_command(read: Read, text: str, asks: bool) -> None:
    assert read(text).is_question is asks


WORDS = {
    language: sorted(word for word in vocabularies()[language].plain if word.isalpha() and len(word) > 1)
    for language in ("en", "de", "fr", "es", "ru")
}


@st.composite
def sentences(draw: st.DrawFn) -> tuple[str, str]:
    """Words of questions in one language around a stored name."""
    words = st.lists(st.sampled_from(WORDS[draw(st.sampled_from(sorted(WORDS)))]), min_size=1, max_size=6)
    name = draw(st.sampled_from(sorted(name for name in STORED if name.isascii())))
    return name, " ".join([*draw(words), name, *draw(words)]) + draw(st.sampled_from(["", "?", "."]))


@given(sentences())
@settings(max_examples=300, deadline=None)
def test_a_sentence_never_becomes_a_name(read: Read, made: tuple[str, str]) -> None:
    name, sentence = made
    reading = read(sentence)
    assert not reading.certain or set(reading.names) <= {name, name.rstrip(".")}
