"""What answers each aspect of one that is listed: since when, until when, why, with what effect, owned by whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.domain.law.answer import Answer, Finding, Outcome
from bot.domain.law.document import Document
from bot.domain.law.entity import Schema
from bot.domain.law.view import DesignationView
from bot.services.questions.reading import Aspect
from bot.services.wording.aspects.buying import hold_or_buy
from bot.services.wording.aspects.exports import entity_list_not_known
from bot.services.wording.aspects.forbidden import effect_line
from bot.services.wording.aspects.on_list import under
from bot.services.wording.aspects.trading import deadline_line
from bot.services.wording.copies import as_known
from bot.services.wording.days import day
from bot.services.wording.designations import last_of_each, leading, since, tags
from bot.services.wording.doubts import sdn_not_known
from bot.services.wording.gaps import ownership_words
from bot.services.wording.listed import end, in_force, lasted, named, programs
from bot.services.wording.verdict import standing_words
from bot.services.wording.words import some

DOCUMENTS = "Documents: "
_SHOWN, _EVENTS, _DOCUMENTS = 3, 6, 4
_NO_END = "No end date is given here: it lasts until its authority ends it, or to the end of its term if it has one."


def documents(answer: Answer) -> list[Document]:
    """The documents that were asked for, of one entity: those that begin and decide its listings."""
    wanted = Aspect.DOCUMENT in (aspect_of(answer), *besides_of(answer))
    if not wanted or answer.outcome not in (Outcome.MATCH, Outcome.POTENTIAL_MATCH):
        return []
    finding = answer.findings[0]
    views = in_force(finding.designations) or finding.designations
    found = {one.id: one for view in _asked_about(views, answer) for one in (*leading(view), *_read_instead(view))}
    return list(found.values())[:_DOCUMENTS]


def _read_instead(view: DesignationView) -> list[Document]:
    """What a listing rests on whose first document was not read."""
    return [one for one in view.sources if not one.unread][:2] if any(one.unread for one in view.sources[:1]) else []


def _titles(_: Finding, answer: Answer) -> str:
    titles = some([document.title for document in documents(answer)], _DOCUMENTS, between=" · ")
    return f"{DOCUMENTS}{titles}" if titles else ""


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
    """When the listings ended. Of those that stand it says that no end date is given here: there may be one."""
    views = _named(finding.designations, answer)
    standing = _asked_about(in_force(views), answer)
    if not standing:
        ended = [_lasted(view) for view in last_of_each(views) if view.ended_on]
        return f"Ended: its listing {some(ended, _SHOWN, between='; ')}." if ended else ""
    return " ".join([*_how_they_stand(standing), _NO_END])


def _how_they_stand(standing: Sequence[DesignationView]) -> Iterator[str]:
    suspended = [view for view in standing if view.suspended_on]
    whole = [view for view in standing if view not in suspended]
    for how, views in (("In force", whole), ("Suspended, and not ended", suspended)):
        if views:
            yield f"{how}: {programs(views)}."


def _begins(view: DesignationView) -> str:
    on = f" (suspended {day(view.suspended_on)})" if view.suspended_on else ""
    return f"{view.program_short} {since(view, 'since')}{on}{f' ({view.day_in_doubt})' if view.day_in_doubt else ''}"


def _lasted(view: DesignationView) -> str:
    return f"{named([view])}, {lasted(view).strip()}"


def _why(finding: Finding, answer: Answer) -> str:
    """The publishers' grounds in words, and for which lists we hold none; how a listing ended comes first."""
    over = "" if in_force(finding.designations) else _until(finding, answer)
    views = _asked_about(in_force(finding.designations) or finding.designations, answer)
    said = [f"{view.program_short}: {view.grounds.rstrip('.')}." for view in views if view.grounds]
    without = [view for view in views if not view.grounds]
    return " ".join(filter(None, [over, *said[:_SHOWN], _no_grounds(without, over=bool(over))]))


