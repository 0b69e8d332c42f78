"""Asked whether a list or a publisher is covered, the first line says of each whether it is loaded or held at all."""

from __future__ import annotations

import pytest

from bot.services.questions.asked import AboutLists, Lists
from bot.services.questions.asking import Questions
from bot.services.questions.lists.answers import ListAnswer
from bot.services.questions.lists.coverage import Coverage
from bot.services.questions.reader import Reader
from bot.services.wording.lists.answers import page_of
from bot.services.wording.lists.plain import in_words
from data.curated.vocabulary import vocabularies
from tests.fakes import FakeClock
from tests.integration.asking import CLI
from tests.integration.conftest import NewWork
from tests.integration.list_questions import MEMBER, about_lists, asks


def covered(answer: ListAnswer) -> Coverage:
    assert isinstance(answer, Coverage)
    return answer


@pytest.mark.parametrize(
    ("text", "head"),
    [
        (
            "can you also do UK sanctions?",
            "UK Sanctions List: not loaded here, so not searched. Beside the UK Sanctions List, orders on foreign "
            "investments are held.",
        ),
        ("do you cover the EU?", "EU financial sanctions list: not loaded here, so not searched."),
        (
            "does it include Japan METI and the 1260H list?",
            "DoD 1260H list: loaded; the last change held is of 8 Jun 2026 (last checked 22 Aug 2026). Japan’s "
            "sanctions and end user lists: not held here, so not searched.",
        ),
        (
            "when was the 1260H list last updated?",
            "DoD 1260H list: loaded; the last change held is of 8 Jun 2026 (last checked 22 Aug 2026).",
        ),
        (
            "got canada and australia in there?",
            "Canada’s sanctions list and Australia’s sanctions list: not held here, so not searched. Beside Canada’s "
            "sanctions list and Australia’s sanctions list, orders on foreign investments are held.",
        ),
    ],
)
def test_the_first_line_says_of_each_that_is_named_whether_it_is_held(facts: NewWork, text: str, head: str) -> None:
    assert page_of(asks(facts, text)).head == head


def test_several_lists_of_one_publisher_are_counted_and_told(facts: NewWork) -> None:
    answer = covered(asks(facts, "do you have the NDAA lists?"))
    page = page_of(answer)
    assert page.head.startswith("Lists under the NDAA: loaded, 5 lists, last checked 22 Aug 2026.")
    assert [line.bold for line in page.lines if not line.indent] == [
        copy.searched.title for copy in answer.lists[0].copies
    ]
    assert "DoD section 1260H list" in {copy.searched.title for copy in answer.lists[0].copies}


def test_what_is_not_held_is_among_the_lines_that_may_not_be_missed(facts: NewWork) -> None:
    small = in_words(asks(facts, "do you cover the EU and Japan?")).small
    assert "Not searched: EU financial sanctions list, Japan’s sanctions and end user lists" in small


def test_a_question_of_what_is_held_is_kept_as_one(facts: NewWork) -> None:
    answer = asks(facts, "do you cover the EU?")
    record = about_lists(facts).recall(answer.record, asker=MEMBER)
    assert record is not None
    assert record.outcome == "lists"


@pytest.mark.parametrize(
    ("text", "kind"),
    [("do you cover the EU?", AboutLists), ("do you have the 1260H list?", AboutLists), ("which lists?", Lists)],
)
def test_all_lists_are_shown_only_where_none_is_named(facts: NewWork, text: str, kind: type) -> None:
    asked = Questions(facts, lambda: Reader(vocabularies()), FakeClock()).plain(text, asker=CLI)
    assert isinstance(asked, kind)
