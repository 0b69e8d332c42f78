"""What may ask to follow something is offered: nobody follows it before somebody says for whom."""

from __future__ import annotations

import pytest

from bot.domain.notices.following import TargetKind
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.following import followed, here, herself
from tests.unit.handlers.slack import labels

ASKED = "how do I know whether Xiaomi will be listed again? tell me when"
XIAOMI = [(TargetKind.ENTITY, "xiaomi")]


def test_what_is_not_plainly_asked_for_is_offered_for_the_channel_or_for_who_clicks(alice: Alice) -> None:
    (offered,) = alice.send(alice.me.mention(ASKED))
    assert offered["text"] == "Shall changes to *Xiaomi* be told? Nothing is followed yet."
    assert labels(offered) == [
        "Follow it for this channel",
        "Follow it for me alone",
        "Screen “Xiaomi” as a name",
    ]
    assert (followed(alice, here(alice)), followed(alice, herself(alice))) == ([], [])


@pytest.mark.parametrize(
    ("button", "line", "channel", "person"),
    [
        ("Follow it for this channel", "This channel now follows *Xiaomi Corporation*", XIAOMI, []),
        ("Follow it for me alone", "You now follow *Xiaomi Corporation*", [], XIAOMI),
    ],
)
def test_who_clicks_says_for_whom(
    alice: Alice, button: str, line: str, channel: list[object], person: list[object]
) -> None:
    (offered,) = alice.send(alice.me.mention(ASKED))
    done = alice.clicks(button, offered)[0]
    assert done["text"].startswith(line)
    assert (followed(alice, here(alice)), followed(alice, herself(alice))) == (channel, person)


def test_in_a_direct_message_it_is_offered_to_the_person_alone(alice: Alice) -> None:
    (offered,) = alice.send(alice.me.direct(ASKED))
    assert offered["text"] == "Shall changes to *Xiaomi* be told to you? Nothing is followed yet."
    assert labels(offered)[0] == "Follow it for me"
    alice.clicks("Follow it for me", offered)
    assert followed(alice, herself(alice)) == XIAOMI


def test_what_is_offered_can_be_screened_in_its_stead(alice: Alice) -> None:
    (offered,) = alice.send(alice.me.mention(ASKED))
    (answer,) = alice.clicks("Screen “Xiaomi” as a name", offered)
    assert "Xiaomi" in answer["text"]
    assert followed(alice, here(alice)) == []


def test_what_is_plainly_asked_for_is_done_at_once(alice: Alice) -> None:
    alice.send(alice.me.mention("please tell us when Xiaomi gets listed again"))
    assert followed(alice, here(alice)) == XIAOMI
