"""Screens a running text: every listed name in it with its verdict, and where it stands. Other names are not judged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from bot.domain.law.answer import Answer, Outcome, ReadAs
from bot.domain.law.entity import Schema
from bot.domain.law.searched import ListSearched
from bot.domain.law.severity import by_weight
from bot.domain.names.lookalikes import legible
from bot.services.lists.searched import searched
from bot.services.ports import Asker, UnitOfWork
from bot.services.questions.reader import Reader
from bot.services.questions.reading import Aspect, Kind
from bot.services.screening.screener import Screener
from bot.services.texts.finding import Mention, mentions
from bot.services.texts.words import labelled_text, readable
from bot.services.viewing import opened

LONGEST_TEXT = 12_000
MOST_NAMES = 30
"""Names told with a verdict; the rest are named alone."""
_AROUND = 45
"""Letters of the text quoted before a name, and behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name that stands in a text: the answer to it, the words around its first mention, and how often it is there.

    `possible`: the text may mean somebody else, so the answer is never told as certain.
    """

    answer: Answer
    quote: str = ""
    times: int = 1
    possible: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TextAnswer:
    """What was found in a text, the strictest first. `cut_at`: the last words read of a text that was too long.

    `untold`: further listed names, for which there was no room. `lists` are those that were searched; `withheld`: no
    firm's own, since people of other organisations read along.
    """

    named: tuple[Named, ...]
    language: str = "en"
    cut_at: str = ""
    untold: tuple[str, ...] = ()
    lists: tuple[ListSearched, ...] = ()
    withheld: bool = False


class TextScreener:
    """Screens texts. `reader` is made when it is first needed."""

    def __init__(
        self, unit_of_work: Callable[[], UnitOfWork], reader: Callable[[], Reader], screener: Screener
    ) -> None:
        self._unit_of_work = unit_of_work
        self._reader = reader
        self._screener = screener

    def screen(self, text: str, *, asker: Asker) -> TextAnswer:
        """The listed names of a text, each screened as of today: of at most its first 12,000 characters, and fewer
        where it has more names than can be looked up while somebody waits."""
        text = legible(text)
        kept = text if len(text) <= LONGEST_TEXT else _without_last_word(text[:LONGEST_TEXT])
        within = labelled_text(kept, self._reader())
        if (end := readable(within)) < len(kept):
            kept = kept[:end].rstrip()
            within = labelled_text(kept, self._reader())
        with opened(self._unit_of_work, public_only=asker.public_only) as uow:
            by_name = _by_name(mentions(within, uow.index, team=asker.team))
            lists = searched(uow.library.lists(team=asker.team), today=self._screener.today())
        language = within.words.language
        read_as = ReadAs(
            kind=Kind.SCREEN,
            names=tuple(group[0].text for group in by_name[:MOST_NAMES]),
            day_typed="",
            aspect=Aspect.ANY,
            list_meant="",
            language=language,
        )
        named = [self._named(group, kept, read_as, asker) for group in by_name[:MOST_NAMES]]
        return TextAnswer(
            named=tuple(sorted(_each_once(named), key=_strictest_first)),
            language=language,
            cut_at="" if kept == text else _last_words(kept),
            untold=tuple(group[0].text for group in by_name[MOST_NAMES:]),
            lists=lists,
            withheld=asker.public_only,
        )

    def reach(self, text: str) -> int:
        """How many characters of a text are read at once: all, or up to where it has as many names as are looked up."""
        return min(readable(labelled_text(text, self._reader())), LONGEST_TEXT)

    def recall(self, records: Sequence[tuple[str, bool]], *, asker: Asker) -> TextAnswer:
        """What was told of a text, by the records of its names and whether each was possible alone; without quotes.

        Raises BadInput where an answer rests on lists that the asker may not see where they ask.
        """
        found = [(self._screener.recall(record, asker=asker), possible) for record, possible in records]
        named = [Named(answer=answer, possible=possible) for answer, possible in found if answer]
        return TextAnswer(named=tuple(named))

    def _named(self, group: Sequence[Mention], text: str, read_as: ReadAs, asker: Asker) -> Named:
        answer = self._screener.screen(group[0].text, asker=asker, read_as=read_as)
        possible = all(mention.possible for mention in group)
        return Named(answer=answer, quote=quoted(text, group[0]), times=len(group), possible=possible)


def joined(parts: Sequence[TextAnswer]) -> TextAnswer:
    """What was found in the parts of one text, as of the whole: each entity once. The parts are at least one."""
    first = parts[0]
    named = _each_once([one for part in parts for one in part.named])
    return replace(
        first,
        named=tuple(sorted(named, key=_strictest_first)),
        cut_at=next((part.cut_at for part in parts if part.cut_at), ""),
        untold=tuple(dict.fromkeys(name for part in parts for name in part.untold)),
    )


def _by_name(found: Sequence[Mention]) -> list[list[Mention]]:
    """The mentions of each name, in the order of the first."""
    groups: dict[str, list[Mention]] = {}
    for mention in found:
        groups.setdefault(mention.text.casefold(), []).append(mention)
    return list(groups.values())


def _each_once(named: Sequence[Named]) -> Iterator[Named]:
    """One entity once, however it is called: "SMIC" and its name in full. What was not found after all is left out."""
    by_entity: dict[str, Named] = {}
    for one in named:
        if one.answer.findings or one.answer.also:
            entity = _entity(one.answer)
            before = by_entity.get(entity)
            by_entity[entity] = _joined(before, one) if before else one
    yield from by_entity.values()


def _entity(answer: Answer) -> str:
    alone = answer.outcome in (Outcome.MATCH, Outcome.POTENTIAL_MATCH)
    return answer.findings[0].entity.id if alone else answer.query.casefold()


def _joined(one: Named, other: Named) -> Named:
    """Both as one: as the surer of them has it."""
    surer, weaker = (other, one) if _is_possible(one) and not _is_possible(other) else (one, other)
    return replace(surer, times=surer.times + weaker.times)


def _is_possible(named: Named) -> bool:
    return named.possible or named.answer.outcome is not Outcome.MATCH


def _strictest_first(named: Named) -> tuple[int, tuple[int, int, float, int]]:
    """Companies and people against whom something stands, then places and apps, then possible ones, then the rest."""
    answer = named.answer
    if _is_possible(named):
        return 2, by_weight(answer.findings[0]) if answer.findings else (0, 0, 0.0, 0)
    finding = answer.findings[0]
    if finding.entity.schema in (Schema.JURISDICTION, Schema.APP):
        return 1, by_weight(finding)
    stands = finding.status.stands
    return 0 if stands else 3, by_weight(finding)


def quoted(text: str, mention: Mention) -> str:
    """The words around a mention, cut between words, with "…" where more follows on the line."""
    start, end = max(mention.start - _AROUND, 0), min(mention.end + _AROUND, len(text))
    before, behind = text[start : mention.start], text[mention.end : end]
    before = before.rpartition("\n")[2] if "\n" in before else _whole_words(before, begins=start == 0)
    behind = behind.partition("\n")[0] if "\n" in behind else _whole_words(behind[::-1], begins=end == len(text))[::-1]
    return " ".join(f"{before}{text[mention.start : mention.end]}{behind}".split())


def _whole_words(before: str, *, begins: bool) -> str:
    """The text without the word that was cut at its beginning."""
    if begins:
        return before
    _, blank, rest = before.partition(" ")
    return f"…{rest}" if blank else "…"


def _without_last_word(text: str) -> str:
    return text.rpartition(" ")[0] or text


def _last_words(text: str) -> str:
    return " ".join(text[-60:].split()[1:]) or text[-30:]
