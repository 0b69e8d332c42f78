"""Asks the door over HTTP."""

from __future__ import annotations

from typing import Any

from flask.testing import FlaskClient


def screened(caller: FlaskClient, *names: str, **more: str) -> list[dict[str, Any]]:
    answer = caller.post("/v1/screen", json={"names": list(names), **more})
    assert answer.status_code == 200, answer.text
    rows: list[dict[str, Any]] = answer.get_json()["answers"]
    return rows
