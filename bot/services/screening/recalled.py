"""Earlier answers, for those who may see all that they rest on."""

from __future__ import annotations

from bot.domain.law.answer import Answer
from bot.errors import BadInput
from bot.services.answering import Answering
from bot.services.asker import Asker
from bot.services.records.record import Record, RecordKind
from bot.services.screening.recalling import recorded
from bot.services.viewing import OWN_LISTS_LEFT_OUT


def seen_by(asker: Asker, uow: Answering, id: str) -> Record | None:
    """The record of that id, if the asker may see all that it rests on. Raises BadInput where they may not."""
    record = uow.records.get(id, team=asker.team)
    if record and asker.public_only and not _is_public(uow, record, asker):
        raise BadInput(
            "That answer may rest on your organisation's own lists, and people of other organisations may be here: "
            "ask again here for an answer from public lists, or open it in a channel of your own."
        )
    return record


def _is_public(uow: Answering, record: Record, asker: Asker) -> bool:
    """Whether no firm's own list was read for it, or could be: a search of one list tells what others say of a name."""
    if not record.lists.keys() <= {state.dataset.id for state in uow.library.lists(team=asker.team)}:
        return False
    return len(record.lists) != 1 or OWN_LISTS_LEFT_OUT in recorded(record.answer).unsearched


def answer_in(record: Record | None) -> Answer | None:
    """The answer that a record keeps; None where there is none, or it is of something else."""
    return recorded(record.answer) if record and record.kind is RecordKind.QUESTION else None
