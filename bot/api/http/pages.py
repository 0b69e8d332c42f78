"""What there is, described: as OpenAPI for programs, and as a page for people."""

from __future__ import annotations

from html import escape

from flask import Blueprint, Response, jsonify

from bot.api.http.openapi import description


def add(api: Blueprint) -> None:
    """Add the two pages."""

    @api.get("/v1/openapi.json")
    def openapi() -> Response:
        return jsonify(description())

    @api.get("/v1/")
    def page() -> Response:
        return Response(_page(), content_type="text/html; charset=utf-8")


def _page() -> str:
    told = description()
    rows = "".join(
        f"<tr><td><code>{verb.upper()} {escape(path)}</code></td><td>{escape(operation['summary'])}</td></tr>"
        for path, verbs in told["paths"].items()
        for verb, operation in verbs.items()
    )
    head = f"<title>{escape(told['info']['title'])}</title><style>body{{font:16px sans-serif;margin:2rem}}</style>"
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8">{head}<h1>{escape(told["info"]["title"])}</h1>'
        f"<p>{escape(told['info']['description'])}</p><table>{rows}</table>"
        '<p>All of it, for programs: <a href="openapi.json">openapi.json</a></p></html>'
    )
