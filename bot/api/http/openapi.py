"""The description of all pages, as OpenAPI 3.1 has it."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic.json_schema import models_json_schema

from bot.api.http.v1 import ToAsk, ToScreen
from bot.api.http.yente import Queries

_REF = "#/components/schemas/{model}"
_WORTH = (
    "A name match is a lead, not a finding; no match is not clearance. Every answer says which lists were searched, "
    "how fresh they are, and what was not searched. Not legal advice."
)
_ANY: dict[str, Any] = {"type": "object"}


@cache
def description() -> dict[str, Any]:
    """The whole of it."""
    _, schemas = models_json_schema([(one, "validation") for one in (ToScreen, ToAsk, Queries)], ref_template=_REF)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Screenbot", "version": "1", "description": _WORTH},
        "security": [{"key": []}],
        "paths": {**_ours(), **_yentes()},
        "components": {
            "schemas": {
                **schemas["$defs"],
                "Detail": {"type": "object", "required": ["detail"], "properties": {"detail": {}}},
                "Answers": {
                    "type": "object",
                    "required": ["answers", "text"],
                    "properties": {"answers": {"type": "array", "items": _ANY}, "text": {"type": "string"}},
                },
            },
            "securitySchemes": {"key": {"type": "http", "scheme": "bearer"}},
        },
    }


def _ours() -> dict[str, Any]:
    since = _query("since", "The first day, like 2026-11-01.", required=True)
    only = _query("list", "One list, by its id or its name.")
    answers = _ref("Answers")
    lists = {"type": "object", "required": ["lists"], "properties": {"lists": {"type": "array", "items": _ANY}}}
    return {
        "/v1/screen": {"post": _operation("Screen 1 to 25 names.", body="ToScreen", answer=answers)},
        "/v1/ask": {"post": _operation("Answer a question in plain words.", body="ToAsk", answer=answers)},
        "/v1/records/{record}": {
            "get": _operation("An earlier answer, as it was given.", parameters=[_path("record")], answer=answers)
        },
        "/v1/lists": {"get": _operation("Every list, and how fresh it is.", answer=lists)},
        "/v1/changes": {
            "get": _operation("What editions changed since a day.", parameters=[since, only], answer=answers)
        },
    }


def _yentes() -> dict[str, Any]:
    paging = [_whole("limit", most=500), _whole("offset", most=10_000)]
    scoring = [_whole("limit", most=500), _number("threshold"), _number("cutoff"), _query("algorithm", "screenbot")]
    results = {"type": "object", "required": ["results", "total"]}
    responses = {"type": "object", "required": ["responses", "limit"]}
    dataset, entity = _path("dataset"), _path("entity_id")
    query = _query("q", "A name.", required=True)
    return {
        "/match/{dataset}": {
            "post": _operation(
                "Match entities by example, as yente does.",
                parameters=[dataset, *scoring],
                body="Queries",
                answer=responses,
            )
        },
        "/search/{dataset}": {
            "get": _operation("Look a name up, as yente does.", parameters=[dataset, query, *paging], answer=results)
        },
        "/entities/{entity_id}": {
            "get": _operation("One entity, as yente gives it.", parameters=[entity], answer=_ANY)
        },
        "/catalog": {"get": _operation("The lists, as yente gives them.", answer=_ANY)},
        "/algorithms": {"get": _operation("How names are compared, as yente says it.", answer=_ANY)},
    }


def _operation(
    summary: str, *, answer: dict[str, Any], body: str = "", parameters: list[dict[str, Any]] | None = None
) -> dict[str, Any]:
    wrong = {str(status): _content("Why not.", _ref("Detail")) for status in _WRONG}
    told: dict[str, Any] = {"summary": summary, "responses": {"200": _content("The answer.", answer), **wrong}}
    if body:
        told["requestBody"] = {"required": True} | _content("", _ref(body))
    return told | ({"parameters": parameters} if parameters else {})


_WRONG = (400, 401, 403, 404, 413, 422, 429, 501, 503)


def _content(said: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": said, "content": {"application/json": {"schema": schema}}}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": _REF.format(model=name)}


def _path(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}


def _query(name: str, said: str, *, required: bool = False) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": required, "description": said, "schema": {"type": "string"}}


def _whole(name: str, *, most: int) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": {"type": "integer", "minimum": 0, "maximum": most}}


def _number(name: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": {"type": "number", "minimum": 0, "maximum": 1}}
