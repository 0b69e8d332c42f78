"""Follow-ups, which name nobody, want what the rules read: the learned weights are of messages with names."""

from __future__ import annotations

import pytest

from bot.services.questions.reader import Reader
from bot.services.questions.reading import Aspect, Kind
from bot.services.questions.threads.continuing import continued
from data.curated.vocabulary import vocabularies
from tests.unit.questions.conftest import TODAY, StoredNames
from tests.unit.questions.follow_ups import NOW, SAID


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("since when?", [Aspect.SINCE]),
        ("since when? and source?", [Aspect.DOCUMENT, Aspect.SINCE]),
        ("since when and why?", [Aspect.WHY, Aspect.SINCE]),
        ("and source?", [Aspect.DOCUMENT]),
        ("who owns it? why?", [Aspect.WHY, Aspect.OWNER]),
        ("seit wann, und warum?", [Aspect.WHY, Aspect.SINCE]),
        ("从什么时候开始？为什么？", [Aspect.WHY, Aspect.SINCE]),
    ],
)
def test_what_is_asked_in_a_thread_is_asked_of_the_name_before(text: str, wanted: list[Aspect]) -> None:
    read = Reader(vocabularies()).read(text, StoredNames(), today=TODAY, in_thread=True)
    reading = continued(read, SAID, now=NOW)
    assert (reading.kind, reading.names) == (Kind.SCREEN, SAID.names)
    assert [reading.aspect, *reading.besides] == wanted
