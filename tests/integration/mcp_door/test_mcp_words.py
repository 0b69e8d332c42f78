"""What every text says first, and which blocks Slack's own assistant is given."""

from __future__ import annotations

import json
from typing import Any

import pytest

from bot.api.services import Services
from bot.services.wording.plain_parts import WORTH
from tests.e2e.standin import rules
from tests.integration.assistants import ON_SQLITE, TOOLS, asked, in_process
from tests.integration.said_first import FIRST, check

pytest.importorskip("mcp")


QUESTIONS = """Is Hikvision sanctioned?;when must we be out of Xiaomi, as of 15 January 2021?;can we buy SMIC shares?
since when is Huawei listed?;why was Luokung listed?;was Xiaomi designated on 1 April 2021?;is CNOOC on the SDN list?
小米被制裁了吗;Ist Hikvision sanktioniert?;who owns WeChat Pay?;what does NS-CMIC mean?;who is on the 1260H list?
what changed since 1 January 2026?;which deadlines come in the next year?;which lists do you have?;is Iran sanctioned?
is TikTok banned?;Zorblatt Quenching Ltd;is Zorblatt Quenching Ltd sanctioned?;hlep;:tada:;is China sanctioned?
how is DJI listed?;what is forbidden with ZTE?;was Grindr ordered to divest?;Suirui Group;is Kaspersky banned?
KYG9830T1067;US0378331005;is Tencent sanctioned?;is AVIC sanctioned as of 2021?;China Telecom;is Ralls still bound?
Hikvision and Dahua and Hytera;can we hold CNOOC bonds?;is Xiaomi on the 1260H list?;was SMIC listed in 2020?
what became of the CamScanner ban?;tell me a joke;is Nippon Steel under an order?""".replace("\n", ";").split(";")


@ON_SQLITE
@pytest.mark.parametrize("batch", range(4))
def test_the_text_of_forty_answers_says_first_what_may_not_be_missed(services: Services, batch: int) -> None:
    assert len(set(QUESTIONS)) == 40
    some = QUESTIONS[batch::4]
    for question, answer in zip(some, asked(in_process(services), *(("ask", {"text": q}) for q in some)), strict=True):
        check(services, answer, question)


OUTCOMES = {
    ("Xiaomi", "2021-01-15"): ("match", "designated on 15 Jan 2021"),
    ("Xiaomi", "2021-04-01"): ("match", "suspended by court order since 12 Mar 2021"),
    ("Xiaomi", ""): ("match", "not designated"),
    ("Tencent", ""): ("match", "no securities effect, no date to divest"),
    ("Iran", ""): ("match", "not a company"),
    ("Suirui Group", ""): ("match", "ordered"),
    ("Hikvisian", ""): ("potential_match", "Possible match: "),
    ("China Telecom", ""): ("ambiguous", "entries answer to"),
    ("Zorblatt Quenching", ""): ("no_match", "nothing on 17 lists searched"),
    ("US0378331005", ""): ("not_held", "no list here holds"),
    ("…", ""): ("invalid", "no letter or digit"),
}


@ON_SQLITE
@pytest.mark.parametrize(("name", "as_of"), OUTCOMES)
def test_every_outcome_has_its_own_words_first_by_whichever_tool(services: Services, name: str, as_of: str) -> None:
    outcome, words = OUTCOMES[name, as_of]
    answer = asked(in_process(services), ("screen", {"names": [name], "as_of": as_of}))[0]
    record = answer.structured_content["answers"][0]["record"]
    again = [("full_record", {"record": record})]
    again += [] if as_of else [("deadlines", {"name": name})]
    for told in (answer, *asked(in_process(services), *again)):
        assert told.structured_content["answers"][0]["outcome"] == outcome
        assert words in told.content[0].text[:FIRST]
        check(services, told, name)


ABOUT_LISTS: list[tuple[str, dict[str, Any]]] = [
    ("what_changed", {"since": "2026-01-01"}),
    ("what_changed", {"since": "2026-01-01", "list": "1260H"}),
    ("what_changed", {"since": "2026-11-01", "list": "us_ofac_sdn"}),
    ("deadlines", {"within_days": 3000}),
    ("deadlines", {"within_days": 1}),
    ("list_members", {"list": "1260H"}),
    ("list_members", {"list": "us_ofac_sdn"}),
    ("lists", {}),
    ("find_names", {"text": "We met Hikvision and DJI on Monday. They sell cameras. Nobody bought any of them."}),
    ("find_names", {"text": "Dear all, nobody whom a list holds is named in this letter. Kind regards to everybody."}),
]


