"""Records of earlier versions are read: what they say in texts alone is typed again."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.domain.law.answer import Answer, Outcome
from bot.domain.law.searched import Gap, ListSearched, NotSearched
from bot.services.screening.recalling import answer_adapter, recorded
from bot.services.wording.gaps import gap_words
from bot.services.wording.verdict import verdict
from tests.unit.handlers.made import a_designation, a_finding, an_answer

SDN = "OFAC Specially Designated Nationals and Blocked Persons List (not loaded)"
TEXTS = (SDN, "UN Security Council Consolidated List (not loaded)", "BIS Entity List: only Huawei is held")


def an_old_record(*texts: str, lists: int = 1) -> str:
    day = dt.date(2026, 11, 20)
    answer = Answer(query="Apple", as_of=day, asked_on=day, outcome=Outcome.NO_MATCH, not_searched=texts)
    fields = answer_adapter().dump_python(answer, mode="json")
    fields["lists"] = [
        {"dataset": x, "title": x, "as_of": "2026-11-20", "stale": False, "version": "v", "designations": 1}
        for x in "xyz"[:lists]
    ]
    del fields["unsearched"], fields["ownership"]
    text: bytes = answer_adapter().dump_json(answer_adapter().validate_python(fields), exclude_defaults=True)
    return text.decode()


def test_an_old_records_texts_are_shown_as_they_were_written() -> None:
    answer = recorded(an_old_record(*TEXTS))
    assert tuple(map(gap_words, answer.unsearched)) == TEXTS
    assert not answer.ownership.checked


def test_an_old_record_over_several_lists_says_first_that_the_sdn_list_was_not_among_them() -> None:
    words = verdict(recorded(an_old_record(*TEXTS, lists=2))).words
    assert words == "nothing on 2 lists searched (OFAC’s SDN List was not searched)"
    assert verdict(recorded(an_old_record(*TEXTS, lists=1))).words == "nothing on 1 list searched"


def test_a_new_record_is_read_as_it_was_written() -> None:
    gap = NotSearched(dataset="eu_833_2014", title="EU", reason=Gap.NOT_HELD, note="x")
    day = dt.date(2026, 11, 20)
    answer = Answer(query="Apple", as_of=day, asked_on=day, outcome=Outcome.NO_MATCH, unsearched=(gap,))
    assert recorded(answer_adapter().dump_json(answer).decode()) == answer


def test_of_an_old_record_orders_are_known_before_2018_and_an_agreed_sale_is_no_order() -> None:
    searched = ListSearched(
        dataset="us_cfius_orders", title="CFIUS", as_of=dt.date(2026, 8, 22), stale=False, version="v", designations=1
    )
    agreed, ordered = a_designation(program="US-CFIUS-AGREED"), a_designation(program="US-S721")
    finding = a_finding(agreed, ordered)
    answer = replace(an_answer(Outcome.MATCH, finding), lists=(searched,), also=(finding,))
    read = recorded(answer_adapter().dump_json(answer).decode())
    assert read.lists[0].speaks_of(dt.date(1995, 1, 1))
    assert [[view.agreed for view in one.designations] for one in (*read.findings, *read.also)] == [[True, False]] * 2
