"""Reads the glossary for users (data/glossary/*.toml)."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints, ValidationError

from bot.errors import BadFacts
from bot.services.questions.glossary import Term, doubled
from data.curated.lists_named import load_lists_meant
from data.curated.parts import Checked, Id, Ids, Strict, Text, Url
from data.curated.vocabulary import vocabularies

ROOT = Path(__file__).parents[1] / "glossary"
LONGEST, LONGEST_ANSWER = 600, 300

Alias = Annotated[str, StringConstraints(pattern=r"^[^\sA-Z](?:[^A-Z]*[^\sA-Z])?$")]
"""In small letters, no blank at either end."""


Sentence = Annotated[str, StringConstraints(pattern=r"^[A-Z0-9].*\.$", max_length=LONGEST_ANSWER)]


class TermTable(Checked):
    """An entry (bot/services/questions/glossary.py says what each key means)."""

    id: Id
    term: Text
    aliases: Annotated[tuple[Alias, ...], Field(strict=False, min_length=1)]
    text: Annotated[str, StringConstraints(pattern=r"^[A-Z].*\.$", max_length=LONGEST)]
    title: Text
    citation: Text
    url: Url
    lists: Ids = ()
    agency: bool = False
    answers: dict[Id, Sentence] = {}
    leads: Ids = ()
    near: Ids = ()

    def to_domain(self) -> Term:
        """The entry as a service knows it."""
        known = self.model_dump(exclude={"checked_on", "mark", "confidence", "doubt"})
        return Term(**known, verification=self.verification)


class GlossaryFile(Strict):
    """glossary/*.toml"""

    terms: Annotated[tuple[TermTable, ...], Field(strict=False, min_length=1)]


def _of_answers(terms: Sequence[Term]) -> Sequence[str]:
    """What is wrong with the answers to what is asked of rules."""
    known = next(iter(vocabularies().values())).signs.rules
    asked = {key for term in terms for key in (*term.answers, *term.leads, *term.near)}
    mute = [(term.id, key) for term in terms for key in term.leads if key not in term.answers]
    return [
        *(f"data/glossary: no vocabulary asks “{key}” of a rule" for key in sorted(asked - known.keys())),
        *(f"data/glossary: “{id}” leads with “{key}”, and does not answer it" for id, key in mute),
    ]


@cache
def load_glossary(folder: Path = ROOT) -> Sequence[Term]:
    """Every entry, file by file. Raises BadFacts with every problem found."""
    problems: list[str] = []
    terms: list[Term] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            read = GlossaryFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
        except (UnicodeDecodeError, tomllib.TOMLDecodeError, ValidationError) as fault:
            problems.append(f"data/glossary/{path.name}: {fault}")
            continue
        terms += [term.to_domain() for term in read.terms]
    problems += [f"data/glossary: “{claim}” is there twice" for claim in doubled(terms)]
    unknown = {key for term in terms for key in term.lists} - load_lists_meant().keys()
    problems += [f"data/glossary: no vocabulary names the list “{key}”" for key in sorted(unknown)]
    problems += _of_answers(terms)
    if problems:
        raise BadFacts(problems)
    return tuple(terms)
