"""The first line of an answer to a question: what was asked, answered in a sentence or two from the answer's data.

It is "" where nothing was asked but the status, and where nothing true can be said in so few words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.domain.law.answer import Answer, DesignationView, Finding, Outcome, Standing
from bot.domain.law.document import Document
from bot.domain.law.entity import Schema
from bot.services.questions.reading import Aspect
from bot.services.wording.beside import comes_first
from bot.services.wording.days import day
from bot.services.wording.designations import leading, since, tags
from bot.services.wording.doubts import not_searched_at_all
from bot.services.wording.forbidden import effect_line, embargoed, lowered
from bot.services.wording.gaps import ownership_words
from bot.services.wording.listed import end, in_force, lasted, named, programs
from bot.services.wording.of_several import of_several
from bot.services.wording.on_list import nobody_on_lists, on_each, on_lists, under
from bot.services.wording.trading import deadline_line, hold_or_buy_line, nothing_bars
from bot.services.wording.verdict import standing_words
from bot.services.wording.words import some

DOCUMENTS = "Documents: "
_SHOWN = 3
_EVENTS = 6
_NO_END = (
    "When that ends is not told here: it lasts until its authority ends it, or to the end of its term if it has one."
)
_DOCUMENTS = 4
_LONGEST_IN_A_ROW = 220
_FOR_MORE = 12


def answer_line(answer: Answer) -> str:
    """What was asked, answered; "" where there is nothing to say beside the verdict. Unescaped, without markup."""
    said = _line(answer)
    return said[:1].upper() + said[1:] if said[1:2].islower() else said


def _line(answer: Answer) -> str:
    if answer.read_as and answer.read_as.relative:
        return _not_the_relative(answer.query, answer.read_as.relative)
    if answer.outcome in (Outcome.MATCH, Outcome.POTENTIAL_MATCH):
        return _if_meant(answer, _of(answer.findings[0], answer))
    if answer.outcome is Outcome.AMBIGUOUS:
        return _of_any(answer) or _of_several(answer)
    if answer.outcome is Outcome.NO_MATCH and not answer.also and not not_searched_at_all(answer):
        return _of_nobody(answer)
    return ""


def _of_any(answer: Answer) -> str:
    """What is true of each that may be meant, or of the place among them; "" where no such thing can be said."""
    said = {_of(finding, answer) for finding in answer.findings}
    same = said.pop() if len(said) == 1 else ""
    return f"Whichever is meant: {same}" if same else _if_the_place(answer)


def _of_several(answer: Answer) -> str:
    """How many something stands against; "" where one list is asked about, which that would not answer."""
    if _aspect(answer) is Aspect.LIST:
        return ""
    return of_several(answer, asked=_aspect(answer) is Aspect.STATUS)


def row_line(answer: Answer) -> str:
    """The same for a row of a table, whose verdict tells what else stands; "" of what is too long for one."""
    lists = answer.read_as.lists if answer.read_as else ()
    if _aspect(answer) is Aspect.LIST and lists and answer.outcome in (Outcome.MATCH, Outcome.POTENTIAL_MATCH):
        said = _if_meant(answer, on_each(answer.findings[0], answer, lists))
    else:
        said = "" if documents(answer) else answer_line(answer)
    return said if len(said) <= _LONGEST_IN_A_ROW else _shorter(said)


def _shorter(said: str) -> str:
    """The first of several listings that are told, and how many more there are; "" of what is one long sentence."""
    parts = said.rstrip(".").split("; ")
    kept = [part for n, part in enumerate(parts) if len("; ".join(parts[: n + 1])) <= _LONGEST_IN_A_ROW - _FOR_MORE]
    return f"{'; '.join(kept)}; +{len(parts) - len(kept)} more." if kept and len(parts) > 1 else ""


def lead(answer: Answer) -> str:
    """ "If X is meant: " where it is not certain that the entity found is the one that was asked about."""
    doubtful = answer.outcome is Outcome.POTENTIAL_MATCH or comes_first(answer)
    return f"If {answer.findings[0].entity.caption} is meant: " if doubtful else ""


def documents(answer: Answer) -> list[Document]:
    """The documents that were asked for, of one entity: those that begin and decide its listings."""
    if _aspect(answer) is not Aspect.DOCUMENT or answer.outcome not in (Outcome.MATCH, Outcome.POTENTIAL_MATCH):
        return []
    finding = answer.findings[0]
    views = in_force(finding.designations) or finding.designations
    found = {one.id: one for view in _asked_about(views, answer) for one in leading(view)}
    return list(found.values())[:_DOCUMENTS]


def _not_the_relative(name: str, relative: str) -> str:
    return f"This is about “{name}”. The “{relative}” was not looked up: ask again by name."


def _if_the_place(answer: Answer) -> str:
    """Of a name that a place under an embargo bears too, what that forbids: "ship to Donetsk" means the place."""
    if _aspect(answer) not in (Aspect.EFFECT, Aspect.HOLD_OR_BUY):
        return ""
    places = [one for one in answer.findings if one.entity.schema is Schema.JURISDICTION and embargoed(one)]
    return next((f"If the place is meant, {one.entity.caption}: {lowered(_effect(one, answer))}" for one in places), "")


def _if_meant(answer: Answer, said: str) -> str:
    return f"{lead(answer)}{said}" if said else ""


def _aspect(answer: Answer) -> Aspect:
    return Aspect(answer.read_as.aspect) if answer.read_as else Aspect.ANY


def _of(finding: Finding, answer: Answer) -> str:
    aspect = _aspect(answer)
    if aspect is Aspect.LIST and answer.read_as:
        return on_lists(finding, answer, answer.read_as.lists) if answer.read_as.lists else ""
    if finding.status in (Standing.UNKNOWN, Standing.NOT_DESIGNATED) and aspect is not Aspect.OWNER:
        return ""
    lists = answer.read_as.lists if answer.read_as else ()
    if lists and aspect in (Aspect.SINCE, Aspect.UNTIL) and not under(lists, finding.designations):
        return on_lists(finding, answer, lists)
    return _of_one_listed(finding, answer, aspect)


def _of_one_listed(finding: Finding, answer: Answer, aspect: Aspect) -> str:
    line = _LINES.get(aspect)
    return line(finding, answer) if line else ""


def _titles(_: Finding, answer: Answer) -> str:
    titles = some([document.title for document in documents(answer)], _DOCUMENTS, between=" · ")
    return f"{DOCUMENTS}{titles}" if titles else ""


def _of_nobody(answer: Answer) -> str:
    match _aspect(answer):
        case Aspect.LIST:
            return nobody_on_lists(answer, answer.read_as.lists) if answer.read_as else ""
        case Aspect.HOLD_OR_BUY:
            return nothing_bars(answer)
        case _:
            return ""


def _asked_about(views: Sequence[DesignationView], answer: Answer) -> list[DesignationView]:
    """Those under the lists that the question names, or all where none of them is among these; each program once."""
    first: dict[str, DesignationView] = {}
    for view in _named(views, answer):
        first[view.program] = min(first.get(view.program, view), view, key=_begun)
    return list(first.values())


def _named(views: Sequence[DesignationView], answer: Answer) -> Sequence[DesignationView]:
    """Those under the lists that the question names, or all where none of them is among these."""
    return under(answer.read_as.lists if answer.read_as else (), views) or views


def _begun(view: DesignationView) -> str:
    began = view.listed_on or view.seen_from
    return began.isoformat() if began else ""


def _since(finding: Finding, answer: Answer) -> str:
    views = _named(finding.designations, answer)
    if standing := in_force(views):
        return f"{some([_begins(view) for view in _asked_about(standing, answer)], _SHOWN * 2, between='; ')}."
    over = "That listing has ended" if in_force(finding.designations) else "No listing stands"
    return f"{over}; it was {some([_lasted(view) for view in views], _SHOWN, between='; ')}."


def _until(finding: Finding, answer: Answer) -> str:
    """When the listings ended; of those that stand, that no end is told: a term may be printed where we hold none."""
    views = _named(finding.designations, answer)
    standing = _asked_about(in_force(views), answer)
    if not standing:
        ended = [_lasted(view) for view in _asked_about(views, answer) if view.ended_on]
        return f"It ended: {some(ended, _SHOWN, between='; ')}." if ended else ""
    return " ".join([*_how_they_stand(standing), _NO_END])


def _how_they_stand(standing: Sequence[DesignationView]) -> Iterator[str]:
    suspended = [view for view in standing if view.suspended_on]
    whole = [view for view in standing if view not in suspended]
    for how, views in (("In force", whole), ("Suspended, and not ended", suspended)):
        if views:
            yield f"{how}: {programs(views)}."


def _begins(view: DesignationView) -> str:
    on = f" (suspended {day(view.suspended_on)})" if view.suspended_on else ""
    return f"{view.program_short} {since(view, 'since')}{on}"


def _lasted(view: DesignationView) -> str:
    return f"{named([view])}, {lasted(view).strip()}"


def _grounds(view: DesignationView) -> str:
    return view.grounds or (f"under {tags(view)}" if view.tags else "")


def _why(finding: Finding, answer: Answer) -> str:
    """The publishers' grounds; for which lists none are held. Of what no longer stands first that it ended, and how."""
    over = "" if in_force(finding.designations) else _until(finding, answer)
    views = _asked_about(in_force(finding.designations) or finding.designations, answer)
    given = {view.program: _grounds(view) for view in views}
    said = [f"{view.program_short}: {given[view.program].rstrip('.')}." for view in views if given[view.program]]
    without = [view for view in views if not given[view.program]]
    none = [f"No grounds {'for its listing ' if over else ''}are held for {programs(without)}."] if without else []
    return " ".join(filter(None, [over, *said[:_SHOWN], *none]))


