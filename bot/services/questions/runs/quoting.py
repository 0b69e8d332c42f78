"""Names within quotation marks: what they hold is one name, unless it is a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.names.keys import plain_key
from bot.domain.names.word_tables.common_words import is_common
from bot.services.questions.doubts.firm_titles import VERBS
from bot.services.questions.runs.joining import JOINING
from bot.services.questions.runs.run import Run
from bot.services.questions.words.labels import Labelled
from bot.services.questions.words.word_labels import RARE, Label

_OPENING = '"“„«'
_SHORT = 4
"""Letters of the longest legal form in capitals."""


def with_quoted(within: Labelled, found: Sequence[Run]) -> list[Run]:
    """The runs, with what stands in quotation marks as one where a name is in it."""
    quoted = [run for run in _quoted(within) if any(run.meets(one) for one in found) and not _is_said(within, run)]
    quoted = [_with_form(within, run) for run in quoted]
    kept = [run for run in found if not any(run.meets(one) for one in quoted)]
    return sorted([*kept, *(_without_details(within, run) for run in quoted)], key=lambda run: run.first)


def _without_details(within: Labelled, run: Run) -> Run:
    """The run without the number in brackets, or the firm's seat, at its end: "Kestrel Co., Ltd., Binzhou"."""
    return Run(run.first, min(_opened(within, run), _end_of_firm(within, run)), quoted=True)


def _opened(within: Labelled, run: Run) -> int:
    """Where a bracket opens that holds a number and the word for it; the end of the run where none does."""
    opened = next((n for n in range(run.first + 1, run.end) if within.tokens[n].text in "(（"), run.end)
    inside = "".join(token.text for token in within.tokens[opened : run.end])
    told = within.labels[opened + 1 : opened + 2] == [Label.CONTEXT]
    return opened if told and any(map(str.isdigit, inside)) else run.end


def _end_of_firm(within: Labelled, run: Run) -> int:
    """Where a comma stands behind the last legal form of the run; its end where none does."""
    forms = [n for n in range(run.first, run.end) if within.labels[n] is Label.FORM]
    behind = range(forms[-1], run.end) if forms else range(0)
    return next((n for n in behind if within.tokens[n].text == ","), run.end)


def _with_form(within: Labelled, run: Run) -> Run:
    """The run with the short legal form before its quotation marks: "ООО «Merlyn»"."""
    place = run.first - 2
    if place < 0 or within.tokens[run.first - 1].text not in _OPENING or within.tokens[place].quoted:
        return run
    form = within.tokens[place].text
    formed = within.labels[place] is Label.FORM or not form.isascii()
    short = 1 < len(form) <= _SHORT and form.isupper() and formed
    return Run(place, run.end, quoted=True) if short and _is_form(within, Run(place, place + 1)) else run


def quoted_only(within: Labelled, found: list[Run]) -> list[Run]:
    """Without the legal form before a quoted name: Joint Stock Company "Kestrel"."""
    return [
        run
        for run in found
        if within.tokens[run.first].quoted
        or not (run.end < len(within) and _is_form(within, run) and _quote_follows(within, run.end))
    ]


def _is_said(within: Labelled, run: Run) -> bool:
    """Whether quotation marks hold a sentence, and no name: a word of talk in small letters, or a list, is in it."""
    places = range(run.first, run.end)
    if any(within.labels[place] in (Label.LIST, Label.DAY) for place in places):
        return True
    if _is_phrase(within, run):
        return True
    mixed = within.mixed and any(within.tokens[place].capital for place in places)
    talk = _talk_in(within, run)
    return not JOINING.issuperset(talk) if mixed else not VERBS.isdisjoint(talk)


def _talk_in(within: Labelled, run: Run) -> list[str]:
    """The words of talk in small letters in a run."""
    places = [place for place in range(run.first, run.end) if within.labels[place] is Label.PLAIN]
    return [within.tokens[place].folded for place in places if within.tokens[place].text.islower()]


def _is_phrase(within: Labelled, run: Run) -> bool:
    """Whether quotation marks hold ordinary words in small letters alone: "secondary sanctions risk"."""
    tokens = within.tokens[run.first : run.end]
    small = within.mixed and len(tokens) > 1 and all(token.is_word and token.text.islower() for token in tokens)
    words = within.words
    return small and all(token.folded in words.known or words.ordinary(token.folded) >= RARE for token in tokens)


def _quoted(within: Labelled) -> list[Run]:
    found: list[Run] = []
    for place, token in enumerate(within.tokens):
        if not token.quoted:
            continue
        last = found[-1] if found else None
        if last and within.text[within.tokens[last.end - 1].end : token.start].strip() in (
            "",
            "(",
            ")",
            ",",
            "&",
            "-",
            ").",
            ".",
            ".,",
        ):
            found[-1] = Run(last.first, place + 1, quoted=True)
        else:
            found.append(Run(place, place + 1, quoted=True))
    return found


def _is_form(within: Labelled, run: Run) -> bool:
    text = run.text(within)
    short = text.isupper() and not text.isascii() and len(text) <= _SHORT  # "НПО «Сплав»"
    return short or all(is_common(word) for word in plain_key(text).split())


def _quote_follows(within: Labelled, place: int) -> bool:
    return within.tokens[place].text in _OPENING
