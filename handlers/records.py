"""What is asked of records in words: one of them, some of them, the matter of a channel."""

from __future__ import annotations

import re

from bot.errors import BadInput
from bot.services.asker import Asker
from bot.services.questions.asked import FindRecords, OfMatter, OpenRecord
from bot.services.records.ports import Wanted
from bot.services.records.record import RecordKind
from handlers.blocks.parts import Message
from handlers.blocks.records import SHOWN, decision_message, matter_message, record_message, records_message
from handlers.services import Services

_PERSON = re.compile(r"^@?([UW][A-Z0-9]{5,})$")
ELSEWHERE = "People of other organisations may be here: open records in a channel of your own, or write to me."
_ANSWERS = (RecordKind.QUESTION, RecordKind.ABOUT_LISTS)
_NO_MATTER = ("none", "-", "clear")


def about_records(asked: OpenRecord | FindRecords | OfMatter, services: Services, *, asker: Asker) -> Message:
    """The answer. Raises BadInput for a record that the asker may not open, and for a matter that is too long.

    Where people of other organisations may be, none is opened: it may rest on a firm's own lists.
    """
    if asker.public_only and not isinstance(asked, OfMatter):
        raise BadInput(ELSEWHERE)
    match asked:
        case OpenRecord(id):
            found = services.archive.open(id, asker=asker)
            if found.kind is RecordKind.DECISION:
                return decision_message(found)
            if found.kind not in _ANSWERS:
                raise BadInput(f"Record {id} is no answer to a question.")
            return record_message(found)
        case FindRecords(text):
            return records_message(services.archive.search(_wanted(text), asker=asker, limit=SHOWN))
        case OfMatter(text):
            if not text:
                return matter_message(services.archive.matter(asker), changed=False)
            matter = "" if text.casefold() in _NO_MATTER else text
            services.archive.set_matter(matter, asker=asker)
            return matter_message(matter, changed=True)


def _wanted(text: str) -> Wanted:
    """Of a person where that is an id of Slack's, else of a matter."""
    if person := _PERSON.match(text):
        return Wanted(user=person[1], kinds=_ANSWERS)
    return Wanted(matter=text or None, kinds=_ANSWERS)
