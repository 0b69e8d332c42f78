"""RSS and Atom feeds, made by hand: read strictly, or refused in one line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from bot.domain.lists.announcement import LONGEST_TITLE, AnnouncementKind
from bot.errors import ListRefused
from data.sources.feeds.feed import Entry, read_feed
from data.sources.formats.files import SourceFile

ATOM = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>https://www.gov.uk/government/organisations/cabinet-office.atom</id>
  <title>Cabinet Office - Activity on GOV.UK</title>
  <updated>2026-12-03T10:00:00+00:00</updated>
  <entry>
    <id>https://www.gov.uk/government/publications/a-final-order#2026-12-03T10:00:00+00:00</id>
    <updated>2026-12-03T10:00:00+00:00</updated>
    <link rel="self" href="https://elsewhere.example/x"/>
    <link type="text/html" href="https://www.gov.uk/government/publications/a-final-order"/>
    <title>Guidance: Acquisition of A by B: notice of final order &amp;amp; reasons</title>
    <summary>Made under the National Security and Investment Act 2021.</summary>
  </entry>
  <entry>
    <id>https://www.gov.uk/government/news/withdrawn#1</id>
    <updated>2026-12-02T23:30:00Z</updated>
    <link href="https://www.gov.uk/government/news/withdrawn"/>
    <title>Final order withdrawn</title>
    <summary type="html">&lt;p&gt;A speech.&lt;/p&gt;</summary>
  </entry>
</feed>"""
RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel><title>Recent actions</title><link>https://www.gov.uk/</link>
    <item>
      <title>Counter Terrorism Designations; Issuance of General License</title>
      <link>https://www.gov.uk/recent-actions/20261203</link>
      <description>Something else</description>
      <pubDate>Thu, 03 Dec 2026 10:30:00 -0500</pubDate>
      <dc:creator>OFAC</dc:creator>
      <guid isPermaLink="false">1234</guid>
    </item>
  </channel>
</rss>"""
HOST = "www.gov.uk"


def read(folder: Path, text: str) -> tuple[Entry, ...]:
    path = folder / "feed.xml"
    path.write_text(text, encoding="utf-8")
    return read_feed(SourceFile.at(path), host=HOST, hosts={HOST})


def test_an_atom_feed_gives_each_entry_with_its_day_title_and_page(tmp_path: Path) -> None:
    first, second = (entry.announcement for entry in read(tmp_path, ATOM))
    assert first.title == "Guidance: Acquisition of A by B: notice of final order & reasons"
    assert first.published_on == dt.date(2026, 12, 3)
    assert first.url == "https://www.gov.uk/government/publications/a-final-order"
    assert first.source == HOST
    assert first.number.startswith("www.gov.uk-")
    assert first.number != second.number
    assert second.kind is AnnouncementKind.WITHDRAWAL


def test_an_rss_feed_does_so_too(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, RSS)
    assert entry.announcement.published_on == dt.date(2026, 12, 3)
    assert entry.announcement.url == "https://www.gov.uk/recent-actions/20261203"


def test_a_title_longer_than_any_real_one_is_cut_on_the_way_in(tmp_path: Path) -> None:
    (entry,) = read(tmp_path, RSS.replace("Counter Terrorism", "Counter " * 500_000))
    assert len(entry.announcement.title) == LONGEST_TITLE
    assert entry.announcement.title.endswith("…")


def test_an_entry_is_meant_by_its_title_or_summary_or_where_there_are_no_terms(tmp_path: Path) -> None:
    first, second = read(tmp_path, ATOM)
    assert first.is_about(["national security AND investment"])
    assert not second.is_about(["National Security and Investment"])
    assert second.is_about([])


ENTRY = "<entry><id>1</id><updated>2026-12-03</updated><title>T</title><link href='https://www.gov.uk/a'/></entry>"
ENTITY = '<!DOCTYPE feed [<!ENTITY a "aaaa">]>'


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (ATOM[:-20], "feed.xml is cut or malformed"),
        (f"<?xml version='1.0'?>{ENTITY}<feed>{ENTRY}</feed>", "declares a document type or entities"),
        ("<list><a/></list>", "that is no RSS or Atom feed"),
        (f"<feed>{ENTRY.replace('www.gov.uk', 'evil.example')}</feed>", "entry 1: its address is not on www.gov.uk"),
        (f"<feed>{ENTRY.replace('https', 'http')}</feed>", "entry 1: its address is not on www.gov.uk"),
        (f"<feed>{ENTRY.replace('2026-12-03', 'soon')}</feed>", "entry 1: its day cannot be read: 'soon'"),
        (f"<feed>{ENTRY.replace('<title>T</title>', '')}</feed>", "entry 1: it has no title"),
        (f"<feed>{ENTRY}{ENTRY.replace('T<', 'U<')}</feed>", "entry 2: its id is given to two entries"),
        (f"<feed>{ENTRY * 1001}</feed>", "the feed has more than 1,000 entries"),
    ],
    ids=["cut", "entities", "no feed", "host", "not https", "day", "title", "one id", "too many"],
)
def test_what_is_not_understood_is_refused_in_one_line(tmp_path: Path, text: str, line: str) -> None:
    with pytest.raises(ListRefused, match=line) as refusal:
        read(tmp_path, text)
    assert len(str(refusal.value).splitlines()) == 1


def test_a_feed_without_entries_is_one(tmp_path: Path) -> None:
    assert read(tmp_path, "<feed/>") == ()


def test_a_year_beyond_all_years_is_refused_like_any_day_that_cannot_be_read(tmp_path: Path) -> None:
    day = f"Thu, 03 Dec {10**20} 10:30:00 -0500"
    with pytest.raises(ListRefused, match="its day cannot be read"):
        read(tmp_path, f"<feed>{ENTRY.replace('2026-12-03', day)}</feed>")
