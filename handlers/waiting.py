"""The message that an answer is on its way, where it takes longer than a moment."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.client import HTTPException
from threading import Event, Timer

from slack_bolt import BoltContext, Respond
from slack_sdk import WebClient
from slack_sdk.errors import SlackClientError

from handlers.blocks.help import notice
from handlers.outgoing import NotDelivered, privately
from handlers.sending import WORKING_EVENT, TakenOver, answering, begin, current

AFTER_SECONDS = 0.8
WORKING = notice("Working…")
_NO_HARM = (SlackClientError, NotDelivered, TakenOver, HTTPException, OSError)
WAITED = "waited"
"""In the context of a listener: that the word was said, so that what comes takes its place."""


@contextmanager
def said_if_slow(say: Callable[[], object]) -> Iterator[Event]:
    """Call `say` on another thread once the block has taken AFTER_SECONDS; the event tells that it was said.

    When the block is over it was said or never will be: what is sent then comes after it. That Slack refuses it harms
    nothing.
    """
    said = Event()

    def late() -> None:
        with suppress(*_NO_HARM):
            say()
            said.set()

    timer = Timer(AFTER_SECONDS, late)
    timer.daemon = True
    timer.start()
    try:
        yield said
    finally:
        timer.cancel()
        timer.join()


@contextmanager
def posted_if_slow(client: WebClient, channel: str, *, thread: str | None) -> Iterator[None]:
    """The same as a message in a channel, which is taken away when the block is over."""
    posted: list[str] = []
    handed = current()

    def post() -> None:
        with answering(handed):  # this runs on a thread of its own
            marked = WORKING | begin(channel, thread=thread, event=WORKING_EVENT)
        sent = client.chat_postMessage(channel=channel, thread_ts=thread, **marked)
        posted.append(sent["ts"])

    try:
        with said_if_slow(post):
            yield
    finally:
        with suppress(*_NO_HARM):
            for ts in posted:
                client.chat_delete(channel=channel, ts=ts)


def has_waited(context: BoltContext) -> bool:
    """Whether this listener has already posted that an answer is on its way."""
    said: Event | None = context.get(WAITED)
    return said is not None and said.is_set()


@contextmanager
def working(respond: Respond, context: BoltContext) -> Iterator[None]:
    """The same for a private answer: the answer, or the line on what failed, takes the word's place."""
    with said_if_slow(lambda: privately(respond, WORKING)) as said:
        context[WAITED] = said
        yield


@contextmanager
def working_on_command(respond: Respond, context: BoltContext) -> Iterator[None]:
    """The same for a command, whose answers Slack puts below each other: the word is taken away where it can be."""
    try:
        with working(respond, context):
            yield
    finally:
        said: Event = context[WAITED]
        if said.is_set():
            with suppress(*_NO_HARM):
                respond(delete_original=True)
            said.clear()  # there is nothing left to replace
