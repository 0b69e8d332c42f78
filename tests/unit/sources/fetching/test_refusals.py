"""Answers that are not the list: too large, too slow, too small, web pages, faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.sources.fetching.downloading import Limits
from tests.unit.sources.fetching.fetching import BODY, fetch, refused, sends
from tests.unit.sources.publisher import Publisher, publishing


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
