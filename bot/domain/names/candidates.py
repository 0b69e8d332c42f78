"""What is asked, what is stored, and what is made of the two: question, hit, candidate."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from bot.domain.law.entity import NameType, Schema
from bot.domain.names import han
from bot.domain.names.comparing.once import once
from bot.domain.names.keys import family_first_keys, has_han, name_key, plain_key
from bot.domain.names.word_tables.legal_forms import form_of

IDENTIFIER = "identifier"

Rarity = Callable[[str], float]
"""How rare a word is among all stored names: 0 (in every name) to 1 (in none)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameHit:
    """A stored name or identifier that may be meant. `name_type` is a NameType, or "identifier".

    `entity_id` is that of the entity's group, whichever list the name is from. `team` is the only workspace that may
    see it, "" for all. `note` is what a list says of an identifier: its own word for the kind, a country.
    """

    entity_id: str
    schema: Schema
    text: str
    name_type: NameType | str
    key: str
    countries: tuple[str, ...] = ()
    team: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A hit with its score (0 to 1) and, in words, what it rests on.

    `lacks`: of a person whose given and family names are met exactly, the one part of the name that was not asked for
    ("patronymic “Vladimirovich”", names.persons); such a person is very likely the one who is meant. `within`: the
    whole name stands among other words of the question, and no more than that is known.
    """

    hit: NameHit
    score: float
    why: str
    lacks: str = ""
    within: bool = False


@dataclass(frozen=True, kw_only=True)
class Question:
    """A name asked for; where the asker said so, the countries (ISO codes, lower case) and kind it is looked for in.

    `part`: it was read out of a longer one already, and is a name and nothing more.
    """

    name: str
    countries: Collection[str] = ()
    schema: Schema | None = None
    part: bool = False

    @once
    def key(self) -> str:
        """The name folded, without its legal form."""
        return name_key(self.name)

    @once
    def words(self) -> tuple[str, ...]:
        """The folded words without the legal form, Chinese translated or in pinyin."""
        return han.in_latin(self.key) if self.has_han else tuple(self.key.split())

    @once
    def has_han(self) -> bool:
        """Whether it was asked in Chinese."""
        return has_han(self.name)

    @once
    def family_first(self) -> Mapping[str, str]:
        """Keys of the name with a person's family name in the other place, and that family name."""
        return family_first_keys(self.name)

    @once
    def form(self) -> str | None:
        """The kind of legal form it bears."""
        return form_of(plain_key(self.name))

    def elsewhere(self, hit: NameHit) -> bool:
        """Whether the entity has countries, and none of those it is looked for in."""
        return bool(self.countries) and bool(hit.countries) and not set(self.countries) & set(hit.countries)

    def of_another_kind(self, hit: NameHit) -> bool:
        """Whether another kind of entity is looked for; lists do not tell companies from organisations alike."""
        return self.schema is not None and _KIND.get(self.schema, self.schema) != _KIND.get(hit.schema, hit.schema)


_KIND = {Schema.ORGANIZATION: Schema.COMPANY, Schema.LEGAL_ENTITY: Schema.COMPANY}
