"""A file is got from Slack's own hosts alone, with the bot's token, no more of it than is read, and no page for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from types import SimpleNamespace
from typing import Any, cast

import httpx
import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.certificates import known_servers
from bot.errors import BadInput
from bot.services.files.caps import MOST_BYTES, Sent
from handlers.files import fetching
from handlers.files.fetching import GONE, NOT_GRANTED, SECONDS, SIGN_IN, Source, described, fetch
from tests.unit.handlers.slack import refusal

URL = "https://files.slack.com/files-pri/T1-F1/names.csv"
CLIENT = WebClient(token="xoxb-1")
Answer = Callable[[httpx.Request], httpx.Response]


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[[Answer], None]:
    """Has Slack's host answer so."""

    def so(answer: Answer) -> None:
        with_it = httpx.Client(transport=httpx.MockTransport(answer))

        def stream(*asked: str, verify: object, **said: Any) -> AbstractContextManager[httpx.Response]:
            assert verify is known_servers()
            return with_it.stream(*asked, **said)

        monkeypatch.setattr(httpx, "stream", stream)

    return so


def got(name: str = "names.csv", url: str = URL) -> bytes:
    return fetch(CLIENT, Source(Sent(id="F1", name=name, size=3), url))


def test_it_is_asked_for_with_the_bots_token(answers: Callable[[Answer], None]) -> None:
    asked: list[httpx.Request] = []
    answers(lambda request: asked.append(request) or httpx.Response(200, content=b"a,b"))  # type: ignore[func-returns-value]  # append gives None
    assert got() == b"a,b"
    assert [(one.method, str(one.url), one.headers["Authorization"]) for one in asked] == [
        ("GET", URL, "Bearer xoxb-1")
    ]


def test_the_usual_port_may_be_named_and_no_other(answers: Callable[[Answer], None]) -> None:
    answers(lambda _: httpx.Response(200, content=b"a,b"))
    assert got(url=URL.replace(".com/", ".com:443/")) == b"a,b"
    with pytest.raises(BadInput, match="not stored in Slack"):
        got(url=URL.replace(".com/", ".com:444/"))


@pytest.mark.parametrize(
    ("status", "why"),
    [(403, GONE), (404, GONE), (410, GONE), (302, SIGN_IN), (401, "(401)"), (411, "(411)"), (500, "(500)")],
)
def test_an_answer_that_is_no_file_says_why(answers: Callable[[Answer], None], status: int, why: str) -> None:
    answers(lambda _: httpx.Response(status, headers={"Location": "https://slack.com/signin"}, content=b"a,b"))
    with pytest.raises(BadInput) as refused:
        got()
    assert why in str(refused.value)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("text/html; charset=utf-8", b"sign in"),
        ("text/plain", b"\xef\xbb\xbf\n <!DOCTYPE html>"),
        ("text/plain", b"<HTML>"),
    ],
)
def test_a_page_to_sign_in_is_no_file(answers: Callable[[Answer], None], kind: str, content: bytes) -> None:
    answers(lambda _: httpx.Response(200, headers={"Content-Type": kind}, content=content))
    with pytest.raises(BadInput) as refused:
        got()
    assert str(refused.value) == SIGN_IN


def test_an_empty_file_is_refused_by_its_name_cut(answers: Callable[[Answer], None]) -> None:
    answers(lambda _: httpx.Response(200, content=b""))
    with pytest.raises(BadInput) as refused:
        got("n" * 90)
    assert str(refused.value) == f"{'n' * 80} is empty."


def test_where_slack_cannot_be_reached_it_is_told_so(answers: Callable[[Answer], None]) -> None:
    def fails(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectTimeout("slow", request=request)

    answers(fails)
    with pytest.raises(BadInput, match=r"ConnectTimeout.*: send it again in a minute"):
        got()


@pytest.mark.parametrize(("more", "fits"), [(0, True), (1, False)])
def test_no_more_is_read_than_may_be(answers: Callable[[Answer], None], *, more: int, fits: bool) -> None:
    answers(lambda _: httpx.Response(200, content=b"x" * (MOST_BYTES + more)))
    if fits:
        assert len(got()) == MOST_BYTES
    else:
        with pytest.raises(BadInput) as refused:
            got("n" * 90)
        of = f"{'n' * 80} is larger than Slack said"
        assert str(refused.value) == f"{of}: I read up to {MOST_BYTES // 1_000_000} MB."


@pytest.mark.parametrize(("each", "fits"), [(SECONDS / 2, True), (SECONDS / 2 + 1, False)])
def test_a_file_that_comes_too_slowly_is_given_up(
    answers: Callable[[Answer], None], monkeypatch: pytest.MonkeyPatch, *, each: float, fits: bool
) -> None:
    clock = SimpleNamespace(now=0.0)
    monkeypatch.setattr(fetching, "time", SimpleNamespace(monotonic=lambda: clock.now))

    def slowly() -> Iterator[bytes]:
        for part in (b"a", b"b"):
            clock.now += each
            yield part

    answers(lambda _: httpx.Response(200, content=slowly()))
    if fits:
        assert got() == b"ab"
    else:
        with pytest.raises(BadInput, match="too slow"):
            got()


@pytest.mark.parametrize("url", ["", "https://files.slack.com.evil.example/x", "http://files.slack.com/x"])
def test_a_file_elsewhere_is_not_asked_for(answers: Callable[[Answer], None], url: str) -> None:
    answers(lambda _: pytest.fail("asked for"))
    with pytest.raises(BadInput, match="not stored in Slack"):
        got(url=url)


def slack_has(file: dict[str, Any] | None, error: str = "") -> WebClient:
    """A Slack that tells so of a file."""

    def info(**_: object) -> dict[str, Any]:
        if error:
            raise refusal(error)
        return {"file": file}

    return cast(WebClient, SimpleNamespace(files_info=info))


def test_a_file_is_as_slack_has_it_now() -> None:
    file = {"name": "a\u202evsc.b", "size": 7, "url_private": "p", "url_private_download": "d"}
    assert described(slack_has(file), "F1") == Source(Sent(id="F1", name="ab.csv", size=7), "d")  # as it is seen
    assert described(slack_has({"url_private": "p"}), "F1") == Source(Sent(id="F1", name="file", size=0), "p")
    assert described(slack_has({}), "F1").url == ""


@pytest.mark.parametrize("where", [{"is_external": True}, {"mode": "external"}])
def test_a_file_stored_outside_slack_is_not_read(where: dict[str, Any]) -> None:
    with pytest.raises(BadInput, match="stored outside Slack"):
        described(slack_has({"name": "x", **where}), "F1")


@pytest.mark.parametrize(
    ("error", "why"),
    [
        ("missing_scope", NOT_GRANTED),
        ("not_allowed_token_type", NOT_GRANTED),
        ("file_deleted", GONE),
        ("file_not_found", GONE),
        ("file_not_visible", GONE),
    ],
)
def test_a_file_that_may_not_be_read_or_is_gone_says_which(error: str, why: str) -> None:
    with pytest.raises(BadInput) as refused:
        described(slack_has(None, error), "F1")
    assert str(refused.value) == why


def test_another_error_of_slacks_is_not_taken_for_a_word_about_the_file() -> None:
    with pytest.raises(SlackApiError):
        described(slack_has(None, "fatal_error"), "F1")
