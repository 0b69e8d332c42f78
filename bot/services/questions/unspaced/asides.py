"""What stands in brackets in a Chinese or Japanese message: an aside, or the whole name of a firm."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.services.questions.words.stretches import Stretch

WHOLE_FIRM = re.compile(r"[\u3400-\u9fff]{3}(?:公司|集团|集團|银行|銀行|株式会社|大学|大學|研究所|研究院)(?=[)）]?$)")
"""The end of the whole name of a firm or an institute, be it in brackets."""
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")


def asides(text: str) -> Iterator[Stretch]:
    """What is in brackets behind something, but a firm's whole name: that may be all that names it."""
    for found in _BRACKETS.finditer(text):
        if found.start() > 0 and not WHOLE_FIRM.search(found[0]):
            yield found.span()
