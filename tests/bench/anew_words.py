"""Questions that differ in words: lost, added, shortened, joined, in another order. Each takes a name and the dice."""

from __future__ import annotations

import random
import re

from tests.bench import anew_letters
from tests.bench.anew_stock import FORM_WORDS, person_of, without_form

_SHORT = {
    "international": "Intl", "limited": "Ltd", "company": "Co", "corporation": "Corp", "incorporated": "Inc",
    "technology": "Tech", "technologies": "Tech", "manufacturing": "Mfg", "national": "Natl", "industrial": "Indl",
    "industries": "Inds", "industry": "Ind", "engineering": "Engg", "electronics": "Elec", "development": "Devt",
    "investment": "Inv", "investments": "Invts", "management": "Mgmt", "organization": "Org", "association": "Assn",
    "services": "Svcs", "service": "Svc", "trading": "Trdg", "shipping": "Shpg", "university": "Univ", "institute":
    "Inst", "general": "Gen", "group": "Grp", "holding": "Hldg", "holdings": "Hldgs", "petroleum": "Petrol",
    "department": "Dept", "government": "Govt", "center": "Ctr", "brothers": "Bros", "equipment": "Equip", "and": "&",
    "systems": "Sys", "communications": "Comms", "transport": "Transp", "enterprise": "Ent", "enterprises": "Ents",
    "foundation": "Fdn", "chemical": "Chem", "construction": "Constr", "financial": "Fin", "research": "Res",
    "production": "Prod", "products": "Prods", "scientific": "Sci", "society": "Soc", "establishment": "Est",
}  # fmt: skip
_TRADES = (
    "Trading|Logistics|Innovations|Ventures|Technologies|Engineering|Global|International|Services|Consulting|"
    "Commodities|Electronics|Digital|Resources|Holdings|Capital|Marine|Energy|Systems|Import Export|Labs|Solutions"
).split("|")
_PLACES = (
    "USA|UK|Dubai|Hamburg branch|(Hong Kong)|Singapore|London Branch|Europe|Middle East|(Cyprus)|Moscow|Panama|Asia "
    "Pacific|of Turkey|(Shanghai)|Geneva branch|FZE Dubai|South Africa|(BVI)|Germany"
).split("|")
_SECURITIES = (
    "ORD|H SHS|CLASS A|ADR|SPONS ADR|REGS GDR|144A GDR|PREF SHARES|(HK line)|A SHARES|COM STK|NPV|RTS 2025|WARRANTS"
).split("|")
_BONDS = ("Notes", "Bonds", "EMTN", "REGS", "Sr Unsec", "PERP", "Sukuk", "Senior Notes", "MTN", "FRN")
_FUNDS = (
    "Fund|Fund II|ETF|Opportunities Fund|Feeder Fund LP|Growth Fund|Credit Fund|UCITS ETF|Investment Trust|SICAV|"
    "Private Equity Fund III|Income Fund"
).split("|")
_BEFORE_SHIPS = ("M/V", "MV", "M/T", "MT", "M.V.", "LPG/C", "F/V", "S/S", "M.T.", "LNG/C", "motor vessel", "the vessel")
_AFTER_SHIPS = ("tanker", "bulk carrier", "oil tanker", "vessel", "(ship)", "container ship", "crude oil tanker")
_TITLES = ("Mr.", "Dr.", "General", "Mr", "Prof.", "Sheikh", "H.E.")
_OTHER_FORMS = ("Ltd", "Inc", "LLC", "Co., Ltd.", "Corp", "Company", "GmbH", "S.A.")


def word_lost(name: str, dice: random.Random) -> str | None:
    """One word is missing; of three at least, and not all that is left is a legal form."""
    words = name.split()
    if len(words) < 3:
        return None
    gone = dice.randrange(len(words))
    left = words[:gone] + words[gone + 1 :]
    return " ".join(left) if any(is_plain_brand(word.strip("',.()")) for word in left) else None


def words_swapped(name: str, dice: random.Random) -> str | None:
    """Two neighbouring words have changed places."""
    words = name.replace(",", "").split()
    if len(words) < 2:
        return None
    at = dice.randrange(len(words) - 1)
    words[at], words[at + 1] = words[at + 1], words[at]
    return " ".join(words)


def turned(name: str, _: random.Random) -> str | None:
    """The words the other way round, without the legal form."""
    words = without_form(name.replace(",", "").split())
    return " ".join(reversed(words)) if len(words) > 1 else None


def abbreviated(name: str, dice: random.Random) -> str | None:
    """Words as people shorten them; only where there is one that they do."""
    words = name.split()
    hits = [n for n, word in enumerate(words) if word.casefold().strip(",.") in _SHORT]
    if not hits:
        return None
    for place in hits if dice.random() < 0.7 else dice.sample(hits, 1):
        words[place] = _SHORT[words[place].casefold().strip(",.")]
    return " ".join(words)


