"""Screen this message: what of a message is read, what is told of it, and to whom."""

from __future__ import annotations

from typing import Any

import pytest

from bot.services.texts.screening import LONGEST_TEXT
from handlers.texts import quoted_in, text_of
from tests.unit.handlers import answers
from tests.unit.handlers.conftest import Alice
from tests.unit.handlers.slack import buttons, labels, said

STORY = (
    "The maker has been named in a notice, people at the ministry said on Tuesday. "
    "Last month Xiaomi and Hikvision sent lenses to a customer of ours, and nobody asked where these came from. "
    "The invoices are with the auditors now, who want to see the contracts of the last three years as well. "
    "It may take until the spring before they have seen everything, since half of the papers are in another town. "
    "Nothing of this was in the newspapers so far, and it had better stay like that for a while. "
    "Until then we pay nobody, and our own people should say so where they are asked by the press or by a customer."
)


def line(*parts: str) -> dict[str, Any]:
    return {"type": "rich_text_section", "elements": [{"type": "text", "text": part} for part in parts]}


def rich(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "rich_text", "elements": list(elements)}


def shown(alice: Alice, **message: Any) -> dict[str, Any]:
    """What the shortcut on a message answers."""
    alice.screener.known["Hikvision"] = answers.huawei_today()
    payload = alice.me.message_shortcut("screen_message", "", response_url=alice.url, trigger="t")
    payload["message"] |= message
    (answer,) = alice.send(payload)
    return answer


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ({"text": "Johnson &amp; Johnson"}, "Johnson & Johnson"),
        ({"text": "R &amp;amp; D"}, "R &amp; D"),
        ({"text": "a b", "blocks": [rich(line("a ", "b"))]}, "a b"),
        ({"blocks": [rich({"type": "rich_text_list", "elements": [line("Kestrel"), line("Osprey")]})]},
         "Kestrel\nOsprey"),
        ({"blocks": [{"type": "section", "text": {"type": "mrkdwn", "text": "to <https://x.y|Kestrel>"},
                      "fields": [{"type": "plain_text", "text": "Osprey"}]}]}, "to Kestrel\nOsprey"),
        ({"blocks": [{"type": "table", "rows": [[{"type": "raw_text", "text": "Kestrel"}, rich(line("Osprey"))]]}]},
         "Kestrel\nOsprey"),
        ({"text": "see", "attachments": [{"text": "Kestrel", "fields": [{"title": "Payee", "value": "Osprey"}]}]},
         "see\nKestrel\nPayee\nOsprey"),
        ({"attachments": [{"fallback": "K", "message_blocks": [{"message": {"blocks": [rich(line("Kestrel"))]}}]}]},
         "Kestrel"),
    ],
)  # fmt: skip
def test_all_the_text_of_a_message_is_read_each_part_once(message: dict[str, Any], text: str) -> None:
    assert text_of(message) == text


@pytest.mark.parametrize(("letters", "is_read"), [(40_000, True), (40_001, False)])
def test_of_a_message_parts_are_read_until_forty_thousand_letters_are_passed(letters: int, is_read: bool) -> None:
    """So that a message of endless attachments takes no time; what of it is judged, texts/screening.py says."""
    message = {"text": "", "attachments": [{"text": "k" * letters}, {"text": "Osprey"}]}
    assert ("Osprey" in text_of(message)) is is_read


def test_what_a_message_quotes_or_forwards_is_told_from_what_it_says() -> None:
    blocks = [
        rich(line("please check "), {"type": "rich_text_quote", "elements": [{"type": "text", "text": "Kestrel"}]})
    ]
    assert quoted_in({"text": "please check\n&gt; Kestrel", "blocks": blocks}) == "Kestrel"
    assert quoted_in({"text": "check", "attachments": [{"text": "Osprey"}]}) == "Osprey"
    assert quoted_in({"text": "check Kestrel", "blocks": [rich(line("check Kestrel"))]}) == ""


@pytest.mark.parametrize("broken", [None, 5, "x", {}, [None, 5, line("Osprey")]])
def test_blocks_that_are_none_are_passed_over(broken: object) -> None:
    quote = {"type": "rich_text_quote", "elements": [None, 5, {"type": "text", "text": "Kestrel"}]}
    for message in ({"blocks": [None, rich(quote)]}, {"blocks": [rich(quote | {"elements": broken}), rich(quote)]}):
        assert "Kestrel" in quoted_in(message)
        assert "Kestrel" in text_of(message)
    assert quoted_in({"blocks": broken, "attachments": None}) == ""


def test_each_listed_name_of_a_message_is_told_in_a_line_with_where_it_stands(alice: Alice) -> None:
    answer = shown(alice, text=STORY)
    assert [name for name, *_ in alice.screener.asked] == ["Xiaomi", "Hikvision"]
    lines = said(answer).split("\n")
    assert lines[0] == "*2 listed names in this text: 🔴 1 blocked or banned · ⚪ 1 nothing in force found*"
    assert [line[:3] for line in lines[1:3]] == ["🔴 *", "⚪ *"]
    assert "Last month Xiaomi and Hikvision sent lenses" in lines[2]
    assert "Names that no list here holds were not judged" in said(answer)


