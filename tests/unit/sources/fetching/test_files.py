"""Files fetched from a real server on this machine, with what tells their edition."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from data.sources.definition import Fetch
from data.sources.fetching.downloading import Validators
from data.sources.fetching.fetch import Fetched, fetch_files
from data.sources.fetching.hosts import is_loopback
from tests.unit.sources.fetching.fetching import BODY, QUICK, fetch, refused, sends
from tests.unit.sources.publisher import Publisher


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
