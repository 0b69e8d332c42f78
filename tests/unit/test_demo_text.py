"""The demo's chat at a terminal draws what Slack would."""

from __future__ import annotations

from bot.demo.text import Page


def test_a_cell_is_its_text_however_deep_it_lies() -> None:
    link = {"type": "link", "url": "https://example.com", "text": "order"}
    bare = {"type": "link", "url": "https://example.com"}
    inside = {"type": "rich_text_section", "elements": [{"type": "text", "text": "see the "}, link, bare]}
    row = [{"type": "raw_text", "text": "Kestrel"}, {"type": "rich_text", "elements": [inside]}]
    page = Page()
    page.draw([{"type": "table", "rows": [row]}])
    assert [line.plain for line in page.lines] == ["Kestrel  |  see the orderhttps://example.com"]