def test_the_details_of_one_name_are_shown_to_the_asker_alone(alice: Alice) -> None:
    answer = shown(alice, text=STORY)
    (menu,) = [e for b in answer["blocks"] for e in b.get("elements", []) if e.get("type") == "static_select"]
    assert [option["text"]["text"] for option in menu["options"]] == ["Hikvision", "Xiaomi"]
    payload = alice.me.clicks(menu, on=answer, response_url=alice.url, trigger="t")
    payload["actions"][0] |= {"selected_option": menu["options"][1]}
    payload["actions"][0].pop("value", None)
    (details,) = alice.send(payload)
    assert details["private"]
    assert details["text"].startswith("⚪ *Xiaomi Corporation*")


def test_a_text_is_shared_without_its_words_and_once(alice: Alice) -> None:
    answer = shown(alice, text=STORY)
    (shared,) = alice.clicks("Share in channel", answer)
    assert not shared["private"]
    assert "*Xiaomi Corporation*" in said(shared)
    assert "sent lenses" not in said(shared)
    (again,) = alice.clicks("Share in channel", answer)
    assert "shared already" in again["text"]


def test_where_other_organisations_are_a_text_is_not_offered_to_the_channel(alice: Alice) -> None:
    alice.room.shared.add(alice.me.workspace.channel)
    answer = shown(alice, text=STORY)
    assert labels(answer) == []
    assert {who.public_only for who in alice.screener.askers} == {True}


def test_a_text_without_a_listed_name_clears_nobody(alice: Alice) -> None:
    answer = shown(alice, text=STORY.replace("Xiaomi and Hikvision", "Kestrel"))
    assert "None of the names on the lists here was found" in said(answer)
    assert "⚪" not in said(answer)
    assert buttons(answer) == []
    assert "⚠️ 1 list, oldest 22 Aug 2026 · no match is not clearance" in said(answer)


def test_where_other_organisations_are_nothing_found_is_said_to_leave_out_own_lists(alice: Alice) -> None:
    alice.room.shared.add(alice.me.workspace.channel)
    assert "your own lists left out" in said(shown(alice, text=STORY.replace("Xiaomi and Hikvision", "Kestrel")))


def test_a_text_that_is_too_long_says_where_it_was_cut(alice: Alice) -> None:
    answer = shown(alice, text=f"{STORY} {'and so on ' * 1_500}Huawei")
    assert f"Only the beginning was read (at most {LONGEST_TEXT:,} characters" in said(answer)


def test_a_list_of_names_that_is_too_long_is_refused_before_it_is_read(alice: Alice) -> None:
    (answer,) = alice.send(alice.me.mention(", ".join(["Kestrel Osprey"] * 1_000)))
    assert "a list of names has at most 12,000" in said(answer)
    assert alice.screener.asked == []


@pytest.mark.parametrize("typed", ["Quoll Osprey, " * 150, "Quoll;" * 150, "鹰、" * 150, "(Quoll)" * 150])
def test_what_would_be_read_as_far_too_many_names_is_refused_before_it_is_read(alice: Alice, typed: str) -> None:
    (answer,) = alice.send(alice.me.mention(typed))
    assert "That looks like a list of more than 100 names; one question takes 10. Send it as a file" in said(answer)
    assert alice.screener.asked == []


def test_a_mention_that_forwards_a_message_asks_about_that_message(alice: Alice) -> None:
    payload = alice.me.mention("is this fine?")
    payload["event"]["attachments"] = [{"text": STORY}]
    alice.screener.known["Hikvision"] = answers.huawei_today()
    (answer,) = alice.send(payload)
    assert answer["text"].startswith("*2 listed names in this text:")
    assert "Share in channel" not in labels(answer)


def test_a_question_or_a_name_that_is_pointed_at_is_answered_as_one(alice: Alice) -> None:
    assert shown(alice, text="is Xiaomi sanctioned?")["text"].startswith("⚪ *Xiaomi Corporation*")
    assert "one name or two" in said(shown(alice, text="Tamrock and Vellum"))
    assert shown(alice, text="lsits")["text"].startswith("🟡 Did you mean `lists`?")
    assert "listed name" not in shown(alice, text=":tada: :smile:")["text"]
    assert shown(alice, text="thanks for that, see you at lunch")["text"].startswith("None of the names")


def test_no_more_of_a_message_is_gathered_than_is_read() -> None:
    """Each field was compared with every other: a message of many fields took minutes."""
    fields = [{"value": f"Payee {number} " * 50} for number in range(1_000)]
    assert len(text_of({"attachments": [{"fields": fields}]})) < 42_000
