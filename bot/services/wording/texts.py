"""What is said of a text: the listed names in it, where they stand, and what was not judged."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.law.answer import Outcome
from bot.domain.law.severity import Colour
from bot.services.texts.screening import LONGEST_TEXT, Named, TextAnswer
from bot.services.wording.brief import brief
from bot.services.wording.colours import EMOJI
from bot.services.wording.lists.announcements import list_note
from bot.services.wording.small_print import OWN_LEFT_OUT, lists_and_age
from bot.services.wording.tally import tally
from bot.services.wording.verdict import Verdict
from bot.services.wording.words import count

NOT_JUDGED = (
    "Names that no list here holds were not judged, and a listed name made of everyday words may be missed: ask about "
    "a name by itself. A lead, not a finding."
)
_MOST = f"at most {LONGEST_TEXT:,} characters, fewer where names stand closely"
NOTHING = "None of the names on the lists here was found in this text. That clears nobody in it."


def verdict_on_named(named: Named) -> Verdict:
    """The verdict on a name of a text in six words: no more than a possible match where it may be somebody else's."""
    found = brief(named.answer)
    if named.possible and named.answer.outcome is Outcome.MATCH:
        return replace(found, emoji=EMOJI[Colour.YELLOW], words=f"possible match: {found.words}")
    return found


def title(answer: TextAnswer) -> str:
    """How many listed names stand in the text, and how strict what stands against them is."""
    if not answer.named:
        return NOTHING
    told = tally(verdict_on_named(named).emoji for named in answer.named)
    names = count(len(answer.named) + len(answer.untold), "listed name")
    return f"{names} in this text: {told}"


def where(named: Named) -> str:
    """Where the name stands: the words around it, and how often it is there."""
    often = f", {named.times} times" if named.times > 1 else ""
    return f"“{named.quote}”{often}" if named.quote else ""


def limits(answer: TextAnswer) -> list[str]:
    """What was not read, not shown and not judged, a line each."""
    lines = []
    if answer.untold:
        lines.append(f"Also found, but not shown for lack of space: {', '.join(answer.untold)}.")
    if answer.cut_at:
        lines.append(f"⚠️ Only the beginning was read ({_MOST}), to “…{answer.cut_at}”.")
    return [*lines, *_nothing_on(answer), NOT_JUDGED]


def _nothing_on(answer: TextAnswer) -> list[str]:
    """Where no name was found, on which lists; names that were found have this under them."""
    own = [OWN_LEFT_OUT] if answer.withheld else []
    if answer.named:
        return []
    noted = dict.fromkeys(f"⚠️ {one.title}: {note}." for one in answer.lists if (note := list_note(one)))
    return [*noted, " · ".join([lists_and_age(answer.lists), *own, "no match is not clearance"])]
