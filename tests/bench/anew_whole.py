"""Questions that need an entity whole: another of its names, one kept back, its brand, initials, ticker."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from rapidfuzz import fuzz

from tests.bench.anew_stock import FIRMS, FORM_WORDS, Stock, Subject, plain, without_form

_HAN = re.compile(r"[\u4e00-\u9fff]")
_HAN_PLACES = (
    "北京|上海|深圳市|深圳|杭州|浙江|江苏|广州|广东|武汉|成都|四川|西安|南京|天津|苏州|中国|山东|湖南|福建|安徽|重庆"
)
_AFTER_HAN_BRAND = "技术|科技|集团|股份|有限|控股|电子|信息|数字|通信|工业|公司|航空|半导体|国际|汽车|网络|实业|能源"


Asked = tuple[str, Sequence[str]]
"""A question, and the names of the entity that are kept back."""
WholeEntity = Callable[[Subject, random.Random], Asked | None]


class Whole:
    """Makers of such questions, each with how often it is used beside others."""

    def __init__(self, stock: Stock) -> None:
        self._stock = stock

    @cached_property
    def kinds(self) -> Mapping[tuple[str, str], tuple[WholeEntity, float]]:
        """By group and kind: the maker, and its share."""
        return {
            ("orgs", "alias kept back"): (self._firms_alias_kept_back, 1.0),
            ("mixed", "alias"): (_alias, 0.6),
            ("mixed", "alias not stored"): (self._alias_kept_back, 1.1),
            ("mixed", "brand"): (self._brand, 0.6),
            ("mixed", "ticker"): (_ticker, 0.4),
            ("mixed", "acronym stored"): (_acronym, 0.2),
            ("mixed", "initials not stored"): (_initials, 0.3),
            ("mixed", "stored script"): (_native, 0.65),
            ("mixed", "Chinese not stored"): (_han_kept_back, 0.05),
            ("mixed", "Chinese in part"): (_han_in_part, 0.25),
            ("mixed", "Arabic not stored"): (_arabic_kept_back, 0.5),
        }

    @cached_property
    def _bearers_of_word(self) -> Counter[str]:
        """How many entities bear a word in a Latin name."""
        return Counter(
            word
            for subject in self._stock.subjects.values()
            for word in {w for name in subject.latin for w in re.findall(r"[a-z]{4,}", name.casefold())}
        )

    def _firms_alias_kept_back(self, subject: Subject, dice: random.Random) -> Asked | None:
        return self._alias_kept_back(subject, dice) if subject.schema in FIRMS else None

    def _alias_kept_back(self, subject: Subject, dice: random.Random) -> Asked | None:
        """An alias that no other entity bears and that is something like another name of the entity."""
        aliases = [n for n in subject.latin[1:] if self._stock.bearers[plain(n)] == {subject.id}]
        if not aliases:
            return None
        asked = dice.choice(aliases)
        left = [name for name in subject.latin if plain(name) != plain(asked)]
        alike = max((fuzz.token_set_ratio(asked.casefold(), name.casefold()) for name in left), default=0)
        return (asked, (asked,)) if alike >= 70 else None

    def _brand(self, subject: Subject, dice: random.Random) -> Asked | None:
        """The rarest word of a firm's name, where no other entity bears it."""
        if subject.schema not in FIRMS:
            return None
        found = [w for w in re.findall(r"[a-z]{5,}", " ".join(without_form(subject.latin[0].casefold().split())))
                 if w not in FORM_WORDS and self._bearers_of_word[w] == 1]  # fmt: skip
        return (dice.choice(found), ()) if found else None


def _alias(subject: Subject, dice: random.Random) -> Asked | None:
    return (dice.choice(subject.latin[1:]), ()) if len(subject.latin) > 1 else None


def _ticker(subject: Subject, dice: random.Random) -> Asked | None:
    return (dice.choice(subject.tickers), ()) if subject.tickers else None


def _acronym(subject: Subject, dice: random.Random) -> Asked | None:
    found = [name.text for name in subject.names if name.type == "acronym"]
    return (dice.choice(found), ()) if found else None


def _initials(subject: Subject, _: random.Random) -> Asked | None:
    """The initials of a firm of three words or more, where they are not stored."""
    if subject.schema not in FIRMS:
        return None
    made = "".join(word[0] for word in without_form(subject.latin[0].split()) if word[0].isalpha()).upper()
    stored = {plain(name.text) for name in subject.names}
    return (made, ()) if 3 <= len(made) <= 6 and plain(made) not in stored else None


def _native(subject: Subject, dice: random.Random) -> Asked | None:
    return (dice.choice(subject.native), ()) if subject.native else None


def _han_kept_back(subject: Subject, dice: random.Random) -> Asked | None:
    """A Chinese name, all in other scripts kept back."""
    found = [name for name in subject.native if _HAN.search(name)]
    return (dice.choice(found), subject.native) if found else None


def _han_in_part(subject: Subject, dice: random.Random) -> Asked | None:
    """What is left of a Chinese name without its place and its trade, the whole stored."""
    found = [name for name in subject.native if _HAN.search(name) and len(name) > 6]
    if not found:
        return None
    brand = re.split(_AFTER_HAN_BRAND, re.sub(f"^({_HAN_PLACES})", "", dice.choice(found)))[0]
    return (brand, [brand]) if 2 <= len(brand) <= 5 else None


def _arabic_kept_back(subject: Subject, dice: random.Random) -> Asked | None:
    """A name in Arabic letters as a list gives it, all in other scripts kept back."""
    found = [name for name in subject.native if re.search(r"[\u0621-\u064a]", name)]
    return (dice.choice(found), subject.native) if found else None
