"""What was asked besides, answered behind the first line: "since when is Kestrel listed, and why?"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bot.domain.law.answer import Answer, Standing
from bot.services.questions.reading import Aspect
from bot.services.wording.aspect_lines import LINES, besides_of
from bot.services.wording.subsidiaries import asks_of_subsidiaries
from bot.services.wording.words import sentences

_UNTOLD = (Standing.UNKNOWN, Standing.NOT_DESIGNATED)
"""Where nothing stands or stood, there is neither a day nor a reason: the first line says so."""


class Part(NamedTuple):
    """One thing that was asked, answered."""

    aspect: Aspect
    said: str


def parts_besides(answer: Answer, told: str) -> Iterator[Part]:
    """A line for each further thing that was asked of the one found; no sentence again that was `told`.

    Of subsidiaries, which nobody looked up, nothing more is told: it would be of their owner.
    """
    for aspect in () if asks_of_subsidiaries(answer) else besides_of(answer):
        finding = answer.findings[0]
        line = LINES.get(aspect)
        if line is None or (finding.status in _UNTOLD and aspect is not Aspect.OWNER):
            continue
        new = [one for one in sentences(line(finding, answer)) if one.rstrip(".") not in told]
        if said := " ".join(new):
            told = f"{told} {said}"
            yield Part(aspect, f"{said[:1].upper()}{said[1:]}" if said[1:2].islower() else said)
