"""Records of earlier versions are read: what they say in texts alone is typed again."""

from __future__ import annotations

import datetime as dt

from bot.domain.law.answer import Answer, Gap, NotSearched, Outcome
from bot.services.screening.recalling import ANSWER, recorded
from bot.services.wording.gaps import gap_words
from bot.services.wording.verdict import verdict

SDN = "OFAC Specially Designated Nationals and Blocked Persons List (not loaded)"
TEXTS = (SDN, "UN Security Council Consolidated List (not loaded)", "BIS Entity List: only Huawei is held")


def an_old_record(*texts: str) -> str:
    day = dt.date(2026, 11, 20)
    answer = Answer(query="Apple", as_of=day, asked_on=day, outcome=Outcome.NO_MATCH, not_searched=texts)
    fields = ANSWER.dump_python(answer, mode="json")
    fields["lists"] = [
        {"dataset": "x", "title": "X", "as_of": "2026-11-20", "stale": False, "version": "v", "designations": 1}
    ]
    del fields["unsearched"], fields["ownership"]
    return ANSWER.dump_json(ANSWER.validate_python(fields), exclude_defaults=True).decode()


def test_an_old_records_texts_are_typed_and_read_the_same() -> None:
    answer = recorded(an_old_record(*TEXTS))
    assert [gap.reason for gap in answer.unsearched] == [Gap.NOT_LOADED, Gap.NOT_LOADED, Gap.IN_PART]
    assert tuple(map(gap_words, answer.unsearched)) == TEXTS
    assert not answer.ownership.checked


def test_an_old_record_still_says_first_that_the_sdn_list_was_not_loaded() -> None:
    assert (
        verdict(recorded(an_old_record(*TEXTS))).words == "nothing on 1 list searched (OFAC’s SDN List is not loaded)"
    )
    assert verdict(recorded(an_old_record(*TEXTS[1:]))).words == "nothing on 1 list searched"


def test_a_new_record_is_read_as_it_was_written() -> None:
    gap = NotSearched(dataset="eu_833_2014", title="EU", reason=Gap.NOT_HELD, note="x")
    day = dt.date(2026, 11, 20)
    answer = Answer(query="Apple", as_of=day, asked_on=day, outcome=Outcome.NO_MATCH, unsearched=(gap,))
    assert recorded(ANSWER.dump_json(answer).decode()) == answer
