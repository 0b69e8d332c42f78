"""The layout of the index on disk, and names as its documents. Change FORMAT whenever other terms are stored."""

from __future__ import annotations

from functools import cache

import tantivy

from bot.domain.law.entity import NameType, Schema
from bot.domain.names.matching import NameHit
from data.index.names import OwnedName
from data.index.terms import FIELDS, stored_terms

FORMAT = "12"
"""Indexes of another format are rebuilt."""
OWNER, HIT, POSITION = "owner", "hit", "position"
ORIGIN, OF_FIRM, OF_TEAM, TEAM = "origin", "firm", "team", "team:"
"""A name of a firm's own list says so, and of which workspace where it is one's; others say nothing."""
_PLAIN = "freq"  # with frequencies, names that cannot be among the best are skipped in blocks; no places are kept
_TOKENIZER = "parted"
_BETWEEN = "\x1f"
_SCHEMAS = {kind.value: kind for kind in Schema}
_NAME_TYPES = {kind.value: kind for kind in NameType}


@cache
def schema() -> tantivy.Schema:
    """A name's terms by sort, its owner and origin, and the hit that is given back.

    One document more says how far the index has read.
    """
    builder = tantivy.SchemaBuilder()
    for field in FIELDS:
        builder.add_text_field(field, tokenizer_name=_TOKENIZER, index_option=_PLAIN)
    for field in (OWNER, ORIGIN):
        builder.add_text_field(field, tokenizer_name="raw", index_option=_PLAIN)
    builder.add_bytes_field(HIT, stored=True)
    builder.add_bytes_field(POSITION, stored=True)
    return builder.build()


def prepared(index: tantivy.Index) -> tantivy.Index:
    """The index with its tokenizer known: terms are parted by blanks."""
    parted = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
    index.register_tokenizer(_TOKENIZER, parted)
    return index


def document(name: OwnedName) -> tantivy.Document:
    """A name as it is stored."""
    hit = name.hit
    made = tantivy.Document()
    for field, terms in stored_terms(hit.text, hit.key).items():
        if terms:
            made.add_text(field, " ".join(terms))
    made.add_text(OWNER, name.owner)
    if name.of_firm:
        made.add_text(ORIGIN, OF_FIRM)
    if hit.team:
        made.add_text(ORIGIN, OF_TEAM)
        made.add_text(ORIGIN, TEAM + hit.team)
    stored = (hit.entity_id, hit.schema, hit.name_type, ",".join(hit.countries), hit.team, hit.text, hit.key)
    made.add_bytes(HIT, _BETWEEN.join(stored).encode())
    return made


def hit_of(found: tantivy.Document) -> NameHit:
    """The name that a document holds."""
    (stored,) = found.get_all(HIT)
    group, kind, name_type, countries, team, text, key = stored.decode().split(_BETWEEN)
    return NameHit(
        entity_id=group,
        schema=_SCHEMAS[kind],
        text=text,
        name_type=_NAME_TYPES[name_type],
        key=key,
        countries=tuple(countries.split(",")) if countries else (),
        team=team,
    )


def position_document(database: str, position: int) -> tantivy.Document:
    """Of which database, and up to which of its changes, the index has read; written in one commit with the names."""
    made = tantivy.Document()
    made.add_text(OWNER, POSITION)
    made.add_bytes(POSITION, f"{database} {position}".encode())
    return made
