"""Following as a visitor of the demo meets it: follow from an answer, hear of an update, see all of it, unfollow."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from bot.clock import SystemClock
from bot.domain.law.deadline import DateStated, DeadlineKind
from bot.domain.law.entity import Schema
from bot.services.lists.assessing import LoadOptions
from bot.services.lists.updating import Updater
from data.sql.engine import make_engine
from data.sql.unit_of_work import SqlUnitOfWork
from tests import builders
from tests.builders import an_entry
from tests.e2e import test_browser

page = test_browser.page
SEEN = 30_000
STATED = DateStated(kind=DeadlineKind.PURCHASE_BAN, on=dt.date(2027, 1, 19), label="Purchase/Sales Date (CMIC)")
LISTED = replace(
    an_entry("9", "Xiaomi Corporation", countries=("cn",), identifiers=()),
    schema=Schema.COMPANY,
    listings=(builders.a_listing("US-NS-CMIC", listed_on=dt.date(2026, 11, 20), stated=(STATED,)),),
)
OTHER = an_entry("306", "BANCO NACIONAL DE CUBA")


def update(folder: Path, *entries: object, day: int) -> None:
    """An edition of a publisher's list, as `python -m bot update` takes it."""
    engine = make_engine(f"sqlite:///{folder / 'var' / 'demo.db'}")
    updater = Updater(partial(SqlUnitOfWork, engine), SystemClock())
    at = dt.datetime(2026, 11, 20, tzinfo=dt.UTC) + dt.timedelta(days=day)
    updater.accept(builders.an_offer(*entries, dataset=builders.an_official("demo_list")), LoadOptions(as_of=at))  # type: ignore[arg-type]
    engine.dispose()


@pytest.mark.browser
def test_a_visitor_follows_hears_sees_all_and_unfollows(page: Page, tmp_path: Path) -> None:
    update(tmp_path, OTHER, day=0)
    page.get_by_role("button", name="compliance").click()
    say(page, "/screen Xiaomi")
    answer = page.locator(".msg", has_text="only visible to you").filter(has_text="not designated")
    answer.get_by_role("button", name="Follow", exact=True).click()
    follows = page.locator(".msg", has_text="This channel now follows")
    expect(follows.filter(has_text="only visible to you")).to_contain_text("Xiaomi", timeout=SEEN)
    expect(follows.filter(has_not_text="only visible to you")).to_contain_text("Xiaomi", timeout=SEEN)

    update(tmp_path, OTHER, LISTED, day=1)
    notice = page.locator(".msg", has_text="1 added among what is followed here")
    expect(notice).to_contain_text("Xiaomi Corporation", timeout=SEEN)
    expect(notice).to_contain_text("Purchase ban from 19 Jan 2027")
    notice.get_by_role("button", name="Show all").click()
    window = page.locator(".modal")
    expect(window).to_contain_text("All changes", timeout=SEEN)
    expect(window).to_contain_text("Page 1 of 1", timeout=SEEN)
    shot(page, "show-all")
    window.get_by_role("button", name="Close").first.click()

    say(page, "/screen unfollow Xiaomi Corporation")
    expect(page.locator(".msg", has_text="is not followed here any more")).to_have_count(1, timeout=SEEN)
    shot(page, "unfollowed")
    update(tmp_path, OTHER, day=2)
    page.wait_for_timeout(4000)
    expect(page.locator(".msg", has_text="among what is followed here")).to_have_count(1)


def say(page: Page, text: str) -> None:
    """Type into the channel."""
    composer = page.get_by_placeholder("Message #compliance")
    composer.fill(text)
    composer.press("Enter")


def shot(page: Page, name: str) -> None:
    """A picture, where SCREENSHOTS names a folder."""
    if folder := os.environ.get("SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"{name}.png")
