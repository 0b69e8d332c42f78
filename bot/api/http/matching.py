"""Entities by example, screened: every name and number that is given, by the same service as everywhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product

from bot.api.http.ftm import IDENTIFIERS, OWN, entity_of
from bot.api.services import Services
from bot.domain.law.answer import Answer, Finding, Match, Outcome
from bot.errors import BadInput
from bot.services.beside_names import same_birth, same_country
from bot.services.ports import Asker
from bot.services.screening.answer_json import Json, to_json

ALGORITHM = "screenbot"
MOST_NAMES = 5
"""Names and numbers of one example that are screened; more are refused, not passed over."""
_NAMES = ("name", "alias", "previousName", "weakAlias", "abbreviation")
_NUMBERS = (*dict.fromkeys(IDENTIFIERS.values()), "innCode", "ogrnCode", "vatCode", "npiCode")
_PARTS = ("firstName", "middleName", "fatherName", "lastName")
_COUNTRIES = ("country", "nationality", "jurisdiction", "citizenship", "mainCountry")


@dataclass(frozen=True, slots=True)
class Example:
    """What is known of the entity that is looked for."""

    schema: str
    properties: Mapping[str, Sequence[str]]

    @property
    def asked(self) -> list[str]:
        """Its names and numbers, each once; a name in parts as one, beside a name that is given whole."""
        given = [value for name in _NAMES for value in self.properties.get(name, ())]
        numbers = [value for name in _NUMBERS for value in self.properties.get(name, ())]
        return list(dict.fromkeys(filter(str.strip, [*given, *self._in_parts(given), *numbers])))

    def _in_parts(self, whole: Sequence[str]) -> list[str]:
        """The names that its parts make; none whose words a whole name has all. Of very many one more than is taken."""
        parts = [found for part in _PARTS if (found := list(filter(str.strip, self.properties.get(part, ()))))]
        names = [" ".join(words) for words in islice(product(*parts), MOST_NAMES + 1)] if parts else []
        told = [set(name.casefold().split()) for name in whole]
        new = [name for name in names if not any(set(name.casefold().split()) <= words for words in told)]
        return names if len(names) > MOST_NAMES else new


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoring:
    """From which score a result is called a match, from which it is told at all, and how many are told."""

    threshold: float
    cutoff: float
    limit: int


class Matcher:
    """Answers /match and /search."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def matched(self, example: Example, only: str | None, scoring: Scoring, *, asker: Asker) -> Json:
        """The results of one query, the best first. Raises BadInput where it names nothing, or no name."""
        asked = example.asked
        if not asked:
            raise BadInput("A query has no name and no number in its properties.")
        if len(asked) > MOST_NAMES:
            raise BadInput(f"A query has {len(asked)} names and numbers; at most {MOST_NAMES} are screened.")
        answers = [self._screened(name, only, asker) for name in asked]
        found = [one for one in self._found(answers, asker) if one.match.score >= scoring.cutoff]
        return {
            "status": 200,
            "query": {"schema": example.schema, "properties": {k: list(v) for k, v in example.properties.items()}},
            "results": [_scored(one, example, scoring.threshold) for one in found[: scoring.limit]],
            "total": {"value": len(found), "relation": "eq"},
            OWN: [to_json(answer) for answer in answers],
        }

    def looked_up(self, text: str, only: str | None, *, limit: int, offset: int, asker: Asker) -> Json:
        """What a name may mean, those near it too, the best first. Raises BadInput for what is no name."""
        answer = self._screened(text, only, asker)
        found = self._found([answer], asker)
        return {
            "results": [entity_of(one) for one in found[offset : offset + limit]],
            "facets": {},
            "total": {"value": len(found), "relation": "gte" if answer.also_more else "eq"},
            "limit": limit,
            "offset": offset,
            OWN: [to_json(answer)],
        }

    def _screened(self, name: str, only: str | None, asker: Asker) -> Answer:
        answer = self._services.screener.screen(name, asker=asker, dataset=only)
        if answer.outcome is Outcome.INVALID:
            raise BadInput(answer.problem)
        return answer

    def _found(self, answers: Sequence[Answer], asker: Asker) -> list[Finding]:
        """Everything that was found, each entity once, with its best score."""
        best: dict[str, Finding] = {}
        for finding in (one for answer in answers for one in self._all_of(answer, asker)):
            kept = best.setdefault(finding.entity.id, finding)
            if finding.match.score > kept.match.score:
                best[finding.entity.id] = finding
        return sorted(best.values(), key=lambda one: -one.match.score)

    def _all_of(self, answer: Answer, asker: Asker) -> Iterator[Finding]:
        yield from (*answer.findings, *answer.also)
        for near in answer.nearest:
            finding = self._services.entities.view(near.entity_id, asker=asker)
            if finding:
                match = Match(score=near.score, name=near.name, name_type="near", explanation=near.why)
                yield Finding(
                    entity=finding.entity, match=match, status=finding.status, designations=finding.designations
                )


def _scored(finding: Finding, example: Example, threshold: float) -> Json:
    score = finding.match.score
    return entity_of(finding) | {
        "score": score,
        "match": score >= threshold,
        "features": {"name": score},
        "explanations": _explained(finding, example),
    }


def _explained(finding: Finding, example: Example) -> Json:
    """Why it scored so. What of the date of birth and the country agrees or differs is no part of the score."""
    told: Json = {"name": {"score": finding.match.score, "detail": finding.match.explanation}}
    births = [same_birth(date, finding.entity.birth_dates) for date in example.properties.get("birthDate", ())]
    codes = [code.lower() for name in _COUNTRIES for code in example.properties.get(name, ())]
    countries = [same_country(code, finding.entity.countries) for code in codes]
    for feature, agrees in (("birth_date", births), ("country", countries)):
        if agrees:
            told[feature] = {"score": 0.0, "detail": _agreement(agrees)}
    return told


def _agreement(agrees: Sequence[bool | None]) -> str:
    if any(agrees):
        return "agrees with what the list gives"
    return "the list gives none" if all(one is None for one in agrees) else "differs from what the list gives"
