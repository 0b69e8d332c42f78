"""Codes that stand behind a name as another sign of the same party: "CNOOC Ltd (883 HK)", "ticker ONON"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.services.questions.runs.initials import is_initials
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import Label

_TICKER = re.compile(r"[A-Z]{1,5}|\d{3,6}(?:[. ][A-Z]{1,4})?|[A-Z0-9]{1,6}[. :][A-Z]{1,3}")
_SAYS_CODE = ("ticker", "symbol", "bbg", "ric")


def without_tickers_in_brackets(within: Labelled, found: Sequence[Run]) -> list[Run]:
    """Without codes that stand in brackets behind a name: "CNOOC Ltd (883 HK)"; its initials are another name of it."""
    return [
        run
        for before, run in zip([None, *found], found, strict=False)
        if not (before and _is_code_behind(within, run) and is_ticker(run.text(within)))
        or is_initials(run.text(within), before.text(within))
    ]


def without_tickers_behind_forms(within: Labelled, found: Sequence[Run]) -> list[Run]:
    """The same, but only of names whose legal form says that they end there: "Kestrel Shoes AG (KSTR)"."""
    kept = without_tickers_in_brackets(within, found)
    ends = {run.end for run in found if within.labels[run.end - 1] is Label.FORM}
    return [run for run in found if run in kept or run.first - 1 not in ends]


def is_ticker(text: str) -> bool:
    """Whether a text is written as the code of a security is."""
    return _TICKER.fullmatch(text) is not None


def _is_code_behind(within: Labelled, run: Run) -> bool:
    """Whether brackets or a word say that a code is one of the name before: "(883 HK)", "ticker ONON"."""
    before = within.tokens[run.first - 1] if run.first else None
    return before is not None and (before.text in "(（" or before.folded in _SAYS_CODE)
