"""The demo as a visitor meets it: its page in a real browser."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright

from bot.demo import ROOT, local_slack
from tests.conftest import Fill
from tests.e2e import demo
from tests.e2e.conftest import free_port

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str:
    """The browser to use. Skips the test without one, or fails it where REQUIRE_BROWSER is set."""
    program = shutil.which(os.environ.get("CHROMIUM", "chromium"))
    missing = "Chromium" if program is None else "local-slack" if local_slack.find(ROOT) is None else ""
    if missing and os.environ.get("REQUIRE_BROWSER"):
        pytest.fail(f"{missing} is not installed, and REQUIRE_BROWSER is set")
    if missing or program is None:
        pytest.skip(f"{missing} is not installed")
    return program


@pytest.fixture
def page(tmp_path: Path, fill: Fill) -> Iterator[Page]:
    """The demo's page, opened."""
    program = chromium()
    fill(tmp_path / "var" / "demo.db")
    with demo.in_browser(tmp_path, free_port()) as (address, _), sync_playwright() as playwright:
        profile = tmp_path / "profile"
        browser = playwright.chromium.launch_persistent_context(profile, executable_path=program, args=FLAGS)
        opened = browser.pages[0]
        opened.goto(address)
        yield opened
        browser.close()


@pytest.mark.browser
def test_a_visitor_screens_xiaomi_shares_it_sees_what_was_searched_and_asks_on_in_a_thread(page: Page) -> None:
    page.get_by_role("button", name="compliance").click()
    composer = page.get_by_placeholder("Message #compliance")
    composer.fill("/screen Xiaomi")
    composer.press("Enter")
    private = page.locator(".msg", has_text="only visible to you").filter(has_text="Xiaomi Corporation")
    expect(private).to_contain_text("not designated (last checked", timeout=20_000)

    private.get_by_role("button", name="Share in channel").click()
    public = page.locator(".msg", has_not_text="only visible to you").filter(has_text="Xiaomi Corporation")
    expect(public).to_have_count(1, timeout=20_000)

    private.get_by_role("button", name="What was searched").click()
    window = page.locator(".modal")
    expect(window).to_contain_text("Lists searched", timeout=20_000)
    window.get_by_role("button", name="Close").first.click()

    composer.fill("@Screenbot is Hikvision on the entity list? ")
    composer.press("Enter")
    page.locator(".thread-summary").last.click(timeout=20_000)
    thread = page.locator(".thread-pane")
    expect(thread).to_contain_text(_yes("9 Oct 2019"), timeout=20_000)
    thread.locator(".composer-input").fill("@Screenbot and SMIC? ")
    thread.locator(".composer-input").press("Enter")
    expect(thread).to_contain_text(_yes("18 Dec 2020"), timeout=20_000)


def _yes(since: str) -> re.Pattern[str]:
    """What is said of one that stands on the list, and not of one that was on it; however old the last check is."""
    return re.compile(rf"Yes(?:, when last checked on [^:]+)?: on the BIS Entity List since {since}")
