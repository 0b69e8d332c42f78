"""Messages as people type them: which names, day and aspect are read, and what is asked back."""

from __future__ import annotations

import pytest

from bot.services.questions.reading import Aspect, Kind
from tests.unit.questions.conftest import Read


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("anyone know if Kestrel is still on the entity list?", ["Kestrel"]),
        ("quick one: can we still buy Osprey Telecom bonds?", ["Osprey Telecom"]),
        ("Our counterparty is “Merlin Foods (Hong Kong) Limited”, please screen", ["Merlin Foods (Hong Kong) Limited"]),
        ("new supplier Merlin Foods AG, anything on them?", ["Merlin Foods AG"]),
        ("is kestrel sanctioned", ["kestrel"]),
        ("Merlyn and Kestrel, fine?", ["Merlyn", "Kestrel"]),
        ("are Merlin Foods Ltd or Kestrel Optics Co., Ltd. listed", ["Merlin Foods Ltd", "Kestrel Optics Co., Ltd."]),
        ("smith & wesson ok?", ["smith & wesson"]),
        ("check Check Point Osprey", ["Check Point Osprey"]),
        ("Now Corp and Next plc fine?", ["Now Corp", "Next plc"]),
        ("Target listed anywhere?", ["Target"]),
        ("Who Gives A Hoot, a toilet paper brand, supplier check", ["Who Gives A Hoot"]),
        ("May Aviation has a Chinese investor. Are they designated?", ["May Aviation"]),
        ("Can we sell to Cuba?", ["Cuba"]),
        ("our Texas branch asks about Kestrel", ["Kestrel"]),
        ("Does OFAC have Kestrel anywhere?", ["Kestrel"]),
        ("CNOOC Ltd (883 HK): last day to buy?", ["CNOOC Ltd"]),
        ("is M/s Merlin Forge Ltd clean", ["Merlin Forge Ltd"]),
        ("J. Kestrel sanctioned?", ["J. Kestrel"]),
        ("Bank Harrier Iran, Frankfurt branch", ["Bank Harrier Iran"]),
        ("anything on PETREL, Jon Un?", ["PETREL, Jon Un"]),
        ("ISIN US01609W1027 tradeable for us?", ["US01609W1027"]),
        ("does anyone know IMO 9116412", ["IMO 9116412"]),
        ("vessel “Sea Petrel” (IMO 9116412), may we charter it?", ["Sea Petrel"]),
        ("why was Kestrel's affiliate Merlyn designated", ["Merlyn"]),
        ("tell me about Kestrel", ["Kestrel"]),
        ("please screen OOO Merlin", ["OOO Merlin"]),
        ("Is Merlin Trading Company a problem?", ["Merlin Trading Company"]),
        ("Screen Merlin Foods International", ["Merlin Foods International"]),
        ("Supplier Merlin Foods Industries: fine?", ["Merlin Foods Industries"]),
        ("May a bank in Ohio lend to Kestrel?", ["Kestrel"]),
        ("Match, Inc. - listed?", ["Match, Inc."]),
        ("1) Merlin Cars 2) Petrel Foods 3) Kestrel", ["Merlin Cars", "Petrel Foods", "Kestrel"]),
        ("1. Merlin Cars 2. Petrel Foods", ["Merlin Cars", "Petrel Foods"]),
        ("screen: - Merlin Cars - Petrel Foods - Kestrel", ["Merlin Cars", "Petrel Foods", "Kestrel"]),
        ("Jon Merlyn, Ann Petrel & Tom Heron please", ["Jon Merlyn", "Ann Petrel", "Tom Heron"]),
        ("Merlin Holding and Petrel, ok?", ["Merlin Holding", "Petrel"]),
        ("is Merlin SpA listed", ["Merlin SpA"]),
        ("CAN WE PAY MERLIN CIRCUITS OOO", ["MERLIN CIRCUITS OOO"]),
        ("Jon Merlyn, an Omani national, any hits?", ["Jon Merlyn"]),
        ("any issue with the Pilot's Petrel Company?", ["Pilot's Petrel Company"]),
    ],
)
def test_the_names_meant_are_read_and_nothing_else(read: Read, text: str, names: list[str]) -> None:
    reading = read(text)
    assert (reading.kind, list(reading.names), reading.certain) == (Kind.SCREEN, names, True)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("We bought Kestrel through Heron Brokers in 2020. Is it listed?", ["Kestrel"]),
        ("My colleague Ann at Heron Capital asked me about Kestrel.", ["Kestrel"]),
        ("After a call with Heron Partners: what does the listing of Kestrel mean?", ["Kestrel"]),
        ("working on a story for the Heron Gazette, when was Kestrel listed", ["Kestrel"]),
        ("we have a new client from Rotterdam, owner is Jon Merlyn, please screen", ["Jon Merlyn"]),
        ("can we pay Merlin Foods via Heron Capital?", ["Merlin Foods", "Heron Capital"]),
        ("We pay Merlin Foods via Osprey Telecom. Is that fine?", ["Merlin Foods", "Osprey Telecom"]),
        ("my broker is Heron Capital, are they listed?", ["Heron Capital"]),
    ],
)
def test_a_name_that_is_only_mentioned_is_not_screened_unless_it_is_stored_or_asked_about(
    read: Read, text: str, names: list[str]
) -> None:
    reading = read(text)
    assert (reading.kind, list(reading.names)) == (Kind.SCREEN, names)


