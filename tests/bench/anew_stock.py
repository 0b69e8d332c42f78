"""The stored names that questions are made of: every list's entities, and how a name is taken apart."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from sqlalchemy import Engine, text

FIRMS = frozenset({"Company", "Organization", "LegalEntity"})
LATIN = re.compile(r"[A-Za-z]")
FORM_WORDS = frozenset(
    """
    ltd limited llc lc inc incorporated corp corporation co company plc gmbh ag sa s.a. sarl srl s.r.l. spa s.p.a.
    bv b.v. nv n.v. oy ab as a.s. a/s pte pty sal fze fzc fzco fz dmcc ooo oao ao pao zao jsc pjsc ojsc cjsc kft doo
    d.o.o. ad sdn bhd cv c.v. de ltda limitada est establishment llp lp kg pvt private public joint stock sociedad
    anonima
    """.split()
)
"""Words of legal forms, for questions that leave them out. Written down here, apart from the product's table."""
_LEADING = frozenset(
    """
    ooo oao ao pao zao jsc pjsc llc ojsc cjsc joint stock company open closed public limited liability aktsionernoe
    obshchestvo obschestvo otkrytoe zakrytoe publichnoe s ogranichennoi ogranichennoy otvetstvennostyu pt state
    corporation
    """.split()
)
_SHARES = {"us_ofac_sdn": 7, "us_trade_csl": 5, "un_sc": 3, "us_ofac_cons": 2, "us_bis_dpl": 2, "curated": 3}
"""How many of 22 questions are about an entity of each list, so that no list drowns the others."""


@dataclass(frozen=True, slots=True)
class Stored:
    """One stored name: its text, its type as the lists have it, and the list ("curated" for the reviewed facts)."""

    text: str
    type: str
    dataset: str


@dataclass(frozen=True)
class Subject:
    """An entity (the group that gives the answer), its schema, and its names."""

    id: str
    schema: str
    names: tuple[Stored, ...]
    tickers: tuple[str, ...] = ()

    @cached_property
    def datasets(self) -> frozenset[str]:
        """The lists that name it."""
        return frozenset(name.dataset for name in self.names)

    @cached_property
    def latin(self) -> tuple[str, ...]:
        """Its full names in Latin letters, the main ones first; weak aliases and acronyms are none."""
        ranked = sorted((n for n in self.names if n.type in _FULL), key=lambda n: _FULL[n.type])
        return tuple(dict.fromkeys(n.text for n in ranked if LATIN.search(n.text)))

    @cached_property
    def native(self) -> tuple[str, ...]:
        """Its names in other letters than Latin."""
        return tuple(dict.fromkeys(n.text for n in self.names if not LATIN.search(n.text)))


_PARTY = "party"
"""Of whom a list does not say whether it is a person or a firm."""
_FULL = {"name": 0, "alias": 1, "previous name": 2}


@dataclass(frozen=True, slots=True)
class Person:
    """A person's name: the given names in order, and the family name as it is written."""

    given: tuple[str, ...]
    family: str

    def in_order(self) -> str:
        """Given names first, as people write them."""
        return " ".join([*self.given, self.family.title() if self.family.isupper() else self.family])


@dataclass
class Stock:
    """All entities, by list, and who bears which name."""

    subjects: Mapping[str, Subject]
    bearers: Mapping[str, frozenset[str]]
    by_list: Mapping[str, Sequence[Subject]] = field(default_factory=dict)

    def draw(self, dice: random.Random, schemas: frozenset[str]) -> Subject:
        """An entity of one of these schemas, of a list by its share, each as likely as another."""
        while True:
            among = self.by_list[dice.choices(list(_SHARES), list(_SHARES.values()))[0]]
            if among and (subject := dice.choice(among)).schema in schemas:
                return subject

    def known(self, name: str) -> bool:
        """Whether a name is stored, in whatever case."""
        return plain(name) in self.bearers


def plain(name: str) -> str:
    """Letters and digits alone, in small letters: what two writings of one name have in common."""
    return "".join(c for c in name.casefold() if c.isalnum())


def read_stock(engine: Engine) -> Stock:
    """Everything that the database names."""
    names: dict[str, list[Stored]] = defaultdict(list)
    schemas: dict[str, str] = {}
    with engine.connect() as connection:
        for group, schema, words, kind, dataset in connection.execute(text(_NAMES)):
            names[group].append(Stored(words, kind, dataset or "curated"))
            schemas.setdefault(group, _PARTY if dataset == "us_bis_dpl" and schema == "LegalEntity" else schema)
        tickers = defaultdict(list)
        for group, value in connection.execute(text(_TICKERS)):
            tickers[group].append(value)
    subjects = {g: Subject(g, schemas[g], tuple(n), tuple(tickers[g])) for g, n in names.items()}
    return Stock(subjects, _bearers(subjects.values()), _by_list(subjects.values()))


_NAMES = """
    SELECT e.canonical, e.schema, n.text, n.type, e.dataset FROM names n JOIN entities e ON e.id = n.owner
    ORDER BY e.canonical, n.owner <> e.canonical, n.owner, n.position
"""
_TICKERS = """
    SELECT e.canonical, i.value FROM identifiers i JOIN entities e ON e.id = i.owner
    WHERE i.type = 'ticker' ORDER BY e.canonical, i.owner, i.position
"""


def _bearers(subjects: Iterable[Subject]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for subject in subjects:
        for ticker in subject.tickers:
            found[plain(ticker)].add(subject.id)
        for name in subject.names:
            found[plain(name.text)].add(subject.id)
            if "," in name.text:
                found[plain(person_of(name.text).in_order())].add(subject.id)
    return {name: frozenset(ids) for name, ids in found.items()}


def _by_list(subjects: Iterable[Subject]) -> dict[str, list[Subject]]:
    found: dict[str, list[Subject]] = {dataset: [] for dataset in _SHARES}
    for subject in subjects:
        if subject.latin:
            for dataset in sorted(subject.datasets & found.keys()):
                found[dataset].append(subject)
    return found


def person_of(name: str) -> Person:
    """A person's name taken apart: "LAST, First Middle", or the last word as the family name."""
    before, comma, after = name.partition(",")
    if comma and after.strip():
        return Person(tuple(after.replace(",", " ").split()), before.strip())
    words = name.split()
    return Person(tuple(words[:-1]), words[-1])


def without_form(words: Sequence[str]) -> list[str]:
    """The words without those of a legal form at either end; all of them where nothing else is left."""
    kept = list(words)
    while kept and _bare(kept[-1]) in FORM_WORDS:
        kept.pop()
    while len(kept) > 1 and _bare(kept[0]) in _LEADING:
        kept.pop(0)
    return kept or list(words)


def _bare(word: str) -> str:
    return word.casefold().strip(",.()") if len(word) > 5 else word.casefold().replace(".", "").strip(",()")
