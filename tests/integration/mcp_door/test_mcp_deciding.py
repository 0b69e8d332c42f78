"""What Slack's own assistant decides for a person: on their own answers, by the rules of Slack's buttons."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.services.decisions.deciding import GONE
from bot.services.ports import Asker
from tests.fakes import FakeClock
from tests.integration.conftest import NewWork
from tests.integration.mcp_door.conftest import House

pytest.importorskip("mcp")
CHANNEL = "C0DEALS"


def test_a_decision_is_the_persons_takes_a_second_one_and_is_shown_with_later_answers(house: House) -> None:
    judged = house.hit(user="U1") | {"verdict": "not_same", "reason": "country", "note": "all cleared"}
    text, data = house.told("decide", **judged)
    assert "judged not the same" in text
    assert "cleared" not in text
    assert (data["decision"]["by"], data["decision"]["standing"]) == ("U1", "waits")
    assert house.told("decide", **judged)[1]["decision"]["standing"] == "waits"
    text, data = house.told("decide", house.bot(user="U2"), **judged | house.hit(user="U2"))
    assert (data["decision"]["by"], data["decision"]["standing"]) == ("U1", "stands")
    assert text.startswith("Another person had decided so")
    result = house.bot(user="U3").call("screen", names=["Xiaomi"], as_of="2021-02-01").json()["result"]
    assert "judged not the same" in result["content"][0]["text"]
    assert any(block["type"] == "rich_text" for block in result["_meta"]["slack"]["blocks"])
    assert result["structuredContent"]["answers"][0]["outcome"] == "match"
    other = house.bot(team="T2").call("screen", names=["Xiaomi"], as_of="2021-02-01").json()["result"]
    assert "judged" not in str(other)


def test_nobody_decides_on_anothers_answer_or_on_a_hit_that_is_not_in_it_but_the_compliance_role(house: House) -> None:
    hit, judged = house.hit(), {"verdict": "same", "reason": "identifier"}
    for by, wish, line in (
        (house.bot(user="U2"), hit, "no record"),
        (house.bot(team="T2"), hit, "no record"),
        (house.bot(team="T2", user="U0CHIEF"), hit, "no record"),
        (house.bot(team="", enterprise="E1"), hit, "no record"),
        (house.bot(), hit | {"record": "000000000000"}, "no record"),
        (house.bot(), hit | {"entity": "nobody"}, GONE),
    ):
        text, data = house.told("decide", by, **wish, **judged)
        assert (line in text, "Xiaomi" in text, data) == (True, False, {})
    _, data = house.told("decide", house.bot(user="U0CHIEF"), **hit, **judged)
    assert (data["decision"]["by"], data["decision"]["record"]) == ("U0CHIEF", hit["record"])


def test_what_is_decided_of_an_answer_in_a_channel_belongs_to_the_matter_of_that_channel(
    house: House, shared_work: NewWork
) -> None:
    deals, lobby = (Asker(surface="mention", user="U1", team="T1", channel=name) for name in (CHANNEL, "C0LOBBY"))
    with shared_work() as uow:
        uow.records.set_matter("T1", CHANNEL, "Alder", by="U1", at=FakeClock().time)
        uow.commit()
    answer = house.services.screener.screen("Xiaomi Corporation", asker=deals, as_of=dt.date(2021, 2, 1))
    hit = {"record": answer.record, "entity": answer.findings[0].entity.id}
    house.told("decide", **hit, verdict="same", reason="country")
    assert list(house.deciding.on(answer, asker=deals)) == [hit["entity"]]
    assert house.deciding.on(answer, asker=lobby) == {}
