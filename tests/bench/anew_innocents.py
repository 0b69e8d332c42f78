"""Names that are on no list: made of invented and everyday words, or read from files of public companies."""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench import anew_scripts as scripts
from tests.bench import anew_syllables as syllables

_ROOTS = """
acorn alder amberley arbor ashford aspen atlas aurora banyan barrow beacon bellwether birch blueridge bramble
brookfield calder canyon cardinal cascade cedar charter clearwater clover cobalt compass copper coral cornerstone
crescent crestline cypress dakota delphi eastgate elmwood ember evergreen fairmont falcon fernwood firefly foxglove
gateway glacier granite greenfield greystone harbor harvest hawthorn hearth heritage highland horizon ironwood ivy
juniper keystone kingfisher lakeside lantern larkspur laurel lighthouse linden longview magnolia maple meadow
meridian midland millbrook mosaic northgate northwind oakmont obsidian olympus orchard osprey otter palisade paragon
parkway pelican pinnacle pioneer prairie quarry quartz ravenswood redwood ridgeline riverside rockport rosewood
saffron sandpiper sequoia silverline skyline sparrow springfield stonebridge summit sunrise sycamore tamarack
thistle timberline trident trillium valley vanguard vista walnut waterford westbrook whitestone wildflower willow
windmere wolfcreek woodland yarrow zephyr
""".split()
_BEGIN = (
    "Al An Ar Bel Bri Cal Cor Dal Den El En Fal Gen Hal In Jor Kel Lum Mar Nex Nor Pol Quan Sol Tal Ven Zen".split()
)
_END = "acor adia ameda antis axa ellion endo entis eon era esta evia icon idian ilia imax inova ion isys onix".split()
_FAMILIES = """
Anderson Baker Bianchi Carter Castillo Dubois Edwards Fischer Foster Garcia Gupta Hansen Hernandez Hoffmann Ibrahim
Ivanov Jansen Johnson Kaur Keller Kim Kowalski Kumar Larsen Lee Lopez Martin Mehta Mendoza Meyer Moreau Morris
Muller Murphy Nakamura Nguyen Nielsen Novak Okafor Oliveira Park Patel Pereira Petrov Popescu Reddy Ricci Robinson
Romano Rossi Santos Sato Schmidt Schneider Sharma Silva Singh Smirnov Smith Suzuki Tanaka Taylor Thomas Tran Vargas
Wagner Walker Wang Weber Williams Wilson Wright Yamamoto Yilmaz Young Zhang Ali Hassan Khan Rahman Ahmed Haddad
Mansour Chen Liu Huang Morozov
""".split()
_GIVEN = """
Adam Aisha Alejandro Alexander Ana Andrea Anil Anna Antonio Beatriz Carlos Carolina Charlotte Chloe Claire Daniel
Deepak Dmitri Elena Emma Fatima Felix Francesca Gabriel George Giulia Hannah Hans Hiroshi Ingrid Isabel Ivan James
Jennifer Johan John Jorge Julia Karen Katarzyna Kenji Laura Lars Leila Linda Lucas Luis Maria Marta Mary Mehmet
Michael Miguel Mohammed Natalia Nikhil Olga Omar Oscar Paolo Patricia Paul Pedro Peter Priya Rachel Rafael Rajesh
Robert Rosa Samuel Sara Sofia Stephen Sunita Svetlana Thomas Tomas Ursula Victor Wei Xin Yuki Yusuf Zofia
""".split()
_TRADES = """
Acquisition Aerospace Analytics Apparel Asset\u00a0Management Automotive Bancorp Beverage Biosciences
Biotherapeutics Brands Building\u00a0Products Capital Chemicals Communications Components Construction
Consumer\u00a0Products Cosmetics Dental Diagnostics Education Electric Electronics Energy Entertainment Equipment
Exploration Farms Financial Foods Freight Furniture Gaming Genetics Gold Group Health Healthcare Holdings Homes
Hospitality Hotels Industrial Industries Instruments Insurance International Investments Labs Leasing Lithium
Logistics Marine Materials Media Medical Metals Mining Mortgage Motors Networks Nutrition Oil\u00a0&\u00a0Gas
Packaging Paper Partners Petroleum Pharma Pharmaceuticals Power Properties Realty Renewables Resources Restaurants
Retail Robotics Savings Semiconductor Services Shipping Software Solar Solutions Steel Storage Supply Systems
Technologies Telecom Textiles Therapeutics Tools Trading Transport Travel Trust Utilities Ventures Water Wireless
""".split()
_FORMS = "Inc.|Inc|Corp|Corporation|Ltd|Limited|PLC|LLC|Co.|Group|Holdings|AG|S.A.||".split("|")
_PLACES = "American Canadian Pacific Nordic Texas Georgia China Korea Australian Global National First United".split()
ELSEWHERE = "in another script"
_SEC_TITLES = "sec_company_tickers.json"


def company(dice: random.Random) -> str:
    """A company's name as exchanges print them."""
    root = dice.choice(_ROOTS).title() if dice.random() < 0.5 else dice.choice(_BEGIN) + dice.choice(_END)
    trades = " ".join(dice.sample(_TRADES, dice.choice((0, 1, 1, 1, 2)))).replace("\u00a0", " ")
    start = f"{dice.choice(_PLACES)} " if dice.random() < 0.15 else ""
    if dice.random() < 0.15:
        root = dice.choice(_FAMILIES) + (f" & {dice.choice(_FAMILIES)}" if dice.random() < 0.5 else "")
    return " ".join(f"{start}{root} {trades} {dice.choice(_FORMS)}".split())


def person(dice: random.Random) -> str:
    """A person's name of two or three names, of any country, in order or as lists have it."""
    given = dice.sample(_GIVEN, dice.choice((1, 1, 2)))
    family = dice.choice(_FAMILIES)
    return f"{family.upper()}, {' '.join(given)}" if dice.random() < 0.2 else " ".join([*given, family])


def ship(dice: random.Random) -> str:
    """A ship's name with a prefix."""
    return f"{dice.choice(('MV', 'M/V', 'MT', ''))} {dice.choice(_ROOTS).title()} {dice.choice(_END).title()}".strip()


def elsewhere(dice: random.Random) -> str | None:
    """A company or a person in the letters of Korea, Japan or Arabia."""
    name = dice.choice((company, person))(dice)
    spell = dice.choice((syllables.korean, syllables.japanese, scripts.arabic))
    return spell(name, dice)


def made(dice: random.Random, known: Callable[[str], bool]) -> Iterator[tuple[str, str]]:
    """Innocents without end, with their kind; no name that is stored."""
    while True:
        kind, make = dice.choice(_MAKERS)
        if (name := make(dice)) and not known(name):
            yield f"innocent {kind}", name


_MAKERS: tuple[tuple[str, Callable[[random.Random], str | None]], ...] = (
    ("company", company), ("company", company), ("person", person), ("ship", ship), (ELSEWHERE, elsewhere),
    (ELSEWHERE, elsewhere),
)  # fmt: skip


def read(folder: Path) -> Iterator[tuple[str, str]]:
    """Innocents of labelled files in a folder, with their kind: *_queries.csv without an entry meant, SEC's titles."""
    for file in sorted(folder.glob("*_queries.csv")):
        with file.open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                if not row.get("true_id", row.get("expected_id")):
                    yield row["kind"], row["query"]
    for file in sorted(folder.rglob(_SEC_TITLES)):
        rows_by_number = json.loads(file.read_text(encoding="utf-8"))
        yield from dict.fromkeys(("SEC title", str(row["title"])) for row in rows_by_number.values())