@ON_SQLITE
def test_answers_about_lists_and_texts_say_it_first_too_and_are_told_again_alike(services: Services) -> None:
    for call, answer in zip(ABOUT_LISTS, asked(in_process(services), *ABOUT_LISTS), strict=True):
        check(services, answer, call)
        row = (answer.structured_content.get("answers") or [{}])[0]
        if "answer" in row:
            again = asked(in_process(services), ("full_record", {"record": row["record"]}))[0]
            assert again.content[0].text == answer.content[0].text


@ON_SQLITE
def test_of_twenty_five_names_each_has_its_line_and_what_they_share_is_said_first(services: Services) -> None:
    listed = "Xiaomi Huawei Hikvision SMIC DJI Tencent ZTE CATL BYD Alibaba Baidu Dahua".split()
    names = [*listed, *map("Zorblatt Quench {}".format, range(13))]
    answer = asked(in_process(services), ("screen", {"names": names}))[0]
    text = answer.content[0].text
    assert all(name in text for name in names)
    assert all(one in text[:FIRST] for one in ("25 names: 🔴", "Stale: ", "Not searched: ", WORTH))
    assert len(answer.structured_content["answers"]) == 25


SHOWN: list[tuple[str, dict[str, Any]]] = [
    ("screen", {"names": ["Xiaomi"], "as_of": "2021-01-15"}),
    ("screen", {"names": ["Xiaomi"]}),
    ("screen", {"names": ["Tencent"]}),
    ("screen", {"names": ["Hikvisian"]}),
    ("screen", {"names": ["China Telecom"]}),
    ("screen", {"names": ["Zorblatt & <Quenching>"]}),
    ("screen", {"names": ["Iran"]}),
    ("screen", {"names": ["Xiaomi", "Huawei", "Zorblatt Quench", "<!channel>"]}),
    ("ask", {"text": "when must we be out of CNOOC?"}),
    ("list_members", {"list": "1260H"}),
    ("deadlines", {"within_days": 3000}),
    ("find_names", {"text": "We met Hikvision and DJI on Monday. They sell cameras. Nobody bought any of them."}),
]


@ON_SQLITE
def test_the_blocks_of_twelve_answers_are_what_slacks_assistant_takes(services: Services) -> None:
    for (tool, arguments), answer in zip(SHOWN, asked(in_process(services, in_slack=True), *SHOWN), strict=True):
        blocks = answer.meta["slack"]["blocks"]
        assert breaches(blocks) == [], (tool, arguments)
        assert rules.of_message({"text": "x", "blocks": blocks}) == [], (tool, arguments)
        assert WORTH.partition(",")[0].lower() in str(blocks).lower() or "no match is not" in str(blocks), arguments


def breaches(blocks: list[dict[str, Any]]) -> list[str]:
    """Where blocks are not what Slack's assistant takes (its page of Sept 2026): one such has it drop them all."""
    found = [] if 0 < len(blocks) <= 50 else [f"{len(blocks)} blocks"]
    for block in blocks:
        found += [] if block["type"] in TAKEN else [f"a block of kind {block['type']}"]
        elements = [*block.get("elements", []), *filter(None, [block.get("accessory")])]
        clicks = [one for one in elements if "action_id" in one]
        found += ["an action_id twice in a block"] if len({one["action_id"] for one in clicks}) < len(clicks) else []
        for one in clicks:
            value = json.loads(one["value"])
            known = one["action_id"].removeprefix("tool:") in TOOLS and isinstance(value, dict)
            found += [] if known and len(one["value"]) <= 2000 else [f"a click that does nothing: {one}"]
    return found


TAKEN = frozenset(
    "context divider header markdown rich_text section file image video actions carousel input data_table "
    "data_visualization table card container".split()
)


def test_blocks_that_would_be_dropped_are_found() -> None:
    kept = {"type": "section", "text": {"type": "mrkdwn", "text": "x"}}
    click = {"type": "button", "action_id": "tool:lists", "value": "{}"}
    assert breaches([kept, {"type": "actions", "elements": [click]}]) == []
    assert breaches([{"type": "context_actions", "elements": []}]) == ["a block of kind context_actions"]
    assert len(breaches([kept] * 51)) == 1
    assert len(breaches([{"type": "actions", "elements": [click, click]}])) == 1
    assert len(breaches([kept | {"accessory": click | {"action_id": "full_history"}}])) == 1