def no_form(name: str, _: random.Random) -> str | None:
    """In small letters, without punctuation or legal form."""
    words = without_form(name.split())
    return re.sub(r"[^\w ]+", " ", " ".join(words)).lower() if words else None


def other_form(name: str, dice: random.Random) -> str | None:
    """With a legal form that it does not have, or has in other words."""
    words = name.split()
    kept = without_form(words)
    return " ".join([*kept, dice.choice(_OTHER_FORMS)]).replace(",,", ",") if len(kept) < len(words) else None


def joined(name: str, dice: random.Random) -> str | None:
    """All in one, or two neighbouring words."""
    words = without_form(name.split()) if dice.random() < 0.5 else name.split()
    if len(words) < 2:
        return None
    if dice.random() < 0.6:
        return re.sub(r"[^\w]+", "", "".join(words)).lower()
    at = dice.randrange(len(words) - 1)
    return " ".join([*words[:at], words[at] + words[at + 1], *words[at + 2 :]])


def first_word(name: str, _: random.Random) -> str | None:
    """The first word alone, whatever it is."""
    words = without_form(name.split())
    return words[0].strip(",.").lower() if len(words) > 1 and len(words[0]) > 3 else None


def first_two(name: str, _: random.Random) -> str | None:
    """The first two words of three or more."""
    words = without_form(name.split())
    return " ".join(words[:2]).strip(",.").lower() if len(words) > 2 else None


def messy(name: str, dice: random.Random) -> str | None:
    """A word lost, a slip, no legal form, small letters."""
    kept = " ".join(without_form(name.split()))
    lost = word_lost(kept, dice)
    return lost and (anew_letters.slip(lost, dice) or "").lower() or None


def with_trade(name: str, dice: random.Random) -> str | None:
    """A word of trade behind the name."""
    return _behind(name, dice.choice(_TRADES), dice)


def with_place(name: str, dice: random.Random) -> str | None:
    """A place or a branch behind the name."""
    return _behind(name, dice.choice(_PLACES), dice)


def with_security(name: str, dice: random.Random) -> str | None:
    """What a custodian calls a share."""
    return _behind(name, dice.choice(_SECURITIES), dice)


def with_bond(name: str, dice: random.Random) -> str | None:
    """What a custodian calls a bond: rate, kind, when it ends."""
    rate = dice.choice(("4.125%", "6%", "3 1/2%", "0.75%", "5.25"))
    end = dice.choice(("2026", "2029", "15/06/2027", "03/31/28", "30"))
    currency = dice.choice(("", "EUR ", "USD ", "CNH "))
    kind = dice.choice(_BONDS)
    return _behind(
        name, dice.choice((f"{currency}{rate} {end}", f"{currency}{rate} {kind} {end}", f"{kind} {end}")), dice
    )


def with_fund(name: str, dice: random.Random) -> str | None:
    """What a fund is called behind its house's name."""
    return _behind(name, dice.choice(_FUNDS), dice)


def _behind(name: str, words: str, dice: random.Random) -> str:
    kept = without_form(name.split()) if dice.random() < 0.6 else name.split()
    return f"{' '.join(kept).rstrip(',')} {words}"


def before_ship(name: str, dice: random.Random) -> str | None:
    """A ship's prefix before the name."""
    return f"{dice.choice(_BEFORE_SHIPS)} {name}"


def after_ship(name: str, dice: random.Random) -> str | None:
    """What sort of ship it is, behind the name."""
    return f"{name.title()} {dice.choice(_AFTER_SHIPS)}"


def in_order(name: str, _: random.Random) -> str | None:
    """A person as people write it: given names first."""
    person = person_of(name)
    return person.in_order() if person.given else None


def last_first(name: str, _: random.Random) -> str | None:
    """A person as lists write it: LAST, First."""
    person = person_of(name)
    return f"{person.family.upper()}, {' '.join(person.given).title()}" if person.given else None


def no_middle(name: str, _: random.Random) -> str | None:
    """The first given name and the family name, of three names at least."""
    person = person_of(name)
    return f"{person.given[0]} {person.family.title()}" if len(person.given) > 1 else None


def initial(name: str, dice: random.Random) -> str | None:
    """The given name by its first letter."""
    person = person_of(name)
    if not person.given or not person.given[0][0].isalpha():
        return None
    letter, family = person.given[0][0].upper(), person.family.title()
    return dice.choice((f"{letter}. {family}", f"{family}, {letter}.", f"{letter} {family}"))


def with_title(name: str, dice: random.Random) -> str | None:
    """A title before a person."""
    person = person_of(name)
    return f"{dice.choice(_TITLES)} {person.in_order()}" if person.given else None


def is_plain_brand(word: str) -> bool:
    """Whether a word may be asked for alone: five letters at least, and none of a legal form."""
    return len(word) > 4 and word.isalpha() and word.casefold() not in FORM_WORDS
