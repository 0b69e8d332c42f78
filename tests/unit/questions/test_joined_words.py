"""A stored name is read wherever it stands: joined to a word, behind an article, with an ending, with a year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

import pytest

from bot.domain.law.answer import Outcome
from bot.domain.law.entity import NameType, Schema
from bot.domain.names.candidates import NameHit
from bot.domain.names.keys import name_key
from bot.services.questions.reading import Aspect, Kind, Reading
from bot.services.questions.stored.hidden import asked_where_hidden
from bot.services.questions.stored.joins import spans
from data.curated.vocabulary import vocabularies
from tests.unit.questions.read_once import rules

TODAY = dt.date(2026, 11, 26)
NAMES = [
    "Zorvex",
    "ZOR-VA",
    "Bank Zorvex'kan Hydro",
    "Quarntel",
    "Трансгазмаш",
    "Нефтяжь",
    "鸢兴",
    "Ask Me",
    "Studio 2019",
    "Zorvex-Hydro",
]


class Names:
    """An index with a few firms."""

    def exact(self, keys: Collection[str]) -> Sequence[NameHit]:
        """The stored names with one of the keys."""
        hits = [
            NameHit(entity_id=one, schema=Schema.COMPANY, text=one, name_type=NameType.NAME, key=name_key(one))
            for one in NAMES
        ]
        return [hit for hit in hits if hit.key in keys]


READER = rules()


def read(text: str) -> Reading:
    return READER.read(text, Names(), today=TODAY)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Dürfen wir Zorvex-Anleihen halten?", ["Zorvex"]),
        ("Wann müssen Quarntel-Bestände verkauft sein?", ["Quarntel"]),
        ("Zorvex-Aktien", ["Zorvex"]),
        ("is this a Zorvex-related fund?", ["Zorvex"]),
        ("can we buy Quarntel-owned shops?", ["Quarntel"]),
        ("is the post-Zorvex rule in force?", ["Zorvex"]),
        ("are Zorvex/Quarntel listed?", ["Zorvex", "Quarntel"]),
        ("is Zorvex-Hydro listed?", ["Zorvex-Hydro"]),
        ("Sind Zorvexs Aktien verboten?", ["Zorvex"]),
        ("is Zorvex'nin okay?", ["Zorvex"]),
        ("Zorvex AG Aktie", ["Zorvex AG"]),
        ("l'entreprise Zorvex est-elle sanctionnée ?", ["Zorvex"]),
        ("Peut-on acheter des actions d'Zorvex ?", ["Zorvex"]),
        ("Est-ce qu'Merlyn est sanctionnée ?", ["Merlyn"]),
        ("le azioni dell'Zorvex", ["Zorvex"]),
        ("можно ли платить Трансгазмашу?", ["Трансгазмаш"]),
        ("работаем ли мы с Трансгазмашем?", ["Трансгазмаш"]),
        ("под санкциями ли Нефтяжи?", ["Нефтяжь"]),
        ("鸢兴和珂睿兴是不是都被制裁了？", ["鸢兴", "珂睿兴"]),
        ("鸢兴和手机有没有被制裁", ["鸢兴"]),
        ("Merlyn Vostok memory tech", ["Merlyn Vostok memory tech"]),
        ("Merlyn group", ["Merlyn group"]),
        ("Ask me", ["Ask me"]),
        ("Handelsfrist für Zorvex?", ["Zorvex"]),
        ("is Bank Merlyn designated by the UN?", ["Bank Merlyn"]),
    ],
)
def test_the_name_within_a_word_is_read_and_nothing_else(text: str, names: list[str]) -> None:
    reading = read(text)
    assert (reading.kind, list(reading.names), reading.certain) == (Kind.SCREEN, names, True)


@pytest.mark.parametrize(
    ("text", "name", "on"),
    [
        ("Zorvex 2021", "Zorvex", dt.date(2021, 12, 31)),
        ("Quarntel 2018?", "Quarntel", dt.date(2018, 12, 31)),
        ("Studio 2019", "Studio 2019", None),
        ("Zorvex 2077", "Zorvex 2077", None),
    ],
)
def test_a_year_behind_a_name_is_the_day_unless_the_name_bears_it(text: str, name: str, on: dt.date | None) -> None:
    reading = read(text)
    assert (reading.names, reading.day.on if reading.day else None) == ((name,), on)


@pytest.mark.parametrize("day", ["31.02.2021", "13/13/2021", "2021-02-31", "31 February 2021", "31/04/2020"])
@pytest.mark.parametrize("text", ["Zorvex on {}", "Zorvex {}", "was Zorvex listed on {}?"])
def test_a_day_that_no_calendar_has_is_asked_back(text: str, day: str) -> None:
    reading = read(text.format(day))
    assert (reading.names, reading.doubts) == (("Zorvex",), (f"Which day do you mean by “{day}”?",))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Did the UK sanction Zorvex?", "uk"),
        ("is Zorvex sanctioned by the EU?", "eu"),
        ("was Zorvex designated by the United Nations", "un"),
        ("has OFAC sanctioned Zorvex?", "ofac"),
        ("Ist Zorvex von der EU sanktioniert?", "eu"),
        ("Zorvex est-elle sanctionnée par l'ONU ?", "un"),
        ("¿Está Zorvex sancionada por el Reino Unido?", "uk"),
        ("Zorvex被欧盟制裁了吗", "eu"),
        ("is Zorvex a Chinese military company?", "chinese-military"),
        ("is Zorvex a Communist Chinese military company?", "ccmc"),
    ],
)
def test_an_authority_asked_about_means_its_list(text: str, key: str) -> None:
    reading = read(text)
    assert (reading.names, reading.aspect, [one.key for one in reading.lists]) == (("Zorvex",), Aspect.LIST, [key])


@pytest.mark.parametrize(
    "text",
    [
        "from what date may we no longer buy Zorvex?",
        "Bis wann müssen wir aus Zorvex raus sein?",
        "Ab wann dürfen wir keine Zorvex-Aktien mehr kaufen?",
        "Quand devons-nous sortir de Zorvex ?",
        "¿Cuándo tenemos que vender Zorvex?",
        "когда мы должны продать Zorvex?",
        "什么时候之前要卖掉Zorvex?",
        "Zorvexはいつまでに手放す必要がありますか？",
        "متى يجب بيع Zorvex؟",
    ],
)
def test_until_when_to_sell_and_from_when_not_to_buy_are_deadlines(text: str) -> None:
    assert (read(text).names, read(text).aspect) == (("Zorvex",), Aspect.DEADLINE)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("list all companies added to 1260H in May 2026", Kind.CHANGES),
        ("Wer steht seit Mai 2026 neu auf der 1260H-Liste?", Kind.CHANGES),
        ("who was removed from the entity list in 2025?", Kind.CHANGES),
        ("what's on the FCC covered list", Kind.MEMBERS),
        ("full list of BIS denied persons", Kind.MEMBERS),
        ("什么是1260H清单？", Kind.GLOSSARY),
        ("NDAA", Kind.GLOSSARY),
        ("Gold price tomorrow?", Kind.NOT_FOR_US),
        ("Quelle?", Kind.NOT_FOR_US),
    ],
)
def test_questions_without_a_name_are_of_their_kind(text: str, kind: Kind) -> None:
    assert (read(text).kind, read(text).names) == (kind, ())


class Weighed:
    """A resolver that finds only what is stored as it stands."""

    def __init__(self, found: bool) -> None:
        self.outcome = Outcome.MATCH if found else Outcome.NO_MATCH
        self.is_of_a_part = not found


@pytest.mark.parametrize(
    ("text", "either"),
    [
        ("Zorvex hluthafar eignast?", ()),  # its capital parts the name from what is said of it
        ("zorvex hluthafar eignast?", (("zorvex",), ("zorvex hluthafar eignast",))),
        ("is Blorf-Zorvex okay?", (("Zorvex",), ("Blorf-Zorvex",))),
        ("is Zorvex listed?", ()),
        ("is Merlyn Foods listed?", ()),
        ("bank of iran", (("iran",), ("bank of iran",))),
    ],
)
def test_no_nothing_is_said_over_a_stored_name_within_a_name(
    text: str, either: tuple[tuple[str, ...], ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.services.questions.stored.hidden.resolve", lambda name, *_, **__: Weighed(name in NAMES))
    asked = asked_where_hidden(read(text), Names(), vocabularies().values(), team="")  # type: ignore[arg-type]
    assert (asked.either, asked.certain) == (either, not either)


def test_a_question_in_a_script_that_nobody_reads_is_asked_back() -> None:
    asked = asked_where_hidden(read("조르벡스는 제재 대상입니까?"), Names(), vocabularies().values(), team="")  # type: ignore[arg-type]
    assert not asked.certain


def test_of_a_word_of_many_joins_few_parts_are_looked_at_and_a_name_in_it_is_found() -> None:
    joined = "/".join(["ul", *["en"] * 20, "Zorvex"])
    assert len(list(spans(joined))) < 50
    assert list(spans("Quo-" * 200)) == []
    assert "Zorvex" in {part for _, _, part in spans(joined)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ZOR-VA'IDI, Hamam", ["ZOR-VA'IDI", "Hamam"]),
        ("Bank Zorvex'kan Hydro", ["Bank Zorvex'kan Hydro"]),
        ("is ZOR-VA'IDI listed?", ["ZOR-VA"]),
    ],
)
def test_an_apostrophe_within_a_name_cuts_no_ending_off(text: str, names: list[str]) -> None:
    assert list(read(text).names) == names
