"""Notices before a Slack of one's own: what is taken for a notice that is there already, and what is said of doubt."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

from bot.domain.notices.following import Place, PlaceKind
from bot.services.notices.content import Daily, Notice, OperatorNotice
from bot.services.notices.notice import Notices
from bot.services.notices.outbox import NoticeKind, OutboxItem
from bot.services.notices.sending import Delivered, Refused
from handlers.notifier import EVENT, SlackNotifier
from tests.unit.handlers.notices import KEY, added, an_update
from tests.unit.handlers.slack import answered, refusal

NOW = dt.datetime(2026, 11, 24, 9, tzinfo=dt.UTC)
OWED = OutboxItem(
    number=1, key=KEY, kind=NoticeKind.UPDATE, place=Place(team="T1", channel="C1"), payload={}, created_at=NOW
)
IN_DOUBT = replace(OWED, doubt=NOW)


@dataclass
class FakeSlack(WebClient):
    """One channel: what was posted to it, and whether its history may be read."""

    posted: list[dict[str, Any]] = field(default_factory=list)
    blind: bool = False
    about: dict[str, bool] = field(default_factory=dict)
    asked: int = 0

    def conversations_info(self, **_: Any) -> SlackResponse:
        self.asked += 1
        return answered({"channel": self.about})

    def chat_postMessage(self, **message: Any) -> SlackResponse:
        self.posted.append(message | {"ts": f"{len(self.posted) + 1}.0"})
        return answered({"ts": self.posted[-1]["ts"], "channel": message["channel"]})

    def conversations_history(self, **_: Any) -> SlackResponse:
        if self.blind:
            raise refusal("missing_scope")
        return answered({"messages": self.posted[::-1]})


@dataclass
class FakeNotices(Notices):
    """One notice, and what of it is public."""

    whole: Notice
    public: Notice | None

    def of(self, owed: OutboxItem) -> Notice:
        return self.whole

    def for_outsiders(self, notice: Notice) -> Notice | None:
        return self.public


UPDATE, OWN = an_update(added()), an_update(added(9, "SECRET TARGET"), dataset="custom_acme", title="Acme list")


def telling(slack: FakeSlack, whole: Notice, public: Notice | None) -> SlackNotifier:
    notices = FakeNotices(whole, public)
    return SlackNotifier(lambda _: slack, notices, operators=None)


@pytest.fixture
def slack() -> FakeSlack:
    return FakeSlack()


@pytest.fixture
def notifier(slack: FakeSlack) -> SlackNotifier:
    return telling(slack, UPDATE, UPDATE)


def test_a_notice_that_arrived_is_found_by_its_key(notifier: SlackNotifier, slack: FakeSlack) -> None:
    delivered = notifier.send(OWED)
    assert notifier.find(IN_DOUBT) == delivered == Delivered(ts="1.0", channel="C1")
    assert notifier.find(replace(IN_DOUBT, key="another")) is None


@pytest.mark.parametrize("event", ["another_apps_event", "", None])
def test_a_message_that_bears_the_key_and_is_no_notice_of_ours_is_not_taken_for_it(
    notifier: SlackNotifier, slack: FakeSlack, event: str | None
) -> None:
    notifier.send(OWED)
    slack.posted[0]["metadata"] |= {"event_type": event}
    assert notifier.find(IN_DOUBT) is None
    slack.posted[0]["metadata"] |= {"event_type": EVENT}
    assert notifier.find(IN_DOUBT) is not None


def test_where_the_history_may_not_be_read_only_a_notice_in_doubt_says_that_it_may_come_twice(
    notifier: SlackNotifier, slack: FakeSlack
) -> None:
    slack.blind = True
    assert notifier.find(IN_DOUBT) is None
    for owed in (IN_DOUBT, OWED):
        notifier.send(owed)
    again = ["Sent again after an interruption" in str(message["blocks"]) for message in slack.posted]
    assert again == [True, False]


def test_where_it_may_be_read_none_does(notifier: SlackNotifier, slack: FakeSlack) -> None:
    notifier.send(IN_DOUBT)
    assert "Sent again" not in str(slack.posted[0]["blocks"])


@pytest.mark.parametrize("about", [{"is_ext_shared": True}, {"is_pending_ext_shared": True}])
def test_an_own_list_is_not_told_of_in_a_channel_that_others_are_in(slack: FakeSlack, about: dict[str, bool]) -> None:
    slack.about = about
    with pytest.raises(Refused, match="own list are not posted"):
        telling(slack, OWN, None).send(OWED)
    day = Daily(updates=(UPDATE, OWN))
    telling(slack, day, Daily(updates=(UPDATE,))).send(OWED)
    (posted,) = slack.posted
    assert ("Acme list" in str(posted), "OFAC SDN List" in str(posted)) == (False, True)


def test_it_is_told_of_in_a_channel_of_ones_own_and_to_a_person(slack: FakeSlack) -> None:
    telling(slack, OWN, None).send(OWED)
    slack.about = {"is_ext_shared": True}
    telling(slack, OWN, None).send(replace(OWED, place=Place(team="T1", channel="U1", kind=PlaceKind.PERSON)))
    assert ["SECRET TARGET" in str(posted) for posted in slack.posted] == [True, True]


def test_slack_is_not_asked_who_is_in_a_channel_where_all_is_public(slack: FakeSlack, notifier: SlackNotifier) -> None:
    notifier.send(OWED)
    assert slack.asked == 0


def test_a_decision_is_not_told_of_in_a_channel_that_others_are_in_and_the_reason_is_kept(slack: FakeSlack) -> None:
    slack.about = {"is_ext_shared": True}
    with pytest.raises(Refused, match="decisions are not posted"):
        telling(slack, OperatorNotice(kind=NoticeKind.DECISION, said={}), None).send(OWED)
    assert slack.posted == []
