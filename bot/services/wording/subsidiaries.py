"""What a list's own rule says of the subsidiaries of those on it. Which companies these are is not looked up here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from bot.domain.law.answer import Answer, Finding
from bot.domain.law.view import DesignationView
from bot.services.questions.reading import Aspect, Point
from bot.services.wording.gaps import ownership_words
from bot.services.wording.listed import in_force, programs
from bot.services.wording.on_list import on_lists, under

NOT_LOOKED_UP = "Subsidiaries were not looked up."
_ONCE_LISTED = "covered only once listed themselves (OFAC FAQ 857, as issued on 28 Dec 2020)"
_AFFILIATES = "those that it names, and while BIS’s Affiliates Rule is in force those owned to 50 percent or more"
_OWN_TESTS = "it has tests of ownership and control of its own, which were not applied here"
RULES: Mapping[str, str] = {
    "US-SDN": "blocked too, named or not, where blocked persons together own 50 percent or more (OFAC’s 50 Percent "
    "Rule)",
    "US-SSI": "restricted too where parties on it own 50 percent or more (OFAC FAQ 373, which was not read for this)",
    "US-NS-CMIC": "not covered unless listed by name; the 50 Percent Rule does not apply (OFAC FAQ 857)",
    "US-NS-CCMC": _ONCE_LISTED,
    "US-CCMC-1237": _ONCE_LISTED,
    "US-NDAA-889": "their equipment and services are covered too (s.889(f)(3) and FAR 4.2101, which were not read for "
    "this)",
    "US-FCC-COVERED": "covered too, by law firms’ reports; the list itself was not read for this",
    "US-BIS-EL": _AFFILIATES,
    "US-BIS-MEU": _AFFILIATES,
    "EU-FSF": _OWN_TESTS,
    "GB-UKSL": _OWN_TESTS,
}
"""What a program says of the subsidiaries of those on it, by its id. Of a program that is not here nothing was read."""


_ASPECTS = (Aspect.ANY, Aspect.STATUS, Aspect.OWNER, Aspect.EFFECT, Aspect.HOLD_OR_BUY, Aspect.LIST)


def subsidiaries_line(finding: Finding, answer: Answer) -> str:
    """The rule of each listing in force, or of those on the lists that are named; "" where it was not asked for."""
    asked = answer.read_as
    if asked is None or not asks_of_subsidiaries(answer):
        return ""
    standing = in_force(finding.designations)
    rules = list(_rules(under(asked.lists, standing) or standing)) or ["No listing of it stands here."]
    told = " ".join(filter(None, [NOT_LOOKED_UP, *rules, ownership_words(answer.ownership)]))
    itself = on_lists(finding, answer, asked.lists) if asked.aspect == Aspect.LIST else ""
    return f"{told} {finding.entity.caption} itself: {itself[:1].lower()}{itself[1:]}" if itself else told


def asks_of_subsidiaries(answer: Answer) -> bool:
    """Whether the question is of those that the name owns, in words that their lists' rules answer."""
    asked = answer.read_as
    return asked is not None and asked.aspect in _ASPECTS and Point.SUBSIDIARIES in asked.points


def _rules(views: Sequence[DesignationView]) -> Iterator[str]:
    known = {view.program_short: RULES[view.program] for view in views if view.program in RULES}
    if known:
        yield f"What its lists say of them: {'. '.join(f'{short}: {rule}' for short, rule in known.items())}."
    if unknown := [view for view in views if view.program not in RULES]:
        yield f"What is said of them by {programs(unknown)} is not held here."