def _effect(finding: Finding, answer: Answer) -> str:
    standing = [view for view in in_force(finding.designations) if not view.suspended_on]
    return effect_line(_asked_about(standing, answer))


def _owner(finding: Finding, answer: Answer) -> str:
    """Owners and relatives with their own standing, and that ownership was not looked up."""
    told = [
        f"{one.relation.value.capitalize()}: {one.entity.caption}, {standing_words(one)}." for one in finding.related
    ]
    found = told[:_SHOWN] or ["No owner or relative is held."]
    return " ".join([*found, ownership_words(answer.ownership)]).strip()


def _history(finding: Finding) -> str:
    """What happened, the oldest first: the listings and what became of them."""
    events = [event for view in finding.designations for event in _events(view)]
    told = [f"{on} {said}" for _, on, said in sorted(set(events))]
    return f"{some(told, _EVENTS, between='; ')}." if told else ""


def _events(view: DesignationView) -> list[tuple[str, str, str]]:
    dated = [
        (view.listed_on, f"listed {named([view])}"),
        (view.suspended_on, f"suspended {named([view])}"),
        (view.ended_on, f"ended {named([view])} ({end(view)})"),
    ]
    return [(on.isoformat(), f"{day(on)}:", said) for on, said in dated if on]


_LINES: Mapping[Aspect, Callable[[Finding, Answer], str]] = {
    Aspect.DEADLINE: deadline_line,
    Aspect.HOLD_OR_BUY: hold_or_buy_line,
    Aspect.SINCE: _since,
    Aspect.UNTIL: _until,
    Aspect.WHY: _why,
    Aspect.EFFECT: _effect,
    Aspect.OWNER: _owner,
    Aspect.HISTORY: lambda finding, _: _history(finding),
    Aspect.DOCUMENT: _titles,
}
"""What answers each aspect of one that is listed."""
