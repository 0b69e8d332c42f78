"""Which of OFAC's lists a party is on. The one place where OFAC's list names and program codes become ids of ours.

The enhanced XML names the lists. The legacy XML and the CSV files do not: they print program codes, and only in the
non-SDN ("consolidated") files do these have to be told apart, by the tables below. A code that is in none of them is
refused, for nobody has yet looked which list it stands for.

Seen in the non-SDN files of January to April 2025, whose three formats agree on the lists of all 443 parties
(`README.md` tells how that was checked).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice

from bot.errors import ListRefused
from data.sources.ofac.record import Oddities, OnList, Party

SDN_DATASET = "us_ofac_sdn"
NON_SDN_DATASET = "us_ofac_cons"

SDN, SSI, CMIC, PLC = "US-SDN", "US-SSI", "US-NS-CMIC", "US-NS-PLC"
MENU, CAPTA, EVADERS = "US-NS-MBS", "US-CAPTA", "US-FSE"

NAMES = {
    "SDN List": SDN,
    "Sectoral Sanctions Identifications List": SSI,
    "Non-SDN CMIC List": CMIC,
    "Non-SDN Palestinian Legislative Council List": PLC,
    "Non-SDN Menu-Based Sanctions List": MENU,
    "CAPTA List": CAPTA,
    "FSE List": EVADERS,
}
"""As the enhanced XML names them."""
ALL_NON_SDN = "Consolidated List"
"""No list of its own: OFAC's name for its non-SDN lists together."""

OWN_PROGRAMS = {
    "UKRAINE-EO13662": SSI,
    "NS-PLC": PLC,
    "CMIC-EO13959": CMIC,
    "561-Related": CAPTA,
    "FSE-IR": EVADERS,
    "FSE-SY": EVADERS,
}
"""Programs that in the non-SDN files always mean one list."""

ONLY_NON_SDN = frozenset(OWN_PROGRAMS) - {"UKRAINE-EO13662"}
"""Programs of which no party is on the SDN List; under UKRAINE-EO13662 some are."""

_MARKS = (
    ("RUSSIA-EO14024", "14024 Directive Information Subject to Directive 1a", MENU),
    ("RUSSIA-EO14024", "14024 Directive Information Subject to Directive 3", MENU),
    ("RUSSIA-EO14024", "14024 Directive Information Subject to Directive 4", MENU),
    ("RUSSIA-EO14024", "Listing Date (EO 14024 Directive 1a)", MENU),
    ("RUSSIA-EO14024", "Listing Date (EO 14024 Directive 3)", MENU),
    ("RUSSIA-EO14024", "Listing Date (EO 14024 Directive 2)", CAPTA),
    ("BURMA-EO14014", "Listing Date (EO 14014 Directive 1)", MENU),
    ("ILLICIT-DRUGS-EO14059", "Executive Order 14059 information: Prohibition", MENU),
    ("CAATSA - RUSSIA", "CAATSA Section 235 Information:", MENU),
)
"""Programs that mean a non-SDN list where the entry says so in these words: the directive or the menu it is under."""
_BLOCKED = (
    ("RUSSIA-EO14024", "See Section 11 of Executive Order 14024"),
    ("CAATSA - RUSSIA", "BLOCKING PROPERTY AND INTERESTS IN PROPERTY"),
)
"""Words of an entry that is blocked under the program, so on the SDN List; earlier directives stay in the entry."""

SDN_PROGRAMS = frozenset(
    program.strip()
    for line in """
    BALKANS | BALKANS-EO14033 | BELARUS | BELARUS-EO14038 | BPI-RUSSIA-EO14024 | BPI-SUDAN-14098 | BURMA-EO14014
    CAATSA - IRAN | CAATSA - RUSSIA | CAR | CUBA | CYBER2 | DARFUR | DPRK | DPRK-NKSPEA | DPRK2 | DPRK3 | DPRK4
    DRCONGO | ELECTION-EO13848 | ETHIOPIA-EO14046 | FTO | GLOMAG | HIFPAA | HK-EO13936 | HOSTAGES-EO14078 | HRIT-IR
    HRIT-SY | IFCA | IFSR | ILLICIT-DRUGS-EO14059 | IRAN | IRAN-CON-ARMS-EO | IRAN-EO13846 | IRAN-EO13871
    IRAN-EO13876 | IRAN-EO13902 | IRAN-HR | IRAN-TRA | IRAQ2 | IRAQ3 | IRGC | ISA | LEBANON | LIBYA2 | LIBYA3 | MAGNIT
    MALI-EO13882 | NICARAGUA | NICARAGUA-NHRAA | NPWMD | PEESA | PEESA-EO14039 | RUSSIA-EO14024 | RUSSIA-EO14065
    SDGT | SDNT | SDNTK | SOMALIA | SOUTH SUDAN | SSIDES | SUDAN-EO14098 | SYRIA | SYRIA-CAESAR | SYRIA-EO13894 | TCO
    UHRPA | UKRAINE-EO13660 | UKRAINE-EO13661 | UKRAINE-EO13662 | UKRAINE-EO13685 | VENEZUELA | VENEZUELA-EO13850
    VENEZUELA-EO13884 | WEST-BANK-EO14115 | YEMEN | ZIMBABWE
    """.strip().splitlines()
    for program in line.split("|")
)
"""Programs of the SDN List. Beside a program of its own, a party in the non-SDN files has them for being an SDN too."""