@pytest.mark.parametrize(
    ("text", "names", "aspect"),
    [
        ("is kestrel sanctionned", ["kestrel"], Aspect.STATUS),
        ("anyone know wheter merlyn is desginated", ["merlyn"], Aspect.STATUS),
        ("is blockchein sanctioned", ["blockchein"], Aspect.STATUS),
    ],
)
def test_a_slip_in_a_word_of_a_question_is_no_name(read: Read, text: str, names: list[str], aspect: Aspect) -> None:
    reading = read(text)
    assert (list(reading.names), reading.aspect) == (names, aspect)


@pytest.mark.parametrize("text", ["translate this into Korean please", "brb coffee", "is that a Turkish thing"])
def test_a_nationality_or_a_word_of_chats_is_never_a_name(read: Read, text: str) -> None:
    assert read(text).names == ()


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("ar", "هل بنك شاهين مدرج في قائمة العقوبات؟", ["بنك شاهين"]),
        ("de", "Könnten Sie die Merlin Handels GmbH prüfen?", ["Merlin Handels GmbH"]),
        ("fr", "Pourriez-vous vérifier si Kestrel est sur l'Entity List ?", ["Kestrel"]),
        ("es", "esta Merlyn prohibido en EE UU", ["Merlyn"]),
        ("es", "¿Puede un fondo de EE. UU. comprar bonos de Merlyn?", ["Merlyn"]),
        ("es", "¿Kestrel tiene sanciones de EE.UU.?", ["Kestrel"]),
        ("ja", "ケストレルは名簿にありますか", ["ケストレル"]),
        ("zh", "请问大鸢科技什么时候被列入的？", ["大鸢科技"]),
        ("zh", "蓝雀食品有问题吗", ["蓝雀食品"]),
        ("ja", "ケストレルは制裁対象ですか", ["ケストレル"]),
        ("ja", "Kestrelの株を購入しても大丈夫でしょうか", ["Kestrel"]),
        ("de", "Steht Kestrel noch auf der Entity List?", ["Kestrel"]),
        ("de", "Bitte Deutsche Bahn AG und Merlyn prüfen", ["Deutsche Bahn AG", "Merlyn"]),
        ("fr", "Depuis quand Kestrel est-elle sanctionnée ?", ["Kestrel"]),
        ("es", "hola, ¿está Kestrel en la lista SDN?", ["Kestrel"]),
        ("ru", "Когда внесли Кестрел в список SDN?", ["Кестрел"]),
    ],
)
def test_other_languages_are_read_by_their_own_words(read: Read, language: str, text: str, names: list[str]) -> None:
    reading = read(text)
    assert (reading.language, reading.kind, list(reading.names)) == (language, Kind.SCREEN, names)


@pytest.mark.parametrize(
    ("text", "either"),
    [
        ("Merlock and Vellum, ok?", [("Merlock and Vellum",), ("Merlock", "Vellum")]),
        ("Check Point Vellum please", [("Point Vellum",), ("Check Point Vellum",)]),
    ],
)
def test_where_two_readings_are_as_likely_both_are_offered(
    read: Read, text: str, either: list[tuple[str, ...]]
) -> None:
    reading = read(text)
    assert (reading.certain, list(reading.either)) == (False, either)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("blue lagoon shipping ltd", ["blue lagoon shipping ltd"]),
        ("can we pay new horizon oil and gas llc", ["new horizon oil and gas llc"]),
        ("our supplier silver moon logistics pte ltd, ok?", ["silver moon logistics pte ltd"]),
        ("Merlin Production and Construction Corps: fine?", ["Merlin Production and Construction Corps"]),
        ("is the Wuxi supercomputing centre listed", ["Wuxi supercomputing centre"]),
        ("Johnson and Johnson ok?", ["Johnson and Johnson"]),
        ("is Gen. Ivan Kestrel listed?", ["Gen. Ivan Kestrel"]),
        ("Lt. Gen. Ivan Kestrel", ["Lt. Gen. Ivan Kestrel"]),
        ("is St. Merlin Bank sanctioned", ["St. Merlin Bank"]),
    ],
)
def test_a_name_keeps_all_its_words(read: Read, text: str, names: list[str]) -> None:
    reading = read(text)
    assert (list(reading.names), reading.certain) == (names, True)


def test_a_name_that_is_left_out_is_told(read: Read) -> None:
    reading = read("My colleague Ann at Heron Capital asked me about Kestrel.")
    assert (reading.names, reading.mentioned) == (("Kestrel",), ("Ann", "Heron Capital"))


@pytest.mark.parametrize(
    "text", ["was Kestrel listed on 4 May?", "was Kestrel listed on May 4?", "Kestrel in May, ok?"]
)
def test_a_day_without_its_year_is_asked_back(read: Read, text: str) -> None:
    reading = read(text)
    assert reading.names == ("Kestrel",)
    assert reading.day is not None
    assert [on.year for on in reading.day.choices] == [2025, 2026]
    assert reading.day.on is None
