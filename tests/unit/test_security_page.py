"""docs/security.md says of scopes and hosts what the program has."""

from __future__ import annotations

import json
import re
from pathlib import Path

import httpx

from data.sources.definition import definitions
from data.sources.us_federal_register.documents import HOST

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/security.md").read_text("utf-8")
OURS = {"slack.com", "hooks.slack.com", "files.slack.com"}


def section(title: str) -> str:
    found = re.search(rf"^## {title}$(.*?)(?=^## |\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


def rows(title: str) -> set[str]:
    """What stands in code in the first column of the section's table."""
    cells = (line.split("|")[1] for line in section(title).splitlines() if line.startswith("| `"))
    return {word for cell in cells for word in re.findall(r"`([^`]+)`", cell)}


def test_every_scope_has_its_reason_and_no_other_is_named() -> None:
    scopes = json.loads((ROOT / "manifest.json").read_text("utf-8"))["oauth_config"]["scopes"]
    assert set(scopes) == {"bot", "bot_optional"}
    assert rows("What is asked of Slack") == set(scopes["bot"])


def test_every_host_that_may_be_asked_is_named_and_no_other() -> None:
    fetched = [one.fetch for one in definitions().values() if one.fetch]
    addresses = [url for one in fetched for url in (*one.urls, one.sums_url) if url]
    hosts = {httpx.URL(url).host for url in addresses} | {host for one in fetched for host in one.hosts} | {HOST}
    assert rows("Whom the bot talks to") == hosts | OURS
