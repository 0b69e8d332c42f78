"""The pages of yente's documented interface, so that its clients work unchanged.

What is not had here is answered 501: a filter that were passed over would have a client take results for what they are
not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from flask import Blueprint, Response, abort, g, jsonify, request
from pydantic import BaseModel, ConfigDict, Field

from bot.api.http.ftm import OWN, entity_of
from bot.api.http.matching import ALGORITHM, Example, Matcher, Scoring
from bot.api.http.v1 import read
from bot.api.services import Services
from bot.domain.law.searched import ListSearched
from bot.domain.names.policy import POLICY
from bot.services.screening.answer_json import finding_json

ALL = frozenset({"default", "all", "sanctions"})
"""What clients call all lists together."""
MOST_QUERIES = 25
_FILTERS = ("include_dataset", "exclude_dataset", "exclude_schema", "topics", "changed_since", "filter")
_NOT_FOR_MATCH = (*_FILTERS, "exclude_entity_ids")
_NOT_FOR_SEARCH = (*_FILTERS, "countries", "schema", "sort", "facets")
_NOT_HAD = (
    "/statements",
    "/entities/<path:_rest>/adjacent",
    "/entities/<path:_rest>/adjacent/<_property>",
    "/reconcile/<path:_rest>",
)
_DOCS: Mapping[str, str] = {
    "name": "How like the names are, from 0 to 1: the same names, their spellings in other scripts, their legal forms.",
    "birth_date": "Whether a listed date of birth agrees; told beside the score, and no part of it.",
    "country": "Whether a listed country agrees; told beside the score, and no part of it.",
}


class Query(BaseModel):
    """An entity by example."""

    model_config = ConfigDict(extra="ignore")

    schema_: Annotated[str, Field(alias="schema", max_length=100)]
    properties: dict[str, str | list[str]]


class Queries(BaseModel):
    """The body of /match."""

    model_config = ConfigDict(extra="ignore")

    queries: dict[str, Query] = Field(min_length=1, max_length=MOST_QUERIES)
    weights: dict[str, float] = {}
    config: dict[str, Any] = {}


def add(api: Blueprint, services: Services) -> None:
    """Add the pages."""
    matcher = Matcher(services)

    @api.post("/match/<dataset>")
    def match(dataset: str) -> Response:
        _refuse(_NOT_FOR_MATCH)
        body = read(Queries)
        if body.weights or body.config:
            abort(501, "Weights and configuration of the score are not had here.")
        scoring, only = _scoring(), _only(dataset, services)
        examples = {key: Example(query.schema_, _lists(query.properties)) for key, query in body.queries.items()}
        responses = {key: matcher.matched(example, only, scoring, asker=g.asker) for key, example in examples.items()}
        return jsonify(responses=responses, matcher=_DOCS, limit=scoring.limit)

    @api.get("/search/<dataset>")
    def search(dataset: str) -> Response:
        _refuse(_NOT_FOR_SEARCH)
        asked, only = request.args.get("q", ""), _only(dataset, services)
        limit, offset = _whole("limit", 10, most=500), _whole("offset", 0, most=10_000)
        return jsonify(matcher.looked_up(asked, only, limit=limit, offset=offset, asker=g.asker))

    @api.get("/entities/<path:entity_id>")
    def entity(entity_id: str) -> Response:
        found = services.entities.view(entity_id, asker=g.asker)
        if found is None:
            abort(404, "There is no entity of that id.")
        return jsonify(entity_of(found) | {OWN: finding_json(found)})

    @api.get("/catalog")
    def catalog() -> Response:
        return jsonify(_catalog(services.lists.list_states(team=g.asker.team)))

    @api.get("/algorithms")
    def algorithms() -> Response:
        one = {"name": ALGORITHM, "description": "Screenbot's comparison of names (docs/matching.md).", "docs": _DOCS}
        return jsonify(algorithms=[one], default=ALGORITHM, best=ALGORITHM)

    for number, rule in enumerate(_NOT_HAD):
        api.add_url_rule(rule, f"not_had_{number}", _not_had, methods=["GET", "POST"])


def _not_had(**_parts: str) -> Response:
    abort(501, "Screenbot does not have this part of yente's interface.")


def _refuse(names: tuple[str, ...]) -> None:
    """Refuse parameters that are not obeyed here."""
    if given := [name for name in names if any(request.args.getlist(name))]:
        abort(501, f"Screenbot does not have this part of yente's interface: {', '.join(given)}.")


def _only(dataset: str, services: Services) -> str | None:
    """The one list that is asked for; None for all."""
    if dataset in ALL:
        return None
    if dataset not in {state.dataset for state in services.lists.list_states(team=g.asker.team)}:
        abort(404, f"There is no list {dataset[:40]!r}: /catalog names those that there are.")
    return dataset


def _scoring() -> Scoring:
    if (algorithm := request.args.get("algorithm", "best")) not in (ALGORITHM, "best"):
        abort(400, f"There is no algorithm {algorithm[:40]!r}: /algorithms names the one that there is.")
    threshold = _share("threshold", POLICY.threshold)
    cutoff = min(_share("cutoff", 0.5), threshold)
    return Scoring(threshold=threshold, cutoff=cutoff, limit=_whole("limit", 5, most=500))


def _whole(name: str, usual: int, *, most: int) -> int:
    given = request.args.get(name, str(usual))
    if not (given.isascii() and given.isdecimal() and len(given) <= 6 and int(given) <= most):
        abort(400, f"{name} is a whole number from 0 to {most}.")
    return int(given)


def _share(name: str, usual: float) -> float:
    try:
        given = float(request.args.get(name, usual))
    except ValueError:
        given = -1.0
    if not 0.0 <= given <= 1.0:
        abort(400, f"{name} is a number from 0 to 1.")
    return given


def _lists(properties: Mapping[str, str | list[str]]) -> dict[str, list[str]]:
    return {name: [value] if isinstance(value, str) else value for name, value in properties.items()}


def _catalog(states: list[ListSearched] | Any) -> dict[str, Any]:
    """Every list as a dataset, and all of them as one collection."""
    datasets = _datasets(states)
    held = [one for one in datasets if one["load"]]
    current = [one["name"] for one in held if one["index_current"]]
    stale = [one["name"] for one in held if not one["index_current"]]
    whole = {"name": "default", "title": "All lists", "load": True, "children": [one["name"] for one in datasets]}
    whole["entity_count"] = sum(one["entity_count"] for one in held)
    return {
        "datasets": [whole, *datasets],
        "current": current,
        "outdated": stale,
        "index_stale": bool(stale),
    }


def _datasets(states: Iterable[ListSearched]) -> list[dict[str, Any]]:
    """Every list by itself; one that comes in parts is one dataset."""
    by_id: dict[str, list[ListSearched]] = {}
    for state in states:
        by_id.setdefault(state.dataset, []).append(state)
    return [_dataset(name, parts) for name, parts in by_id.items()]


def _dataset(name: str, parts: list[ListSearched]) -> dict[str, Any]:
    first = parts[0]
    days = [one.as_of for one in parts if one.as_of]
    return {
        "name": name,
        "title": " · ".join(one.title for one in parts),
        "version": first.version or "",
        "index_version": first.version,
        "index_current": not any(one.stale for one in parts),
        "load": first.version is not None,
        "entity_count": sum(one.designations for one in parts),
        "updated_at": f"{min(days).isoformat()}T00:00:00" if days else None,
        "children": [],
    }
