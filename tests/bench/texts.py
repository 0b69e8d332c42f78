"""Listed names in running text: python tests/bench/texts.py DATABASE [--seeds N] [--misses] [--prose FILE …].

Without --prose: texts of 1,000 words are made, each with 25 names of the database's lists, five of them with a letter
wrong; counted are the names found, and what was found beside them. With --prose: what is found in texts that are about
nobody listed, per 10,000 words; countries are counted apart, for they are truly there. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sqlalchemy import Engine, select

from bot.clock import SystemClock
from bot.domain.law.entity import NameType, Schema
from bot.domain.names.keys import name_key
from bot.domain.names.scripts import has_han
from bot.services.ports import Asker
from bot.services.questions.reader import Reader
from bot.services.screening.screener import Screener
from bot.services.texts.finding import Mention, mentions
from bot.services.texts.screening import LONGEST_TEXT, Named, TextScreener
from bot.services.texts.words import labelled_text
from bot.services.wording.texts import verdict_on_named
from data.curated.vocabulary import vocabularies
from data.sql.engine import make_engine
from data.sql.tables.lists import EntityRow, NameRow
from data.sql.unit_of_work import SqlUnitOfWork

WORDS, NAMES, WRONG = 1_000, 25, 5
SENTENCES = (
    "The contract was signed in the spring and runs for three years",
    "Payment is due within thirty days after the goods arrive at the warehouse",
    "We have looked at the accounts of last year and found nothing unusual in them",
    "Several meetings took place, and the minutes were sent to everybody on the committee",
    "The price depends on the weather, on the season and on what the others are willing to pay",
    "Nobody could say why the delivery was late, though two people had promised to find out",
    "In our view the offer is fair, but the board has asked for another week to think about it",
    "The report counts the costs of transport, storage and insurance, and leaves out the taxes",
)
WITH_NAME = (
    "According to the file, {} has been a customer since the beginning",
    "The invoice names {} as the party that receives the money",
    "A second offer came from {}, which was a surprise to all of us",
    "Our agent spoke with {} twice, and wrote down what was said",
    "Part of the cargo is to be handed over to {} in the course of the summer",
)


@dataclass(frozen=True, slots=True)
class Planted:
    """A name put into a text, where it stands there, and whether a letter of it is wrong."""

    text: str
    start: int
    end: int
    wrong: bool


@cache
def stored_names(engine: Engine) -> Sequence[tuple[str, Schema]]:
    """What the entities of all lists are called, in Latin letters; no countries, and no word of four letters."""
    query = select(NameRow.text, EntityRow.schema).join(EntityRow, EntityRow.id == NameRow.owner)
    with engine.connect() as connection:
        rows = connection.execute(
            query.where(NameRow.type == NameType.NAME).order_by(NameRow.owner, NameRow.text)
        ).all()
    return [
        (text, schema)
        for text, schema in rows
        if schema is not Schema.JURISDICTION and text.isascii() and not has_han(text) and _is_drawn(text)
    ]


def _is_drawn(text: str) -> bool:
    return len(name_key(text)) > 4 and any(letter.isalpha() for letter in text) and len(text) < 80


def as_written(text: str, schema: Schema) -> str:
    """The name as a writer has it: a person's family name last, capitals at the beginnings of words alone."""
    if schema is Schema.PERSON and text.count(",") == 1:
        family, given = text.split(",")
        text = f"{given.strip()} {family.strip()}"
    if text.isupper() or schema is Schema.PERSON:
        text = " ".join(word if len(word) <= 3 and "." in word else word.title() for word in text.split())
    return text


def with_slip(text: str, chance: random.Random) -> str:
    """The name with one letter of one of its longer words wrong, lacking, doubled or in another's place."""
    words = text.split()
    long = [place for place, word in enumerate(words) if len(word) >= 5 and word.isalpha()]
    if not long:
        return text
    place = chance.choice(long)
    word, at = words[place], chance.randrange(1, len(words[place]) - 1)
    slips = (
        word[:at] + chance.choice("aeiourstln") + word[at + 1 :],
        word[:at] + word[at + 1 :],
        word[:at] + word[at] + word[at:],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )
    words[place] = next((one for one in chance.sample(slips, 4) if one != word), word)
    return " ".join(words)


