"""Whatever a name or a list holds, the message is one that Slack takes and that pings nobody."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.law.answer import Answer, NearName, Outcome, Ownership, Related, Standing
from bot.domain.law.deadline import DeadlineKind, StatedDate
from bot.domain.law.document import Document, DocumentKind
from bot.domain.law.entity import Name, NameType, Relation, Schema
from bot.domain.law.program import DatedFact
from bot.domain.law.searched import Gap, NotSearched
from bot.domain.lists.list_meant import ListMeant
from bot.services.questions.reading import Aspect
from handlers.blocks.beside import beside_window
from handlers.blocks.card import card
from handlers.blocks.history import history
from handlers.blocks.parts import escape, link
from handlers.blocks.table import table
from tests.unit.handlers import made
from tests.unit.handlers.slack import check_message, check_mrkdwn, check_window

NASTY = st.sampled_from(
    [
        "<!channel>",
        "&" * 3000,
        "<" * 500,
        "*" * 40,
        "AT&T <@U1>",
        "@here",
        "x" * 5000,
        " ",
        "",
        "a|b>c",
        "é\u202e",
        "小" * 900,
        "y" * 470,
        "|" * 160,
    ]
)
WORDS = st.one_of(NASTY, st.text(max_size=60))
MANY = st.integers(min_value=0, max_value=40)


def a_url(words: str) -> str:
    return f"https://example.org/{words}"


def deadlines(words: str, number: int) -> tuple[Any, ...]:
    printed = StatedDate(kind=DeadlineKind.DIVEST_BY, on=made.TODAY, document="press")
    one = made.a_deadline(DeadlineKind.DIVEST_BY, "2027-01-01", meaning=words, why=words, reported=(printed,) * 3)
    return tuple(replace(one, rule=f"{n} {words}") for n in range(number))


def a_busy_finding(words: str, number: int, schema: Schema) -> Any:
    source: Document = made.a_document(title=words, citation=words, url=a_url(words))
    view = made.a_designation(
        program_short=words,
        program_title=words,
        authority=words,
        listed_as=words,
        securities=words,
        grounds=words,
        sources=(source, replace(source, id="court", kind=DocumentKind.COURT)) * 2,
        reported_in=(replace(made.PRESS, title=words, url=a_url(words)),),
        suspended_on=made.TODAY,
        suspension_note=words,
        caveats=(words, f"{words}!", f"{words}?"),
        history=tuple(DatedFact(on=f"2021-{n:02}", text=words) for n in range(1, 13)),
        deadlines=deadlines(words, 3),
    )
    views = tuple(replace(view, id=str(n), program=str(n)) for n in range(number))
    names = tuple(Name(text=f"{words}{n}", type=NameType.ALIAS, caveat=words) for n in range(number))
    entity = made.an_entity(words, schema=schema, summary=words, names=names, remarks=(words,) * 5)
    status = Standing.DESIGNATED if views else Standing.NOT_DESIGNATED
    related = Related(relation=Relation.OWNER, note=words, entity=entity, status=status, designations=views)
    match = made.a_match(explanation=words)
    return made.a_finding(*views, entity=entity, related=(related,) * 6, match=match, status=status)


def a_busy_answer(outcome: Outcome, words: str, number: int, schema: Schema, aspect: str = "any") -> Answer:
    found = {Outcome.MATCH: 1, Outcome.POTENTIAL_MATCH: 1, Outcome.AMBIGUOUS: 8}.get(outcome, 0)
    near = NearName(entity_id="x", caption=words, name=words, score=0.5, why=words)
    return made.an_answer(
        outcome,
        *[a_busy_finding(words, number, schema)] * found,
        query=words,
        nearest=(near,) * 3,
        also=(a_busy_finding(words, min(number, 3), schema),) * number,
        problem=words,
        lists=tuple(made.a_list(words, stale=True) for _ in range(number)),
        unsearched=tuple(NotSearched(dataset="x", title=words, reason=gap, note=words) for gap in Gap) * number,
        ownership=Ownership(rules=(words,) * 3, note=words * 3),
        read_as=made.a_reading(aspect, ListMeant(key="x", label="x", name=words, programs=("x", "0"), copies=("x",))),
    )


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(Outcome), WORDS, MANY, st.sampled_from([Schema.COMPANY, Schema.APP]), st.sampled_from(Aspect))
def test_any_answer_is_a_message_slack_takes(
    outcome: Outcome, words: str, number: int, schema: Schema, aspect: Aspect
) -> None:
    answer = a_busy_answer(outcome, words, number, schema, aspect)
    check_message(card(answer, share=True))
    check_window(history(answer))
    check_window(beside_window(answer))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(Outcome), min_size=2, max_size=10), WORDS, MANY)
def test_any_ten_names_are_a_message_slack_takes(outcomes: list[Outcome], words: str, number: int) -> None:
    check_message(table([a_busy_answer(outcome, words, number, Schema.COMPANY) for outcome in outcomes]))


@given(WORDS, st.integers(min_value=1, max_value=50))
def test_escaped_text_keeps_to_its_limit_and_pings_nobody(words: str, limit: int) -> None:
    escaped = escape(words, limit)
    assert 0 < len(escaped) <= limit
    check_mrkdwn(escaped)


@given(WORDS, WORDS)
def test_a_link_is_one_link_whatever_stands_in_it(words: str, label: str) -> None:
    made = link(a_url(words), label)
    check_mrkdwn(made)
    assert made.count("|") <= 1


def test_an_address_a_reader_cannot_follow_is_no_link() -> None:
    assert link("javascript:alert(1)", "a source") == "a source"
    assert link(None, "a source") == "a source"


def test_text_is_escaped_once() -> None:
    assert escape("Johnson & Johnson <b>") == "Johnson &amp; Johnson &lt;b&gt;"


def test_a_window_of_few_long_sections_is_cut_where_it_holds_enough_and_says_so() -> None:
    told = tuple(f"{n} {'word ' * 80}" for n in range(8))
    views = [made.a_designation(id=str(n), caveats=told) for n in range(28)]
    window = history(made.an_answer(Outcome.MATCH, made.a_finding(*views)))
    sections = [block["text"]["text"] for block in window["blocks"] if block["type"] == "section"]
    assert len(window["blocks"]) < 90
    assert 50_000 < sum(map(len, sections)) < 70_000
    assert "There is more than a window holds" in "\n".join(sections)
    check_window(window)
