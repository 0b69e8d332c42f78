"""A file dropped into the demo's page, in a real browser: how far it is, what came of it, and the workbook."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests import deal, papers
from tests.e2e.test_browser import page as page


@pytest.mark.browser
def test_a_visitor_drops_a_portfolio_and_a_contract_and_sees_what_came_of_them(page: Page, tmp_path: Path) -> None:
    portfolio, contract = tmp_path / "portfolio.xlsx", tmp_path / "contract.pdf"
    portfolio.write_bytes(deal.portfolio())
    contract.write_bytes(papers.pdf_of(deal.pages(deal.contract())))
    page.get_by_role("button", name="compliance").click()
    for file, told in ((portfolio, "300 rows screened"), (contract, "12 listed names in this text")):
        page.locator('input[type="file"]').first.set_input_files(file)
        composer = page.get_by_placeholder("Message #compliance")
        composer.fill("@Screenbot ")
        composer.press("Enter")
        expect(page.locator(".attachment, .file, .msg", has_text=file.name).first).to_be_visible(timeout=20_000)
        sent = page.locator(".msg", has_text=file.name).filter(has=page.locator(".thread-summary"))
        sent.locator(".thread-summary").first.click(timeout=30_000)  # of this file, not of the one before
        thread = page.locator(".thread-pane")
        expect(thread).to_contain_text(told, timeout=90_000)
        if file is portfolio:
            expect(thread).to_contain_text("portfolio screened", timeout=30_000)
