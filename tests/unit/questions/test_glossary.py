"""What words mean: reviewed entries with their sources; what has no entry is said to have none."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.errors import BadFacts
from bot.services.questions.glossary import Explained, explained
from bot.services.questions.reading import Kind
from bot.services.questions.words.lists_meant import NamedLists
from bot.services.wording.lists.answers import page_of
from data.curated.glossary import load_glossary
from data.curated.lists_named import load_lists_meant
from data.curated.vocabulary import vocabularies
from handlers.blocks.list_answers import page_message
from tests.unit.handlers.slack import check_message
from tests.unit.questions.conftest import Read

WITHOUT_ENTRY = {
    "eu-member",
    "eo",
    "eu",
    "ofac",
    "bis",
    "un",
    "uk",
    "us",
    "ddtc",
    "isn",
    "ns-plc",
    "fse",
}
"""Whole families of lists, and small ones of which nothing was read but their entries."""
LISTS = NamedLists(vocabularies(), load_lists_meant())

ENTRY = """
[[terms]]
id = "one"
term = "One"
aliases = ["one"]
text = "A number."
title = "A book"
citation = "p. 1"
url = "https://example.org/one"
checked_on = 2026-11-26
mark = "verified"
"""


def explain(read: Read, text: str) -> Explained:
    reading = read(text)
    assert reading.kind is Kind.GLOSSARY
    return explained(reading, load_glossary(), LISTS)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("what does NS-CMIC mean", ["ns-cmic"]),
        ("1260H or NS-CMIC, what is the difference?", ["1260h", "ns-cmic"]),
        ("what's the difference between the SDN list and the entity list", ["sdn", "entity-list"]),
        ('what is a "covered list" and who keeps it?', ["covered-list"]),
        ("SSI directive 3 means what, in plain words", ["ssi-directive-3"]),
        ("explain the 50 % rule", ["50-percent-rule"]),
        ("explain the BIS 50% rule", ["affiliates-rule"]),
        ("what does OFAC mean by blocking, define asset freeze", ["asset-freeze"]),
        ("difference between OFAC and BIS", ["ofac", "bis"]),
        ("explain secondary sanctions", ["secondary-sanctions"]),
        ("what does wind-down mean", ["wind-down"]),
        ("what is the BIOSECURE Act", ["biosecure"]),
        ("what is section 805?", ["section-805"]),
        ("what is EO 13974", ["eo-13974"]),
        ("explain E.O. 14032", ["eo-14032"]),
        ("what is NS-CCMC", ["ns-ccmc"]),
        ("what is the difference between NS-CCMC and NS-CMIC", ["ns-ccmc", "ns-cmic"]),
        ("CCMC or CMIC, what is the difference?", ["ccmc", "ns-cmic"]),
        ("what is Xiaomi v. DoD", ["xiaomi-v-dod"]),
        ("what was the Hesai case?", ["hesai-v-dod"]),
    ],
)
def test_the_entries_that_a_question_names_are_shown_in_its_order(read: Read, text: str, ids: list[str]) -> None:
    assert [term.id for term in explain(read, text).terms] == ids


def test_a_word_without_an_entry_is_said_to_have_none(read: Read) -> None:
    answer = explain(read, "what does beneficial ownership mean")
    assert answer.terms == ()
    assert "no entry" in page_of(answer).head


def test_every_entry_fits_a_message_and_names_its_source_and_its_doubt() -> None:
    for term in load_glossary():
        page = page_of(Explained(terms=(term,), known=()))
        message = page_message(page)
        check_message(message)
        assert term.url.replace("&", "&amp;") in str(message)
        assert term.verification.note in " ".join(line.rest for line in page.lines)


def test_every_list_that_is_held_has_an_entry_or_is_a_whole_family() -> None:
    explained_lists = {key for term in load_glossary() for key in term.lists}
    held = {key for key, meant in load_lists_meant().items() if meant.held}
    assert held - explained_lists == WITHOUT_ENTRY


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (ENTRY.replace('url = "https://example.org/one"\n', ""), "url"),
        (ENTRY.replace('["one"]', '["One"]'), "aliases"),
        (ENTRY.replace('"verified"', '"unverified"'), "doubt"),
        (ENTRY + ENTRY, "twice"),
        (ENTRY + 'lists = ["nowhere"]', "no vocabulary names the list"),
        ("terms = 3", "terms"),
    ],
)
def test_a_faulty_file_is_refused_with_what_is_wrong(tmp_path: Path, text: str, problem: str) -> None:
    (tmp_path / "terms.toml").write_text(text, encoding="utf-8")
    with pytest.raises(BadFacts) as refused:
        load_glossary(tmp_path)
    assert problem in " ".join(refused.value.problems)
