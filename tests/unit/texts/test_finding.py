"""Which stored names are found in a running text, how surely, and what is taken for none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.law.entity import Entity, Identifier, IdentifierType, Name, NameType, Schema
from bot.services.questions.reader import Reader
from bot.services.texts.finding import Mention, mentions
from bot.services.texts.words import labelled_text, readable
from data.curated.vocabulary import vocabularies
from tests import builders
from tests.fake_store import FakeIndex

READER = Reader(vocabularies())


def stored(name: str, schema: Schema, kind: NameType = NameType.NAME) -> Entity:
    names = (Name(text=name, type=kind),)
    return builders.an_entity(name.casefold(), caption=name, schema=schema, names=names, identifiers=())


ENTITIES = [
    *(
        stored(name, Schema.COMPANY)
        for name in (
            "Tamralux Optics Co., Ltd.",
            "Tamralux",
            "Opera",
            "Vostrel Harbour Shipping LLC",
            "Union Bank",
            "大鸢科技",
            "RAMOS Y CIA. LTDA.",
            "People's Front for Change",
        )
    ),
    stored("Army of the People", Schema.ORGANIZATION, NameType.ALIAS),
    stored("BELGARIN, Pavel Ignatyevich", Schema.PERSON),
    stored("COHEN, Marcus", Schema.PERSON),
    stored("GOLDEN STAR", Schema.VESSEL),
    stored("Iran", Schema.JURISDICTION),
    stored("Venezuela", Schema.JURISDICTION),
    stored("Nicolás Maduro", Schema.JURISDICTION),
]
NAMES = ["Tamralux Optics", "Vostrel Harbour Shipping", "Pavel Ignatyevich Belgarin", "Tamralux"]
INDEX = FakeIndex(ENTITIES)


def found(text: str) -> list[Mention]:
    return mentions(labelled_text(text, READER), INDEX)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Last week Tamralux Optics Co., Ltd. sent us an invoice.", "Tamralux Optics Co., Ltd"),
        ("The lens came from Tamralux’s second factory.", "Tamralux"),
        ("It is a Tamralux-made lens.", "Tamralux"),
        ("The broker wrote that tamralux would pay.", "tamralux"),
        ("A loan to Pavel Ignatyevich Belgarin was paid back.", "Pavel Ignatyevich Belgarin"),
        ("The cargo is on the vessel Golden Star at present.", "Golden Star"),
        ("The goods go to Iran in the spring.", "Iran"),
        ("The government of Venezuela’s Nicolás Maduro was named.", "Venezuela"),
        ("We met. Vostrel Harbour Shipping was there.", "Vostrel Harbour Shipping"),
    ],
)
def test_a_stored_name_is_found_as_it_is_written_in_the_text(text: str, name: str) -> None:
    (mention,) = found(text)
    assert (mention.text, mention.possible) == (name, False)
    assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Last week Tamrallux Optics sent us an invoice.", "Tamrallux Optics"),
        ("The payee is Vostrel Harbour Shiping of Riga.", "Vostrel Harbour Shiping"),
        ("A loan to Pavel Ignatyevich Belgarn was paid back.", "Pavel Ignatyevich Belgarn"),
        ("The lens came from Tamralix, they say.", "Tamralix"),
        ("We sang at the Opera before dinner.", "Opera"),
        ("The file names Marcus Cohen as director.", "Marcus Cohen"),
        ("A cargo for Golden Star was sold.", "Golden Star"),
    ],
)
def test_a_name_with_a_letter_wrong_or_of_everyday_words_is_possible_alone(text: str, name: str) -> None:
    (mention,) = found(text)
    assert (mention.text, mention.possible) == (name, True)


def test_a_name_of_a_workspaces_own_list_is_found_with_a_letter_wrong_there_and_nowhere_else() -> None:
    own = FakeIndex([stored("Tamralux", Schema.COMPANY)])
    own.hits = [replace(hit, team="T1") for hit in own.hits]
    text = labelled_text("The lens came from Tamralix, they say.", READER)
    assert [mention.text for mention in mentions(text, own, team="T1")] == ["Tamralix"]
    assert mentions(text, own, team="T2") == []


@pytest.mark.parametrize(
    "text",
    [
        "We went to the opera, and it was good.",
        "Opera is not for me.",
        "The Iranian goods of the Bank of Iran are elsewhere; Iran Air is another.",
        "Judge Raul A. Ramos signed it, and Mr. Ramos went home.",
        "The Union Bank of the West has no part in it.",
        "Members of the Army of the People marched.",
        "A tamralix of sorts; our ramos are fine.",
        "Marcus Cohen Petrelli sings.",
        "Gold settled at 374.20, up from 1,810.",
    ],
)
def test_everyday_words_adjectives_surnames_and_amounts_are_no_names(text: str) -> None:
    assert found(text) == []


def test_names_in_chinese_text_are_found_without_blanks_around_them() -> None:
    text = "记者说，大鸢科技有限公司与Tamralux Optics签署了协议，大鸢科技很高兴。"
    assert [mention.text for mention in found(text)] == ["大鸢科技", "Tamralux Optics", "大鸢科技"]


def test_the_longest_name_is_the_one_that_is_told() -> None:
    assert [mention.text for mention in found("Both Tamralux Optics and Tamralux are here.")] == [
        "Tamralux Optics",
        "Tamralux",
    ]


def test_a_number_is_found_where_it_is_labelled_or_well_formed() -> None:
    number = Identifier(type=IdentifierType.IMO, value="9116412")
    ship = builders.an_entity("ship", names=(), identifiers=(number,), schema=Schema.VESSEL)
    read = mentions(labelled_text("The tanker (IMO 9116412) left; 9116412 was the price.", READER), FakeIndex([ship]))
    assert [mention.text for mention in read] == ["IMO 9116412"]
    assert mentions(labelled_text("The tanker (IMO 9074729) left.", READER), FakeIndex([ship])) == []


WORDS = sorted(word for word in vocabularies()["en"].plain if word.isalpha())
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=3, max_size=9).map(lambda words: " ".join(words).capitalize())


@given(st.lists(st.tuples(SENTENCE, st.sampled_from(NAMES), SENTENCE), min_size=1, max_size=8))
@settings(max_examples=150, deadline=None)
def test_a_sentence_of_a_long_text_never_becomes_a_name(parts: list[tuple[str, str, str]]) -> None:
    text = " ".join(f"{before} {name} {behind.casefold()}." for before, name, behind in parts)
    assert [mention.text for mention in found(text)] == [name for _, name, _ in parts]


def test_a_text_of_nothing_but_names_is_read_so_far_as_somebody_may_wait_for_it() -> None:
    """Names on lines of their own have few parts; in one line every fourteen words may be a name."""
    names = [f"Tamralux Vostrel{number}" for number in range(500)]
    assert readable(labelled_text(" ".join(names), READER)) < 8_000
    lines = "\n".join(names)
    assert readable(labelled_text(lines, READER)) == len(lines)


def test_names_on_lines_of_their_own_stand_alone() -> None:
    """The second was taken for a part of the first, and not told."""
    assert [
        one.text for one in found("We asked\nVostrel Harbour Shipping\nOpera\nlast week, and nobody answered.")
    ] == [
        "Vostrel Harbour Shipping",
        "Opera",
    ]


def test_names_in_chinese_letters_are_found_in_an_english_text() -> None:
    """An English text was not searched for them."""
    assert [one.text for one in found("We met the people of 大鸢科技 last week, and they paid at once.")] == [
        "大鸢科技"
    ]