def made(engine: Engine, seed: int) -> tuple[str, list[Planted]]:
    """A text of a thousand words with names in it."""
    chance = random.Random(seed)
    sample = chance.sample(stored_names(engine), NAMES)
    drawn = [as_written(*one) for one in sample]
    wrong = set(chance.sample([n for n, name in enumerate(drawn) if with_slip(name, chance) != name], WRONG))
    names = [with_slip(name, chance) if n in wrong else name for n, name in enumerate(drawn)]
    places = set(chance.sample(range(70), NAMES))
    text, planted = "", list[Planted]()
    for place in range(80):
        if place in places:
            before, _, behind = chance.choice(WITH_NAME).partition("{}")
            n = len(planted)
            before += "the vessel " if sample[n][1] is Schema.VESSEL and chance.random() < 0.5 else ""
            start = len(text) + len(before)
            planted.append(Planted(names[n], start, start + len(names[n]), n in wrong))
            text += f"{before}{names[n]}{behind}. "
        elif len(text.split()) < WORDS:
            text += f"{chance.choice(SENTENCES)}. "
    return text, planted


def judge_made(engine: Engine, seeds: range, *, misses: bool) -> dict[str, object]:
    """How many of the planted names were found, and what else was."""
    found = false = slow = 0
    worst = NAMES
    for seed in seeds:
        text, planted = made(engine, seed)
        began = time.perf_counter()
        seen = _mentions(engine, text)
        slow = max(slow, round(1000 * (time.perf_counter() - began)))
        missed = [one for one in planted if not any(_is_of(m, one) for m in seen)]
        beside = [m for m in seen if not any(m.start < one.end and one.start < m.end for one in planted)]
        found, false, worst = found + NAMES - len(missed), false + len(beside), min(worst, NAMES - len(missed))
        if misses:
            print(seed, [("wrong " if one.wrong else "") + one.text for one in missed], [m.text for m in beside])
    texts = len(seeds)
    return {"texts": texts, "found": found, "of": texts * NAMES, "worst": worst, "false": false, "ms": slow}


def _is_of(mention: Mention, planted: Planted) -> bool:
    """Whether a mention holds most of a name, and not one word of it."""
    common = min(mention.end, planted.end) - max(mention.start, planted.start)
    return common > 0.5 * len(planted.text)


def _mentions(engine: Engine, text: str) -> list[Mention]:
    with SqlUnitOfWork(engine) as uow:
        return mentions(labelled_text(text, _reader()), uow.index)


@cache
def _reader() -> Reader:
    return Reader(vocabularies())


def judge_prose(engine: Engine, files: Sequence[Path], *, misses: bool) -> dict[str, object]:
    """What was found in texts about nobody, by the colour it would be told in."""
    clock, work = SystemClock(), partial(SqlUnitOfWork, engine)
    screener = TextScreener(work, _reader, Screener(work, clock))
    words = countries = 0
    told: dict[str, int] = {}
    for file in files:
        for part in _parts(file.read_text(encoding="utf-8", errors="replace")):
            words += len(part.split())
            for named in screener.screen(part, asker=Asker(surface="bench")).named:
                if _is_country(named):
                    countries += 1
                    continue
                emoji = verdict_on_named(named).emoji
                told[emoji] = told.get(emoji, 0) + 1
                if misses:
                    print(emoji, named.answer.query, "|", named.quote)
    per = {emoji: round(10_000 * number / max(words, 1), 2) for emoji, number in told.items()}
    return {"words": words, "false": told, "per 10,000 words": per, "countries": countries}


def _is_country(named: Named) -> bool:
    return bool(named.answer.findings) and named.answer.findings[0].entity.schema is Schema.JURISDICTION


def _parts(text: str) -> Iterator[str]:
    """The text in pieces of what one message may hold, cut between paragraphs."""
    part = ""
    for paragraph in text.split("\n\n"):
        if part and len(part) + len(paragraph) > LONGEST_TEXT - 2:
            yield part
            part = ""
        part += f"{paragraph[:LONGEST_TEXT]}\n\n"
    yield part


def main() -> None:
    """Read the command line, judge, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("database")
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    parser.add_argument("--seeds", type=int, default=10, help="how many texts are made")
    parser.add_argument("--prose", type=Path, nargs="+", help="texts about nobody listed")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    engine = make_engine(options.database)
    if options.prose:
        figures = judge_prose(engine, options.prose, misses=options.misses)
    else:
        seeds = range(options.first, options.first + options.seeds)
        figures = judge_made(engine, seeds, misses=options.misses)
    print(json.dumps(figures, ensure_ascii=False))


if __name__ == "__main__":
    main()
