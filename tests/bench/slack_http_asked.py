"""What the bench over HTTP asks: brands, names, slips, past days, places."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import cycle

from sqlalchemy import select
from sqlalchemy.orm import Session

from data.sql.engine import make_engine
from data.sql.tables.lists import IdentifierRow, NameRow

SEED = 5


BRANDS = ("DJI", "TikTok", "Hikvision", "Huawei", "Tencent", "WeChat Pay", "Kaspersky", "SMIC", "Xiaomi", "Gazprom")


CHINESE = ("中芯国际", "小米", "华为技术有限公司", "海康威视", "深圳市大疆创新科技有限公司", "腾讯", "中国移动")


MISSES = ("Acme Rockets", "Johnson & Johnson", "Blue Bottle Coffee", "Nordic Timber AB", "Quokka Wombat Works", "Apple")


PAST = ("Xiaomi as of 2021-01-15", "SMIC as of 2021-04-01", "Huawei as of 2019-06-01", "Kaspersky Lab as of 2024-07-01")


PLACES = ("Cuba", "Iran", "Crimea", "Syria as of 2024-01-01")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question: its kind, what to wait for, how long after it was due its acknowledgement came, in seconds."""

    kind: str
    text: str
    key: str
    due: float
    acknowledged: float
    status: int
    answered_at_once: bool


def questions(url: str) -> Iterator[tuple[str, str]]:
    """A kind and a text, for ever: names as listed, misspelt ones, identifiers, the tables above, in turn."""
    lots = random.Random(SEED)
    with Session(make_engine(url)) as session:
        names = sorted(text for text in session.scalars(select(NameRow.text)) if " " in text and len(text) < 100)
        identifiers = sorted(set(session.scalars(select(IdentifierRow.value))))
    kinds: dict[str, Callable[[], str]] = {
        "listed": partial(lots.choice, names),
        "misspelt": lambda: _misspelt(lots.choice(names), lots),
        "brand": partial(next, cycle(BRANDS)),
        "miss": partial(next, cycle(MISSES)),
        "identifier": partial(lots.choice, identifiers),
        "chinese": partial(next, cycle(CHINESE)),
        "past": partial(next, cycle(PAST)),
        "place": partial(next, cycle(PLACES)),
    }
    for kind in cycle(kinds):
        yield kind, kinds[kind]()


def _misspelt(name: str, lots: random.Random) -> str:
    """The name with two neighbouring letters in the other order."""
    place = lots.randrange(1, len(name) - 1)
    return name[:place] + name[place + 1] + name[place] + name[place + 2 :]
