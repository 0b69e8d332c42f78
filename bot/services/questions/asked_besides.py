"""What a message asks beside its first question: "when was Kestrel listed, and why?", "Kestrel: deadline + source".

It is sought clause by clause: commas, full stops and words like "and" part them. A clause asks for more only where it
is nothing but a reviewed further question ("since when", "the legal basis, please"): what is told in passing has more
words ("we have held it since May, …"), or is the label of what follows it ("date: 3 May").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.services.questions.reading import Aspect
from bot.services.questions.words.vocabulary import MASKED_NAME, Vocabulary

MOST = 2
"""More is not told in a first line: the card and its full history show the rest."""
_OF_DEALINGS = (Aspect.HOLD_OR_BUY, Aspect.EFFECT)
_OF_OTHER_DAYS = (Aspect.DEADLINE, Aspect.UNTIL, Aspect.OWNER)
_SIGNS = r"[,;/&+?!|？！。，；、،؟؛()\[\]–—¿¡«»\"“”]|\.(?=\s|\.|$)|(?:(?<=\s)-(?=\s))"
_LABEL = re.compile(r"[:：]")
_LONGEST, _LONGEST_UNSPACED = 60, 24
"""Signs of a clause that asks for nothing else: longer ones say more. The fillers in a pattern fit together in many
ways, which a long row of them would try one after the other.
"""


@dataclass(frozen=True, slots=True)
class _Clause:
    """What stands between two joints. `labels`: a colon follows it; `joined`: a word like "and" stands before it."""

    text: str
    labels: bool = False
    joined: bool = False


def asked_besides(masked: str, words: Vocabulary, main: Aspect, *, names: int) -> tuple[Aspect, ...]:
    """The further aspects that are wanted of the names, in their order; two at most, none beside a history.

    `masked`: the message with signs in place of its names; `main`: what is wanted in the first place.
    """
    if main is Aspect.HISTORY or not words.further.asking:
        return ()
    clauses = _clauses(words.further.passing.sub("", masked), words)
    wanted = dict.fromkeys(_beside(main, clause, words) for clause in clauses if _counts(clause, names))
    return tuple(one for one in wanted if one and one is not main)[:MOST]


def _counts(clause: _Clause, names: int) -> bool:
    """Whether it may ask: no label does, nor what is said of one among several names."""
    label = clause.labels and not clause.joined
    return not label and (names == 1 or MASKED_NAME not in clause.text)


def _beside(main: Aspect, clause: _Clause, words: Vocabulary) -> Aspect | None:
    """What a clause asks for, if it does nothing else.

    "When" and "until when" are of what was asked before: of the day by which to sell, and not of the listing.
    """
    found = _asked(clause.text.replace(" ", "") if words.unspaced else clause.text, words)
    if found is Aspect.UNTIL and main in _OF_DEALINGS:
        return Aspect.DEADLINE
    if found is Aspect.SINCE and main in _OF_OTHER_DAYS and not words.further.of_listing.search(clause.text):
        return None
    return None if (main, found) == (Aspect.DEADLINE, Aspect.UNTIL) else found


def _asked(text: str, words: Vocabulary) -> Aspect | None:
    if len(text) > (_LONGEST_UNSPACED if words.unspaced else _LONGEST):
        return None
    return next((aspect for aspect, asking in words.further.asking.items() if asking.fullmatch(text)), None)


def _clauses(masked: str, words: Vocabulary) -> Iterator[_Clause]:
    joining = _joining(words)
    for stretch in re.split(_SIGNS, masked):
        *before, last = _LABEL.split(stretch)
        for part in before:
            *parts, label = joining.split(part)
            yield from (_Clause(one.strip()) for one in parts)
            yield _Clause(label.strip(), labels=True, joined=bool(parts))
        yield from (_Clause(one.strip()) for one in joining.split(last))


def _joining(words: Vocabulary) -> re.Pattern[str]:
    """Finds the words that part clauses; what ties two names parts none."""
    ties = "|".join(sorted(map(re.escape, words.splitters), key=len, reverse=True)) or "(?!)"
    between = ties if words.unspaced else rf"(?:^|(?<=\s))(?:{ties})(?=\s|$)"
    name = re.escape(MASKED_NAME)
    return re.compile(rf"(?!(?<={name}\s)(?:{ties})\s{name})(?:{between}|{words.further.joints})")
