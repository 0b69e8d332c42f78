"""What is known of who is asked for beside the name, and how an entry of the same name agrees with it.

A list's birth date to the year agrees with every day of that year. What a list does not say neither agrees nor differs.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.law.entity import Entity, Schema

_KINDS = {
    Schema.PERSON: "a person",
    Schema.COMPANY: "a company",
    Schema.ORGANIZATION: "an organisation",
    Schema.VESSEL: "a vessel",
    Schema.AIRCRAFT: "an aircraft",
}
_FIRMS = frozenset({Schema.COMPANY, Schema.ORGANIZATION, Schema.LEGAL_ENTITY})
_MAY_BE = {
    Schema.PERSON: frozenset({Schema.PERSON, Schema.LEGAL_ENTITY}),
    Schema.COMPANY: _FIRMS,
    Schema.ORGANIZATION: _FIRMS,
}
"""Kinds that lists do not tell apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """What the asker knows: when born (ISO, to the day, the month or the year), in or of which countries, what kind.

    Of several countries one is enough to agree: a person has more than one passport. `identifier` is a number that one
    bears. `firms_move`: a firm's other country says nothing against it, as where a table's country may be that of the
    exchange or of the risk; `people_move`: nor does a person's, as where it may be that of a residence.
    """

    born: str = ""
    countries: tuple[str, ...] = ()
    kind: Schema | None = None
    identifier: str = ""
    firms_move: bool = False
    people_move: bool = False

    def __bool__(self) -> bool:
        return bool(self.born or self.countries or self.kind or self.identifier)


@dataclass(frozen=True, slots=True)
class Agreement:
    """In what an entry agrees with what is known, in what it differs, and of what it is `silent`; in words."""

    agrees: tuple[str, ...]
    differs: tuple[str, ...]
    silent: tuple[str, ...]

    @property
    def all_agree(self) -> bool:
        """Whether all that is known agrees, a birth date or a number among it: a country tells few namesakes apart."""
        telling = any(word.startswith(("born", "identifier")) for word in self.agrees)
        return telling and not self.differs and not self.silent


def compared(known: Particulars, entity: Entity) -> Agreement:
    """How the entry agrees with what is known."""
    every = (_born(known, entity), _country(known, entity), _kind(known, entity), _identifier(known, entity))
    found = [one for one in every if one]
    return Agreement(
        *(tuple(words for how, words in found if how == which) for which in ("agrees", "differs", "silent"))
    )


_Found = tuple[str, str] | None


def _born(known: Particulars, entity: Entity) -> _Found:
    if not known.born:
        return None
    if not entity.birth_dates:
        return "silent", "its birth date is not listed"
    if any(_same_date(known.born, listed) for listed in entity.birth_dates):
        return "agrees", f"born {known.born} agrees"
    return "differs", f"born {' or '.join(entity.birth_dates[:3])}, not {known.born}"


def _same_date(one: str, other: str) -> bool:
    """Whether both may be the same day: the shorter one is the beginning of the other ("1970", "1970-03-02")."""
    return one.startswith(other) or other.startswith(one)


def _country(known: Particulars, entity: Entity) -> _Found:
    if not known.countries:
        return None
    said = "/".join(code.upper() for code in known.countries)
    if not entity.countries:
        return "silent", "its country is not listed"
    if set(known.countries) & set(entity.countries):
        return "agrees", f"country {said} agrees"
    is_person = entity.schema is Schema.PERSON
    if known.people_move if is_person else known.firms_move:
        why = "a person may live elsewhere" if is_person else "a firm may be in several"
        return "silent", f"country {_codes(entity.countries)}, and {said} in the file: {why}"
    return "differs", f"country {_codes(entity.countries)}, not {said}"


def _codes(countries: Iterable[str]) -> str:
    return "/".join(code.upper() for code in list(countries)[:4])


def _identifier(known: Particulars, entity: Entity) -> _Found:
    """A number that is not listed says nothing: people and firms have many."""
    if not known.identifier:
        return None
    wanted = _bare(known.identifier)
    if any(_bare(one.value) == wanted for one in entity.identifiers):
        return "agrees", f"identifier {known.identifier} agrees"
    return "silent", f"identifier {known.identifier} is not listed for it"


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _kind(known: Particulars, entity: Entity) -> _Found:
    if known.kind is None:
        return None
    if entity.schema in _MAY_BE.get(known.kind, frozenset({known.kind})):
        return "agrees", f"{_called(known.kind)} agrees"
    return "differs", f"{_called(entity.schema)}, not {_called(known.kind)}"


def _called(kind: Schema) -> str:
    return _KINDS.get(kind, kind.value)