_ENOUGH_TO_TELL = 500


def dataset_told_by_programs(entries: Iterable[Collection[str]]) -> str:
    """Which of the two datasets a file without list names holds, by the programs of its first entries: in the non-SDN
    files nearly every entry has a program that only a non-SDN list has, in the SDN files hardly one."""
    first = [any(program in OWN_PROGRAMS for program in programs) for programs in islice(entries, _ENOUGH_TO_TELL)]
    return NON_SDN_DATASET if sum(first) * 2 > len(first) else SDN_DATASET


def put_on_lists(party: Party, *, dataset: str, odd: Oddities) -> None:
    """Put a party of a file without list names on its lists.

    Raises ListRefused where its programs do not tell, or tell that it does not belong in this dataset.
    """
    if dataset == SDN_DATASET:
        if ONLY_NON_SDN.issuperset(party.programs):
            raise ListRefused(f"{party.place}: an entry of non-SDN lists ({', '.join(party.programs)}) in the SDN List")
        party.lists = [OnList(program=SDN)]
        return
    text = _all_text(party)
    told = {program: _told(program, text, party=party) for program in party.programs}
    for program, lists in told.items():
        if not lists:
            odd.note(f"uid {party.uid}: its remarks are cut before they say which list {program} stands for")
    found = set().union(*told.values())
    if not found - {SDN}:
        raise ListRefused(f"{party.place}: nothing says which non-SDN list it is on ({', '.join(party.programs)})")
    party.lists = [OnList(program=listed) for listed in sorted(found)]


def _is_blocked(program: str, text: str) -> bool:
    return any(mark in text for of, mark in _BLOCKED if of == program)


def _marks_of(program: str) -> list[tuple[str, str]]:
    """The words of remarks that say which list the program stands for, each with that list."""
    return [(mark, listed) for of, mark, listed in _MARKS if of == program]


def _told(program: str, text: str, *, party: Party) -> set[str]:
    """The lists a program stands for in a non-SDN file; none where the words that would tell are cut off."""
    if program in OWN_PROGRAMS:
        return {OWN_PROGRAMS[program]}
    if _is_blocked(program, text):
        return {SDN}
    marks = _marks_of(program)
    if marked := {listed for mark, listed in marks if mark in text}:
        return marked
    if program not in SDN_PROGRAMS:
        raise ListRefused(f"{party.place}: unknown program {program!r}: add it to data/sources/ofac/lists.py")
    return set() if party.cut and marks else {SDN}


def _all_text(party: Party) -> str:
    facts = (f"{fact.type} {fact.value}" for fact in party.facts)
    return "; ".join([*facts, party.remarks])


def grounds(lists: Sequence[str], programs: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Each of a party's lists with those of its programs that may be the grounds; every program is told at least once.

    OFAC gives a party's programs together: one that belongs to a certain list is told of that list alone, the others of
    the lists that have none of their own.
    """
    own = {program: OWN_PROGRAMS[program] for program in programs if OWN_PROGRAMS.get(program) in lists}
    others = {program for program in programs if program not in own}
    takers = [listed for listed in lists if listed not in own.values()] or lists
    return {listed: _mine(listed, programs, own, others if listed in takers else set()) for listed in lists}


def _mine(listed: str, programs: Sequence[str], own: Mapping[str, str], others: Collection[str]) -> tuple[str, ...]:
    mine = [program for program in programs if own.get(program) == listed or program in others]
    return tuple(mine or programs)
