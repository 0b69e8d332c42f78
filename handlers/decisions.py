"""An answer as a card, with what was decided of its hits where the asker is."""

from __future__ import annotations

from bot.domain.law.answer import Answer
from bot.services.ports import Asker
from handlers.blocks.card import card
from handlers.blocks.parts import Message
from handlers.services import Services


def decided_card(
    answer: Answer, services: Services, *, asker: Asker, private: bool = False, share: bool = False
) -> Message:
    """The card. Where people of other organisations can read it, it neither shows decisions nor offers to decide."""
    decided = None if asker.public_only else services.deciding.on(answer, asker=asker)
    return card(answer, private=private, share=share, decided=decided)
