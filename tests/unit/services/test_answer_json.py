"""What programs read of an answer."""

from __future__ import annotations

from bot.services.screening.answer_json import to_json
from tests.unit.handlers import answers


def test_an_identifier_that_no_list_holds_is_told_with_its_kind() -> None:
    told = to_json(answers.an_isin())
    assert (told["outcome"], told["findings"]) == ("not_held", [])
    assert told["identifier"] == {
        "type": "isin",
        "kind": "an ISIN",
        "value": "DE0007100000",
        "country": "de",
        "fault": None,
        "ask_by": "issuer",
    }


def test_other_answers_have_no_identifier() -> None:
    assert to_json(answers.apple())["identifier"] is None