def _no_grounds(views: Sequence[DesignationView], *, over: bool) -> str:
    """For which lists we hold none; a programme's code is told, which is no reason in words."""
    coded = [f"{view.program_short} (its programme: {tags(view)})" for view in views if view.tags]
    bare = [view.program_short for view in views if not view.tags]
    return f"{_none_held('in words ', coded)} {_none_held('for its listing ' if over else '', bare)}".strip()


def _none_held(kind: str, lists: Sequence[str]) -> str:
    told = list(dict.fromkeys(lists))
    return f"No grounds {kind}are held for {some(told, _SHOWN)}." if told else ""


def effect(finding: Finding, answer: Answer) -> str:
    standing = [view for view in in_force(finding.designations) if not view.suspended_on]
    may = bool(answer.read_as and answer.read_as.may)
    views = _asked_about(standing, answer)
    told = effect_line(views, answer, may=may) if views else _nothing_in_force(finding, answer)
    return " ".join(filter(None, [entity_list_not_known(answer, finding), told]))


def _nothing_in_force(finding: Finding, answer: Answer) -> str:
    """Of a place whose programme ended, what remains: that no listing stands would sound like leave to deal."""
    if finding.entity.schema is Schema.JURISDICTION and finding.entity.summary and not answer.historical:
        return finding.entity.summary
    unknown = sdn_not_known(answer)
    told = "No listing held here is in effect."
    return f"Not known: {unknown}. {told}" if unknown else told


def _owner(finding: Finding, answer: Answer) -> str:
    """Owners and relatives with their own standing; it adds that ownership was not looked up."""
    told = [
        f"{one.relation.value.capitalize()}: {one.entity.caption}, {standing_words(one)}." for one in finding.related
    ]
    found = told[:_SHOWN] or ["No owner or relative is held."]
    return " ".join([*found, ownership_words(answer.ownership)]).strip()


def _history(finding: Finding, answer: Answer) -> str:
    """What happened to the listings (on a list that is named), the oldest first; or that we hold no removal."""
    views = _named(finding.designations, answer)
    told = [f"{on} {said}" for _, on, said in sorted({event for view in views for event in _events(view)})]
    happened = f"{some(told, _EVENTS, between='; ')}." if told else ""
    return " ".join(filter(None, [_no_removal(views, answer), happened]))


def _no_removal(views: Sequence[DesignationView], answer: Answer) -> str:
    """Says that we hold no removal, and what that rests on; "" where a listing ended."""
    standing = in_force(views)
    if not standing or len(standing) < len(views):
        return ""
    return f"No removal is held: it stands on {programs(standing)}{as_known(standing, answer)}."


def _events(view: DesignationView) -> list[tuple[str, str, str]]:
    dated = [
        (view.listed_on, f"listed {named([view])}"),
        (view.suspended_on, f"suspended {named([view])}"),
        (view.ended_on, f"ended {named([view])} ({end(view)})"),
    ]
    return [(on.isoformat(), f"{day(on)}:", said) for on, said in dated if on]


LINES: Mapping[Aspect, Callable[[Finding, Answer], str]] = {
    Aspect.DEADLINE: deadline_line,
    Aspect.HOLD_OR_BUY: hold_or_buy,
    Aspect.SINCE: _since,
    Aspect.UNTIL: _until,
    Aspect.WHY: _why,
    Aspect.EFFECT: effect,
    Aspect.OWNER: _owner,
    Aspect.HISTORY: _history,
    Aspect.DOCUMENT: _titles,
}
"""What answers each aspect of one that is listed."""


def aspect_of(answer: Answer) -> Aspect:
    return Aspect(answer.read_as.aspect) if answer.read_as else Aspect.ANY


def besides_of(answer: Answer) -> tuple[Aspect, ...]:
    """What was asked besides, where one entity was found; a history has it all, and of nobody there is nothing more."""
    found = answer.outcome in (Outcome.MATCH, Outcome.POTENTIAL_MATCH)
    if not (found and answer.read_as) or aspect_of(answer) is Aspect.HISTORY:
        return ()
    return tuple(map(Aspect, answer.read_as.besides))
