"""What the tests of follow-ups share: what was said before, and a message read as going on with it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from bot.services.questions.reading import Aspect, Reading
from bot.services.questions.threads.continuing import continued
from bot.services.questions.threads.said import Said
from data.curated.vocabulary import vocabularies
from tests.unit.questions.conftest import TODAY, StoredNames
from tests.unit.questions.read_once import rules

NOW = dt.datetime(2026, 11, 26, 12, tzinfo=dt.UTC)
DAY = dt.date(2021, 2, 1)
MEANT = vocabularies()["en"].meant
SAID = Said(
    at=NOW,
    names=("Osprey Telecom",),
    aspect=Aspect.DEADLINE,
    on=DAY,
    day_typed="1 Feb 2021",
    lists=(MEANT["1260h"],),
    above=("Osprey Group",),
)
BOTH = replace(SAID, names=("Osprey Telecom", "Kestrel"), above=())
READER = rules()


def follow_up(text: str, said: Said | None = SAID, *, after: dt.timedelta = dt.timedelta(0)) -> Reading:
    reading = READER.read(text, StoredNames(), today=TODAY, in_thread=True)
    return continued(reading, said, now=NOW + after)
