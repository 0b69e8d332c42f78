"""The day of a deal that a message tells of, where its question comes back to that day: "sold on 3 May. Permitted?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.services.questions.reading import DayRead, Precision

_DEALT = re.compile(
    r"\b(?:bought|sold|paid|purchased?|wired|shipped|shipment|invoiced?|executed|settled?|delivered|delivery|received|"
    r"booked|acquired|traded|trades?|sent|cleared|transfer(?:red)?|deposit(?:ed)?|payments?|sale|sell|buy|reinvest\w+|"
    r"chargeback|payout|wire|dividend|invested|investment|subscri\w+|chartered|loaded|loading|funded|closed|priced|"
    r"redeemed|redemption|novated|lent|loan)\b",
    re.I,
)
"""What is done on a day that may be asked about."""
_REFERS = re.compile(
    r"(?<!after )(?<!before )(?<!since )\b(?:that|the same|said) (?:very |same )?"
    r"(?:day|date|morning|afternoon|evening|night|week|month|time|quarter|year|moment|point)\b"
    r"|\b(?:was|were|had)\b[^.?!]*\bat this (?:time|moment|point|stage)\b"
    r"|(?:^|[,.;])(?![^,.;]*\b(?:is|are|can|may|do|does|ok|okay|must|should|instead)\b)"
    r"[^,.;?]{2,60}(?<!until )\bthen[ ?!.]*$"
    r"|(?<!until )(?<!till )(?<!since )\b(?:as of|by|back|at) then\b"
    r"|\b(?:was|were|had|listed|blocked)\b[^.?!]*(?<!until )\bthen[ ?!.]*$",
    re.I,
)
"""What comes back to a day that was told before it."""
_VERDICT = re.compile(
    r"(?:[.,;:!?–—]\s*|\s-\s*)(?:and |so |all |was it |is that |is this )*"
    r"(?:permitted|allowed|legal|lawful|compliant|in breach|(?:a )?breach|(?:a )?violation|prohibited|forbidden)"
    r"(?: (?:y/n|yes/no|or not|yes or no|or no))?[ ?!.]*$",
    re.I,
)
"""A verdict that is asked for at the end: "Permitted?", "a breach, yes or no?"."""
_ISSUE = re.compile(
    r"(?:[.,;:!?–—]\s*|\s-\s*)(?:and |so |all |is |was |are |were )*(?:that |this |it |we |there )?(?:an? |any |all )?"
    r"(?:issues?|problems?|problematic|ok(?:ay)?|fine|compliant|in trouble)(?: (?:or not|for us|with that))?[ ?!.]*$",
    re.I,
)
"""The same, asked in words that may be of now as well: "Is that an issue?"."""
_OVER = re.compile(
    r"(?<!be )(?<!not )\b(?:dealt|sold|paid|wired|shipped|executed|settled|delivered|received|booked|traded?|trades|"
    r"sent|cleared|transferred|redeemed|novated)\b",
    re.I,
)
"""What is done on a day and is over."""
_OF_OTHERS = re.compile(
    r"(?:^|[.;:,] )(?!(?:We|I|They|He|She|Our|My|The|A|Trades?|Payments?|Invoices?|Orders?|Deals?|Wires?|Shares)\b)"
    rf"[A-Z][\w&.’'-]*(?: [A-Z][\w&.’'-]*){{0,5}} (?:has |had )?{_OVER.pattern}"
)
"""What the party asked about did itself: "Kestrel booked revenue on …"."""
_KEPT = re.compile(
    r"\b(?:bought|purchased?|acquired|invest(?:ed|ment)|subscri\w+|lent|loan|funded|closed|signed)\b", re.I
)
"""What is done on a day and goes on: a holding, a loan, a contract."""
_PAST = re.compile(
    r"(?:[.;:?!,–—]|\s-)\s*(?:and |so |but |please |pls )?(?:was|were|had|should (?:we|i|they)(?: not)? have|"
    r"could (?:we|i|they)(?: still)? have|"
    r"(?:is|does) (?:that|this|it) (?:inside|within|in breach|a breach|a violation|in time)|"
    r"did (?:we|i|he|she|they|our \w+) (?:do|breach|break|violate|infringe|commit|make|mess|act|get)|"
    r"any (?:wrongdoing|breach|violation|offence|foul)|haben wir \w+ falsch|avons-nous (?:fait|enfreint|violé)|"
    r"(?:hicimos|hemos hecho) algo mal|(?:what|which \w+) (?:applied|stood))\b"
    r"(?![^.?!]*\b(?:ever|since|now|today|later|afterwards|when|why)\b)"
    r"|^,? ?(?:then )?(?:am i|are we|is (?:that|it)|was (?:that|it)) "
    r"(?:inside|outside|within|in (?:breach|time)|too late|late|caught|covered|fine|ok(?:ay)?)\b"
    r"|\b(?:whether|if) [^.?!]*\b(?:was|were|had)\b"
    r"[^.?!]*\b(?:already|listed|blocked|sanctioned|designated|permitted|allowed)\b",
    re.I,
)
"""A question about what was done: "was it needed?", "whether it was blocked"."""
_TODAY = re.compile(
    r"\b(?:today|now(?! (?:want|ask|wonder|quer|say|claim|need)\w*)|"
    r"nowadays|currently|these days|going forward|any ?more|no longer)\b",
    re.I,
)
"""What asks about now, whatever was told of a day before it."""
_ENDS = re.compile(r"(?<=[.?!])(?=\s)")


def looked_back_at(text: str, told: Sequence[DayRead]) -> list[DayRead]:
    """The days told of something done to which a question comes back; empty where it asks about now."""
    if found := _REFERS.search(text):
        return [day for day in told if day.end <= found.start()]
    behind = _without_now(_behind(text, told))
    return [_one_day(day) for day in told if _is_meant(_sentence_of(text, day), behind)]


def _without_now(behind: str) -> str:
    """What comes behind a deal without the sentences that ask about now, which are asked besides: "Is it now?"."""
    return "".join(part for part in _ENDS.split(behind) if not _TODAY.search(part))


def _is_meant(sentence: str, behind: str) -> bool:
    """Whether a question behind a deal may be of nothing but its day."""
    if _VERDICT.search(behind) or _PAST.search(behind):
        return _DEALT.search(sentence) is not None
    return _ISSUE.search(behind) is not None and _is_over(sentence)


def begun_and_kept(text: str, told: Sequence[DayRead]) -> DayRead | None:
    """The day on which something was begun that goes on, where a question may be of it then or now; None without it."""
    behind = _behind(text, told)
    if _TODAY.search(behind) or not _ISSUE.search(behind):
        return None
    return next((day for day in told if _may_go_on(_sentence_of(text, day))), None)


def _behind(text: str, told: Sequence[DayRead]) -> str:
    return text[max((day.end for day in told), default=len(text)) :]


def _is_over(sentence: str) -> bool:
    """Whether what was done is over: a trade or a payment, and no holding."""
    return _OVER.search(sentence) is not None and not _may_go_on(sentence)


def _may_go_on(sentence: str) -> bool:
    """Whether what was done goes on, or was done by others, so that a question may be of today."""
    return bool(_KEPT.search(sentence) or _OF_OTHERS.search(sentence))


def _one_day(day: DayRead) -> DayRead:
    """The day, to be asked for where only its month or year is told: nothing says that the whole of it is meant."""
    return day if day.precision is Precision.DAY else replace(day, on=None, precision=Precision.UNKNOWN)


def _sentence_of(text: str, day: DayRead) -> str:
    """The sentence in which a day stands."""
    before, behind = re.split(r"[.?!;] ", text[: day.start])[-1], re.split(r"[.?!;]", text[day.end :])[0]
    return f"{before} {behind}"
