"""The printed record of a file: which editions it was screened against."""

from __future__ import annotations

from typing import Any

import pytest

from bot.services.records.sheet_batch import _edition

EDITION: dict[str, Any] = {
    "dataset": "us_ofac_sdn", "edition": "2026-11-20", "version": "v" * 20, "fetched_at": "2026-11-21T01:02:03+00:00",
}  # fmt: skip


@pytest.mark.parametrize(("files", "digest"), [([{"sha256": "cd" * 32}], "cd" * 8), ([], "v" * 16)])
def test_an_edition_stands_with_its_day_the_day_it_was_fetched_and_the_digest_of_its_file(
    files: list[dict[str, str]], digest: str
) -> None:
    assert _edition(EDITION | {"files": files}, {"us_ofac_sdn": "SDN List"}) == [
        "SDN List",
        "20 Nov 2026",
        "2026-11-21",
        digest,
    ]
