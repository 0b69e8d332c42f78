"""What a program or an assistant may call: the same calls through HTTP and MCP, each with data and words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.api.asking import about_lists, asked, found_in, list_states, told_of_lists
from bot.api.rows import kept_row
from bot.api.services import Services
from bot.api.told import Told
from bot.domain.law.answer import Answer, Outcome
from bot.domain.names.lookalikes import legible
from bot.errors import BadInput
from bot.services.beside_names import checked_birth, checked_country, compared
from bot.services.limits import MAX_NAME_LENGTH, MAX_NAMES_A_CALL
from bot.services.ports import Asker
from bot.services.questions.days.dates import read_day
from bot.services.questions.reading import Kind, Reading
from bot.services.records.about_lists import told
from bot.services.screening.answer_json import Json, to_json
from bot.services.wording.lists.plain import list_answer_text
from bot.services.wording.plain import answers_text, compared_text

MOST_DAYS = 3650


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Names to screen, and what is known beside them. Raises nothing: `screen` checks it."""

    names: Sequence[str]
    as_of: str = ""
    dataset: str = ""
    birth_date: str = ""
    country: str = ""


class Calls:
    """The calls. Each raises BadInput, in one clear line, for what cannot be read."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def ask(self, text: str, *, asker: Asker) -> Told:
        """Answer a question in plain words."""
        if not text.strip():
            raise BadInput("Ask a question, like: was Xiaomi designated on 15 January 2021?")
        return asked(self._services, text, asker=asker)

    def screen(self, wanted: Wanted, *, asker: Asker) -> Told:
        """Screen names, each with an answer of its own: one that is no name says so in its answer."""
        if not 1 <= len(wanted.names) <= MAX_NAMES_A_CALL:
            raise BadInput(f"Give 1 to {MAX_NAMES_A_CALL} names at a time, not {len(wanted.names)}.")
        birth = checked_birth(wanted.birth_date) if wanted.birth_date else ""
        country = checked_country(wanted.country) if wanted.country else ""
        on = read_day(wanted.as_of, today=self._services.screener.today()) if wanted.as_of else None
        answers = tuple(self._screened(name, on, wanted.dataset or None, asker) for name in wanted.names)
        rows = [_row(answer, birth, country) for answer in answers]
        words = "\n".join(filter(None, [answers_text(answers), compared_text(answers, birth, country)]))
        return Told(data={"answers": rows}, words=words, shown=answers)

    def _screened(self, name: str, on: dt.date | None, dataset: str | None, asker: Asker) -> Answer:
        name = legible(name)
        if len(name) <= MAX_NAME_LENGTH and self._services.questions.read(name, asker=asker).is_question:
            today = self._services.screener.today()
            problem = "That is a question and no name: ask it instead."
            return Answer(query=name, as_of=on or today, asked_on=today, outcome=Outcome.INVALID, problem=problem)
        return self._services.screener.screen(name, asker=asker, as_of=on, dataset=dataset)

    def full_record(self, record: str, *, asker: Asker, of_all: bool) -> Told:
        """An earlier answer of the asker's own, as it was given; `of_all`: of anybody in their workspace.

        The look is recorded.
        """
        self._services.archive.open(record, asker=asker, of_all=of_all)
        found = self._services.screener.recall(record, asker=asker)
        if found is None:
            return self._of_lists(record, asker)
        return Told(data={"answers": [to_json(found)]}, words=answers_text((found,)), shown=(found,))

    def _of_lists(self, record: str, asker: Asker) -> Told:
        found = self._services.list_questions.recall(record, asker=asker)
        if found is None:
            raise BadInput(f"There is no record {record[:20]!r} of yours.")
        return Told(data={"answers": [kept_row(found)]}, words=list_answer_text(told(found), found.id))

    def what_changed(self, since: str, *, dataset: str = "", asker: Asker) -> Told:
        """What editions of a list, or of all, changed since a day."""
        on = read_day(since, today=self._services.screener.today())
        return self._about(Reading(text=f"since {on:%-d %B %Y}", kind=Kind.CHANGES), dataset, asker)

    def deadlines(self, name: str = "", *, within_days: int = 90, asker: Asker) -> Told:
        """The dates that come, of all that is in force; or those of one name, with its whole answer."""
        if name:
            return self.screen(Wanted(names=[name]), asker=asker)
        if not 1 <= within_days <= MOST_DAYS:
            raise BadInput(f"Ask for 1 to {MOST_DAYS} days ahead, not {within_days}.")
        reading = Reading(text=f"within the next {within_days} days", kind=Kind.DEADLINES)
        return about_lists(self._services, reading, asker=asker)

    def list_members(self, dataset: str, *, asker: Asker) -> Told:
        """Who is on a list: how many, and the newest."""
        return self._about(Reading(text=f"who is on {dataset}", kind=Kind.MEMBERS), dataset, asker)

    def lists(self, *, asker: Asker) -> Told:
        """The lists that are held, and how fresh they are."""
        return list_states(self._services, asker=asker)

    def find_names(self, text: str, *, asker: Asker) -> Told:
        """The listed names in a running text."""
        if not text.strip():
            raise BadInput("Give a text in which listed names are to be found.")
        return found_in(self._services, text, asker=asker)

    def _about(self, reading: Reading, dataset: str, asker: Asker) -> Told:
        lists = self._services.list_names.meant(dataset, asker=asker) if dataset else ()
        asked = reading.text if dataset in reading.text else f"{reading.text} ({dataset})"
        answer = self._services.list_questions.answer(reading, asker=asker, lists=lists, asked=asked)
        return told_of_lists(answer, replace(reading, list_meant=dataset, lists=tuple(lists)))


def _row(answer: Answer, birth: str, country: str) -> Json:
    """The answer; each finding says what of the date of birth and the country that were given agrees with it."""
    row = to_json(answer)
    if birth or country:
        for told, findings in (("findings", answer.findings), ("also", answer.also)):
            for shown, finding in zip(row[told], findings, strict=True):
                shown["agrees"] = compared(finding, birth_date=birth, country=country)
    return row
