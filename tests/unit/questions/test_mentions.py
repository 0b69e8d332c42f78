"""Names that are only mentioned are told apart from those that are asked about."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Kind
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "names", "mentioned"),
    [
        ("Our custodian Clearstream is asking whether Kestrel is restricted", ["Kestrel"], ["Clearstream"]),
        ("settlement via Euroclear, issuer is Kestrel, a problem?", ["Kestrel"], ["Euroclear"]),
        ("Marie from the Zug desk wants to know if Merlyn Foods is listed", ["Merlyn Foods"], ["Marie"]),
        ("Our officer in Zug, Frau Merlock, wants to know whether Kestrel is blocked", ["Kestrel"], ["Frau Merlock"]),
        ("per Reuters Merlyn might be next. is it listed?", ["Merlyn"], ["Reuters"]),
        ("We at Merlock & Partner need a check on Kestrel", ["Kestrel"], ["Merlock & Partner"]),
        ("can you run Kestrel and Merlyn Foods? thx, Tom", ["Kestrel", "Merlyn Foods"], ["Tom"]),
        ("is Kestrel listed? best, Julia Merlock (Procurement)", ["Kestrel"], ["Julia Merlock", "Procurement"]),
        ("Hi Tom, is Kestrel listed?", ["Kestrel"], ["Tom"]),
        ("Hi all, Anna here from compliance: is Kestrel listed?", ["Kestrel"], ["Anna"]),
        ("J.P. Morgan as broker, buy Merlyn Foods?", ["Merlyn Foods"], ["J.P. Morgan"]),
        ("DUS office wants to buy chips from Kestrel", ["Kestrel"], ["DUS"]),
        ("payments to Kestrel for handling at DUS, ok?", ["Kestrel"], ["DUS"]),
        ("can we sign the MXA with Kestrel", ["Kestrel"], ["MXA"]),
        ("would it breach the BIOMERLYN Act to pay Kestrel", ["Kestrel"], ["BIOMERLYN Act"]),
        ("is Merlyn covered by the Kestrel law", ["Merlyn"], ["Kestrel"]),
        ("Re: Project Falcon. Target is Kestrel, ok?", ["Kestrel"], ["Project Falcon"]),
        ("a Merlock fund sold Kestrel, ok?", ["Kestrel"], ["Merlock"]),
        ("has the designation of Kestrel's yacht Merlyn been lifted", ["Merlyn"], ["Kestrel's"]),
        ("Kestrel AG, Zug, ok?", ["Kestrel AG"], ["Zug"]),
        ("Sven in treasury wants a yes/no on Kestrel by lunch", ["Kestrel"], ["Sven"]),
        ("is Kestrel on anything pls, Lena (Graz)", ["Kestrel"], ["Lena (Graz)"]),
        ("Kestrel's Russian distributor, OOO Merlyn, ok?", ["OOO Merlyn"], ["Kestrel's"]),
        ("通过汇丰付款给大鸢科技可以吗", ["大鸢科技"], []),
        ("路透社和大鸢科技有问题吗", ["大鸢科技"], ["路透社"]),
        ("Luka from M&A: target in Serbia is Merlyn DOO, any flags?", ["Merlyn DOO"], ["Luka"]),
        ("Elena, can you confirm Kestrel?", ["Kestrel"], ["Elena"]),
        ("Bonjour, Sophie du desk obligataire : Kestrel est bloqué ?", ["Kestrel"], ["Sophie"]),
        ("Kann die UBS für uns Merlyn-ADRs verkaufen?", ["Merlyn"], ["UBS"]),
        ("Laut Bloomberg wurde Kestrel gestrichen, stimmt das?", ["Kestrel"], ["Bloomberg"]),
        ("Notre banque Merlock demande si Kestrel est bloqué", ["Kestrel"], ["Merlock"]),
    ],
)
def test_who_asks_where_through_whom_and_under_which_law_is_not_screened_and_is_said(
    read: Read, text: str, names: list[str], mentioned: list[str]
) -> None:
    reading = read(text)
    assert (reading.kind, list(reading.names), list(reading.mentioned)) == (Kind.SCREEN, names, mentioned)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("is Deutsche Bank sanctioned?", ["Deutsche Bank"]),
        ("check Reuters and Kestrel", ["Reuters", "Kestrel"]),
        ("Kestrel, HSBC and Merlyn please", ["Kestrel", "HSBC", "Merlyn"]),
        ("may we invest in Merlyn, our bank holds Kestrel", ["Merlyn", "Kestrel"]),
        ("our position in Merlyn and Kestrel, ok?", ["Merlyn", "Kestrel"]),
        ("thanks, and Merlyn Foods?", ["Merlyn Foods"]),
        ("is the PLQ or Kestrel listed", ["PLQ", "Kestrel"]),
        ("Hello Kestrel Foods and Merlyn ok?", ["Kestrel Foods", "Merlyn"]),
        ("can we pay Kestrel and Merlyn in Zug", ["Kestrel", "Merlyn"]),
    ],
)
def test_the_same_words_are_screened_where_they_are_asked_about(read: Read, text: str, names: list[str]) -> None:
    assert list(read(text).names) == names


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("flag if OFAC touches Kestrel", Kind.FOLLOW),
        ("keep us posted on Kestrel", Kind.FOLLOW),
        ("keep an eye on Kestrel for us", Kind.FOLLOW),
        ("ping us when Kestrel changes", Kind.FOLLOW),
        ("let me know if Kestrel gets listed", Kind.FOLLOW),
        ("flag if Kestrel is sanctioned", Kind.SCREEN),
        ("tell me if Kestrel is sanctioned", Kind.SCREEN),
        ("how do I follow a company", Kind.HELP),
        ("can you remind Petra to upload the file", Kind.NOT_FOR_US),
        ("who put Kestrel on the UVL and when did they come off", Kind.SCREEN),
    ],
)
def test_to_follow_is_told_apart_from_asking(read: Read, text: str, kind: Kind) -> None:
    assert read(text).kind is kind
