"""In words: which lists were not searched, and that ownership was not looked up."""

from __future__ import annotations

from bot.domain.law.answer import Answer, Ownership
from bot.domain.law.searched import Gap, NotSearched
from bot.services.wording.days import day


def gap_words(gap: NotSearched) -> str:
    """A list, or a part of it, that was not searched, and why."""
    match gap.reason:
        case Gap.NOT_LOADED:
            return f"{gap.title} (not loaded)"
        case Gap.IN_PART:
            return f"{gap.title}: {gap.note}" if gap.note else gap.title
        case Gap.OLD_COPY:
            return f"{gap.title}: what was added after our copy of {_on(gap)}"
        case Gap.BEFORE_COPIES:
            return f"{gap.title} before {_on(gap)}, when our copies begin"
        case Gap.NOT_HELD:
            return f"{gap.title} (not held: {gap.note})"
        case Gap.AS_WRITTEN:
            return gap.title
        case Gap.WITHHELD:
            return f"{gap.title} ({gap.note})"


def gap_lines(answer: Answer) -> list[str]:
    """What was not searched of lists that are read here, and which lists are not, a line each where there are any."""
    missing = "; ".join(gap_words(gap) for gap in answer.unsearched if gap.reason is not Gap.NOT_HELD)
    never = "; ".join(gap.title for gap in answer.unsearched if gap.reason is Gap.NOT_HELD)
    told = (f"Not searched: {missing}" if missing else "", f"Not held: {never}" if never else "")
    return list(filter(None, told))


def ownership_words(ownership: Ownership) -> str:
    """Says that ownership was not looked up, and under which rules that matters; "" once it is checked."""
    if ownership.checked:
        return ""
    return f"Ownership not checked ({'; '.join(ownership.rules)})." if ownership.rules else "Ownership not checked."


def _on(gap: NotSearched) -> str:
    return day(gap.on) if gap.on else "an unknown day"
