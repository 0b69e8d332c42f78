"""Redirects: followed to named hosts alone, with nothing of the address in the log."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from data.sources.fetching.downloading import Validators
from tests.unit.sources.fetching.fetching import BODY, fetch, refused, sends
from tests.unit.sources.publisher import Publisher


def test_a_redirect_to_a_named_host_is_followed_with_the_same_question(publisher: Publisher, tmp_path: Path) -> None:
    publisher.answers |= {
        "/list.xml": [sends(b"", 302, Location=publisher.url("/store?sig=SECRET", host="localhost"))],
        "/store": [sends()],
    }
    known = {publisher.url("/list.xml"): Validators(etag='"7"')}
    fetched = fetch(publisher, tmp_path, known=known, hosts=["localhost"])
    assert fetched is not None
    assert fetched[0].path.read_bytes() == BODY
    assert publisher.asked[1][1] == "/store?sig=SECRET"
    assert publisher.asked[1][2]["If-None-Match"] == '"7"'
    assert "SECRET" not in repr(fetched)


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("http://localhost:{port}/store?sig=SECRET", "localhost is not a host that this list may come from"),
        ("https://evil.example/x?sig=SECRET", "evil.example is not a host that this list may come from"),
        ("http://evil.example/x?sig=SECRET", "evil.example is only asked over https, not 'http'"),
        ("ftp://127.0.0.1/x?sig=SECRET", "127.0.0.1 is only asked over https, not 'ftp'"),
        ("http://user:SECRET@127.0.0.1:{port}/x", "and without a user's name"),
        ("file:///etc/passwd", "an address without a host is only asked over https"),
        ("http://127.0.0.1:SECRET/x", "127.0.0.1/list.xml: the answer broke off, or is no sound one"),
    ],
)
def test_a_redirect_anywhere_else_is_refused(
    publisher: Publisher, tmp_path: Path, location: str, reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    publisher.answers["/list.xml"] = [sends(b"", 302, Location=location.format(port=publisher.port))]
    line = refused(publisher, tmp_path)
    assert reason in line
    assert "SECRET" not in line + caplog.text
    assert {path for _, path, _, _ in publisher.asked} == {"/list.xml"}


def test_no_log_line_carries_the_query_of_an_address(
    publisher: Publisher, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    publisher.answers |= {
        "/list.xml": [sends(b"", 307, Location="/store?sig=SECRET")],
        "/store": [sends(b"", 503), sends(b"", 503), sends(b"", 503)],
    }
    line = refused(publisher, tmp_path)
    assert line == "127.0.0.1/store answers 503"
    assert "SECRET" not in caplog.text


def test_redirects_without_end_are_refused(publisher: Publisher, tmp_path: Path) -> None:
    publisher.answers["/list.xml"] = [sends(b"", 301, Location="/list.xml")]
    assert "without end" in refused(publisher, tmp_path)
    assert len(publisher.asked) == 6
