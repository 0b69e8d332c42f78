"""A record as it is printed: plain words and figures in the order of the page. The layout is data/printing's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from bot.domain.decisions.decision import Decision
from bot.domain.law.answer import Answer, Outcome
from bot.domain.law.searched import ListSearched
from bot.services.records.record import Record
from bot.services.records.sheet_decisions import NOTHING, Seals, decided
from bot.services.records.sheet_findings import finding
from bot.services.screening.recalling import recorded
from bot.services.wording.days import day
from bot.services.wording.gaps import gap_lines, ownership_words
from bot.services.wording.small_print import NOT_A_FINDING, percent
from bot.services.wording.verdict import Verdict, verdict, verdict_on

Sheet = Mapping[str, Any]
MOST_CANDIDATES = 25
MOST_ALSO = 12
MOST_FINDINGS = 8
NO_CERTIFICATE = (
    "This is the record of a search, made by a program at the time stated. It is not a certificate: it does not say"
    " that anybody is, or is not, subject to sanctions."
)
HOW_TO_VERIFY = "python -m bot records verify --team {} --head {}:{}"


class Printer(Protocol):
    """Makes a document of a sheet. Adapter: data/printing."""

    def pdf(self, sheet: Sheet, *, at: dt.datetime) -> bytes:
        """The pages as PDF. Raises ConfigError where what is needed for it is not installed."""
        ...

    def picture(self, sheet: Sheet) -> bytes:
        """The timeline as PNG. Raises ConfigError as pdf() does."""
        ...


def timeline_sheet(answer: Answer) -> Sheet:
    """What is drawn of an answer: the timelines of its findings that have one."""
    drawn = [one for one in (finding(found, answer) for found in answer.findings[:MOST_FINDINGS]) if one["chart"]]
    return {
        "verdict": _sentence(verdict(answer)),
        "findings": [{"name": one["name"], "chart": one["chart"]} for one in drawn],
        "small": f"Record {answer.record}. {NOT_A_FINDING}",
    }


def sheet(
    record: Record,
    *,
    at: dt.datetime,
    since: Sequence[str] | None = None,
    decisions: tuple[Sequence[Decision], Seals] = ((), {}),
    of: Record | None = None,
) -> Sheet:
    """What is printed of a record at a time. `since`: what is otherwise on that day's lists; None: nobody looked.

    `decisions` are those on its hits, with the records that seal them; `of` is the record of the one it is printed for.
    """
    answer = recorded(record.answer)
    return {
        "title": "Decision on a hit, with the record it rests on" if of else "Sanctions screening record",
        "id": of.id if of else record.id,
        "no_certificate": f"{NO_CERTIFICATE} {NOT_A_FINDING}",
        "about": list(about(record)),
        "question": list(_question(record, answer)),
        "verdict": _sentence(verdict(answer)),
        "findings": [finding(one, answer) for one in answer.findings[:MOST_FINDINGS]],
        "left_out": max(len(answer.findings) - MOST_FINDINGS, 0),
        "also": [f"{_sentence(verdict_on(one, answer))} ({one.match.explanation})" for one in answer.also[:MOST_ALSO]],
        "also_left_out": max(len(answer.also) - MOST_ALSO, 0),
        "decisions": decided(*decisions),
        "undecided": NOTHING if _hits(answer) and not decisions[0] else "",
        "matching": list(_matching(record, answer)),
        "heading": ["Name weighed", "Entity", "Score", "Why"],
        "candidates": [_candidate(one) for one in record.candidates[:MOST_CANDIDATES]],
        "candidates_left_out": max(len(record.candidates) - MOST_CANDIDATES, 0),
        "lists": [_list(one, record) for one in answer.lists],
        "not_searched": [*(gap_lines(answer) or answer.not_searched), ownership_words(answer.ownership)],
        "since": _since(since, at),
        "seal": list(seal(record)),
        "printed": f"Printed {at:%Y-%m-%d %H:%M} UTC",
    }


def _hits(answer: Answer) -> bool:
    return bool(answer.findings or answer.also)


def _sentence(said: Verdict) -> str:
    return f"{said.lead}{said.name}: {said.words}"


def about(record: Record) -> Iterator[tuple[str, str]]:
    """Which record it is: who asked, when, where, in which matter."""
    asker = record.asker
    yield "Record", record.id
    yield "Asked at", f"{record.asked_at.astimezone(dt.UTC):%Y-%m-%d %H:%M:%S} UTC"
    yield "By", " ".join(filter(None, [asker.name, f"({asker.user})" if asker.user else ""])) or "not known"
    where = [f"workspace {asker.team}" if asker.team else "", f"channel {asker.channel}" if asker.channel else ""]
    yield "Where", ", ".join(filter(None, [*where, f"by {asker.surface}"]))
    yield "Matter", record.matter or "none set"


def _question(record: Record, answer: Answer) -> Iterator[tuple[str, str]]:
    yield "As typed", record.query
    read = answer.read_as
    if read is None:
        yield "As read", f"the name “{answer.query}”"
    else:
        doubts = f"; doubts: {'; '.join(read.doubts)}" if read.doubts else ""
        names = ", ".join(read.names) or answer.query
        asked = ", ".join([read.aspect, *read.besides])
        yield "As read", f"{read.kind} {names} (aspect: {asked}; language: {read.language}{doubts})"
    later = "; what came later is left out" if answer.historical else ""
    yield "As of", f"{day(answer.as_of)}{later}"


def _matching(record: Record, answer: Answer) -> Iterator[str]:
    for one in answer.findings[:MOST_FINDINGS]:
        yield f"{one.entity.caption}: {one.match.explanation}; score {percent(one.match.score)}."
    if answer.outcome in (Outcome.NO_MATCH, Outcome.NOT_HELD) and answer.nearest:
        near = "; ".join(f"{one.name} ({percent(one.score)})" for one in answer.nearest)
        yield f"Nearest, and not near enough: {near}."
    yield from threshold_line(record)


def threshold_line(record: Record) -> Iterator[str]:
    """The score from which a name counts, where the record says it."""
    threshold = record.basis.get("threshold")
    if threshold is not None:
        yield f"A name counts as a possible match from a score of {threshold} on."


def _candidate(one: Mapping[str, object]) -> Sequence[str]:
    score = one["score"]
    shown = f"{score:.4f}" if isinstance(score, float) else str(score)
    return [str(one["name"]), str(one["entity"]), shown, str(one["why"])]


def _list(one: ListSearched, record: Record) -> Sequence[str]:
    edition = _editions(record).get(one.dataset, {})
    files = edition.get("files") or []
    digest = files[0]["sha256"] if files else str(one.version or "")
    edited = one.edition_on or one.as_of
    age = day(edited) if edited else "not loaded"
    fetched = str(edition.get("fetched_at", ""))[:10]
    return [f"{one.title}{' (stale)' if one.stale else ''}", age, fetched, digest[:16]]


def _editions(record: Record) -> Mapping[str, Mapping[str, Any]]:
    editions = record.basis.get("editions")
    return {one["dataset"]: one for one in editions} if isinstance(editions, list) else {}


def _since(since: Sequence[str] | None, at: dt.datetime) -> Sequence[str]:
    if since is None:
        return [f"It was not asked again on {day(at.date())}: what has changed since is not shown here."]
    return list(since) or [f"Asked again on {day(at.date())}: nothing has changed."]


def seal(record: Record) -> Iterator[tuple[str, str]]:
    """The program, its place in the chain, and how to verify it."""
    program = record.basis.get("program")
    if isinstance(program, Mapping):
        yield "Program", f"{program['version'] or 'unknown version'}, commit {program['commit'] or 'not known'}"
        yield "Matching policy", str(record.basis["policy"])
        yield "Reviewed facts", f"revision {record.basis['facts']}"
    if record.place is None:
        yield "Chain", "from before records formed a chain: it cannot be verified"
        return
    yield "Place in the chain", f"{record.place.position} of workspace {record.asker.team or 'command line'}"
    yield "Hash before it", record.place.previous.hex()
    yield "Hash", record.place.hash.hex()
    yield "To verify", HOW_TO_VERIFY.format(record.asker.team or "cli", record.place.position, record.place.hash.hex())
