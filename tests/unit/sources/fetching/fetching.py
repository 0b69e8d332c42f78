"""Fetches files from a publisher on this machine."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.errors import ListRefused
from data.sources.definition import Fetch
from data.sources.fetching.downloading import Limits, Validators
from data.sources.fetching.fetch import Fetched, fetch_files
from tests.unit.sources.publisher import Answer, Publisher

BODY = b"<list>" + b"x" * 5_000 + b"</list>"

QUICK = Limits(connect=5, read=5, overall=30)


def sends(body: bytes = BODY, status: int = 200, *, length: int | None = None, **headers: str) -> Answer:
    return lambda asked: asked.send(status, body, length=length, **headers)


def fetch(
    publisher: Publisher,
    folder: Path,
    *paths: str,
    known: Mapping[str, Validators] | None = None,
    limits: Limits = QUICK,
    **more: object,
) -> tuple[Fetched, ...] | None:
    urls = tuple(map(publisher.url, paths or ("/list.xml",)))
    source = Fetch.model_validate({"urls": urls, "every_hours": 1, "max_megabytes": 1, **more})
    return fetch_files(source, folder, known=known or {}, progress=lambda name, came, of: None, limits=limits)


def refused(publisher: Publisher, folder: Path, *paths: str, **more: object) -> str:
    """The line that a refusal says; nothing is left in the folder then."""
    with pytest.raises(ListRefused) as refusal:
        fetch(publisher, folder, *paths, **more)  # type: ignore[arg-type]  # by name, as fetch takes them
    assert list(folder.iterdir()) == []
    assert len(str(refusal.value).splitlines()) == 1
    return str(refusal.value)
