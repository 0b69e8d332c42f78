"""Files fetched from a real server on this machine."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import stamina

from bot.errors import ListRefused
from data.sources.definition import Fetch
from data.sources.fetching.downloading import Limits, Validators
from data.sources.fetching.fetch import Fetched, fetch_files
from data.sources.fetching.hosts import is_loopback
from tests.unit.sources.publisher import Answer, Publisher, publishing

BODY = b"<list>" + b"x" * 5_000 + b"</list>"
QUICK = Limits(connect=5, read=5, overall=30)


@pytest.fixture
def publisher() -> Iterator[Publisher]:
    with publishing() as server:
        yield server


@pytest.fixture(autouse=True)
def _no_waiting() -> Iterator[None]:
    """Three attempts, none waited for."""
    stamina.set_testing(True, attempts=3)
    yield
    stamina.set_testing(False)


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


def test_a_file_is_saved_whole_with_what_tells_its_edition(publisher: Publisher, tmp_path: Path) -> None:
    publisher.answers["/list.xml"] = [sends(ETag='"7"', Last_Modified="Mon, 16 Feb 2026 10:00:00 GMT")]
    fetched = fetch(publisher, tmp_path)
    assert fetched == (
        Fetched(
            url=publisher.url("/list.xml"),
            path=tmp_path / "list.xml",
            sha256=hashlib.sha256(BODY).hexdigest(),
            size=len(BODY),
            validators=Validators(etag='"7"', last_modified="Mon, 16 Feb 2026 10:00:00 GMT"),
            compared=False,
        ),
    )
    assert (tmp_path / "list.xml").read_bytes() == BODY
    assert [path.name for path in tmp_path.iterdir()] == ["list.xml"]


def test_an_unchanged_file_is_asked_for_by_its_edition_and_not_sent(publisher: Publisher, tmp_path: Path) -> None:
    publisher.answers["/list.xml"] = [sends(b"", 304)]
    known = {publisher.url("/list.xml"): Validators(etag='"7"', last_modified="Mon, 16 Feb 2026 10:00:00 GMT")}
    assert fetch(publisher, tmp_path, known=known) is None
    headers = publisher.asked[0][2]
    assert headers["If-None-Match"] == '"7"'
    assert headers["If-Modified-Since"] == "Mon, 16 Feb 2026 10:00:00 GMT"
    assert list(tmp_path.iterdir()) == []


def test_not_modified_without_having_been_asked_is_refused(publisher: Publisher, tmp_path: Path) -> None:
    publisher.answers["/list.xml"] = [sends(b"", 304)]
    assert refused(publisher, tmp_path) == "127.0.0.1/list.xml answers 304"


def test_files_that_belong_together_come_together_where_one_has_changed(publisher: Publisher, tmp_path: Path) -> None:
    publisher.answers |= {"/a.csv": [sends(b"", 304), sends(b"one")], "/b.csv": [sends(b"two")]}
    known = {publisher.url(path): Validators(etag='"7"') for path in ("/a.csv", "/b.csv")}
    fetched = fetch(publisher, tmp_path, "/a.csv", "/b.csv", known=known)
    assert fetched is not None
    assert [file.path.read_bytes() for file in fetched] == [b"one", b"two"]
    assert "If-None-Match" not in publisher.asked[2][2]


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


def test_an_endless_body_is_cut_off_at_the_size_a_list_may_have(publisher: Publisher, tmp_path: Path) -> None:
    publisher.answers["/list.xml"] = [lambda asked: asked.pour(b"x" * 65_536, every=0)]
    assert refused(publisher, tmp_path) == "list.xml is larger than the 1,048,576 bytes it may have"


def test_a_body_declared_too_large_is_not_even_read(publisher: Publisher, tmp_path: Path) -> None:
    publisher.answers["/list.xml"] = [sends(b"x", length=10**12)]
    assert refused(publisher, tmp_path) == "list.xml is larger than the 1,048,576 bytes it may have"


def test_a_body_that_drips_is_cut_off_at_the_time_a_list_may_take(publisher: Publisher, tmp_path: Path) -> None:
    publisher.answers["/list.xml"] = [lambda asked: asked.pour(b"x", every=0.02)]
    limits = Limits(connect=5, read=5, overall=0.3)
    assert refused(publisher, tmp_path, limits=limits) == "list.xml did not come within 0.3 seconds"


def test_a_server_that_says_nothing_more_is_left(publisher: Publisher, tmp_path: Path) -> None:
    publisher.answers["/list.xml"] = [lambda asked: asked.pour(b"", every=60)]
    line = refused(publisher, tmp_path, limits=Limits(connect=5, read=0.2, overall=30))
    assert line == "127.0.0.1/list.xml sends nothing for too long"
    assert len(publisher.asked) == 1


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"<!DOCTYPE html><html>maintenance</html>", "application/xml"),
        (b"\xef\xbb\xbf\r\n<HTML>maintenance</HTML>", "text/csv"),
        (b"<!-- proxy --><html>maintenance</html>", "text/html; charset=utf-8"),
    ],
)
def test_a_web_page_with_status_200_is_not_the_list(
    publisher: Publisher, tmp_path: Path, body: bytes, kind: str
) -> None:
    publisher.answers["/list.xml"] = [sends(body, Content_Type=kind)]
    assert refused(publisher, tmp_path) == "list.xml is a web page, not the list"


def test_a_body_shorter_than_declared_is_asked_for_again_and_then_refused(publisher: Publisher, tmp_path: Path) -> None:
    publisher.answers["/list.xml"] = [sends(BODY, length=len(BODY) + 100)]
    assert refused(publisher, tmp_path) == "127.0.0.1/list.xml: the answer broke off, or is no sound one"
    assert len(publisher.asked) == 3


@pytest.mark.parametrize("body", [b"", b"<list/>"])
def test_a_file_too_small_to_be_the_list_is_refused(publisher: Publisher, tmp_path: Path, body: bytes) -> None:
    publisher.answers["/list.xml"] = [sends(body)]
    assert "the list has at least 2,048" in refused(publisher, tmp_path, min_kilobytes=2)


def test_an_empty_file_is_refused_whatever_the_minimum(publisher: Publisher, tmp_path: Path) -> None:
    publisher.answers["/list.xml"] = [sends(b"")]
    assert refused(publisher, tmp_path) == "list.xml has 0 bytes; the list has at least 1"


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_fault_that_may_pass_is_worth_another_attempt(publisher: Publisher, tmp_path: Path, status: int) -> None:
    publisher.answers["/list.xml"] = [sends(b"later", status, Retry_After="0"), sends()]
    fetched = fetch(publisher, tmp_path)
    assert fetched is not None
    assert fetched[0].path.read_bytes() == BODY


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 501])
def test_any_other_answer_is_refused_at_once(publisher: Publisher, tmp_path: Path, status: int) -> None:
    publisher.answers["/list.xml"] = [sends(b"no", status)]
    assert refused(publisher, tmp_path) == f"127.0.0.1/list.xml answers {status}"
    assert len(publisher.asked) == 1


def test_a_server_that_is_not_there_is_one_clear_line(publisher: Publisher, tmp_path: Path) -> None:
    with publishing() as gone:
        pass
    assert refused(gone, tmp_path).startswith("127.0.0.1/list.xml cannot be reached: ")


def test_a_failure_of_one_file_leaves_none_of_them(publisher: Publisher, tmp_path: Path) -> None:
    publisher.answers |= {"/a.csv": [sends(b"one")], "/b.csv": [sends(b"", 404)]}
    assert refused(publisher, tmp_path, "/a.csv", "/b.csv") == "127.0.0.1/b.csv answers 404"


def test_a_full_disk_is_one_clear_line_and_leaves_nothing_half(publisher: Publisher, tmp_path: Path) -> None:
    publisher.answers["/list.xml"] = [sends()]
    (tmp_path / "list.xml.part").symlink_to("/dev/full")
    assert refused(publisher, tmp_path) == "list.xml cannot be written: No space left on device"


def _sums(**digests: str) -> bytes:
    files = [
        {"fileName": name, "size": 1, "hashCodes": json.dumps({"SHA-256": sum_})} for name, sum_ in digests.items()
    ]
    return json.dumps([*files, {"fileName": "XML.xsd", "hashCodes": None}]).encode()


def test_the_sum_the_publisher_gives_is_compared(publisher: Publisher, tmp_path: Path) -> None:
    publisher.answers |= {
        "/exports/SDN.XML": [sends()],
        "/exports/NEW.XML": [sends()],
        "/files": [sends(_sums(**{"SDN.XML": hashlib.sha256(BODY).hexdigest().upper()}))],
    }
    fetched = fetch(publisher, tmp_path, "/exports/SDN.XML", "/exports/NEW.XML", sums_url=publisher.url("/files"))
    assert fetched is not None
    assert [file.compared for file in fetched] == [True, False]
    method, path, _, body = publisher.asked[-1]
    assert (method, path, body) == ("POST", "/files", b"{}")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["NEW.XML", "SDN.XML"]


@pytest.mark.parametrize(
    ("sums", "reason"),
    [
        (_sums(**{"SDN.XML": "0" * 64}), "SDN.XML is not the file its publisher describes: its SHA-256 differs"),
        (_sums(**{"SDN.XML": "none"}), "the sum of SDN.XML is no SHA-256"),
        (b'{"error": "maintenance"}', "the sums of the files cannot be read"),
        (b'[{"fileName": "SDN.XML", "hashCodes": "{"}]', "the sums of the files cannot be read"),
        (b"<html>maintenance</html>", "sums.json is a web page"),
    ],
)
def test_a_sum_that_differs_or_cannot_be_read_is_refused(
    publisher: Publisher, tmp_path: Path, sums: bytes, reason: str
) -> None:
    publisher.answers |= {"/SDN.XML": [sends()], "/files": [sends(sums)]}
    assert reason in refused(publisher, tmp_path, "/SDN.XML", sums_url=publisher.url("/files"))


def test_progress_tells_what_came_of_how_much(publisher: Publisher, tmp_path: Path) -> None:
    publisher.answers["/xmlFull/content"] = [sends()]
    told: list[tuple[str, int, int | None]] = []
    source = Fetch(urls=(publisher.url("/xmlFull/content?token=T"),), every_hours=1, max_megabytes=1)
    fetch_files(source, tmp_path, known={}, progress=lambda *step: told.append(step), limits=QUICK)
    assert told[-1] == ("xmlFull-content", len(BODY), len(BODY))
    assert publisher.asked[0][1] == "/xmlFull/content?token=T"


def test_only_this_machine_may_be_asked_without_encryption() -> None:
    assert [is_loopback(host) for host in ("localhost", "127.0.0.1", "127.9.9.9", "::1")] == [True] * 4
    assert [is_loopback(host) for host in ("localhost.example", "10.0.0.1", "treasury.gov", "")] == [False] * 4
