"""A step of Slack's workflows: it screens one name, and gives what the workflow can go on with."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from slack_bolt import App, BoltContext, Complete

from bot.errors import BadInput
from bot.services.ports import Asker
from bot.services.questions.days.dates import read_day
from bot.services.screening.review import needs_review
from bot.services.wording.plain import answer_text, verdict_text
from handlers.incoming import sender, typed
from handlers.services import Services

SCREEN_A_NAME = "screen_a_name"


def register(app: App, services: Services) -> None:
    """Register the step. What goes wrong is told to the workflow by handlers/errors.py."""

    @app.function(SCREEN_A_NAME)
    def screen_a_name(inputs: dict[str, Any], context: BoltContext, complete: Complete) -> None:
        complete(outputs=_screened(inputs, services, context))


def _screened(inputs: Mapping[str, Any], services: Services, context: BoltContext) -> dict[str, object]:
    """What the workflow gets. Raises BadInput for what is not one name, a wrong day, or an unknown list."""
    who = _asker(inputs, context)
    name = _one_name(typed(str(inputs.get("name") or "")), services, who)
    day = str(inputs.get("day") or "")
    on = read_day(day, today=services.today()) if day.strip() else None
    answer = services.screener.screen(name, asker=who, as_of=on, dataset=str(inputs.get("list") or "") or None)
    if answer.problem:
        raise BadInput(answer.problem)
    return {
        "outcome": answer.outcome.value,
        "verdict": verdict_text(answer),
        "record": answer.record,
        "needs_review": needs_review(answer),
        "card": answer_text(answer),
    }


def _asker(inputs: Mapping[str, Any], context: BoltContext) -> Asker:
    """The workspace's workflow. Where it posts is not known here: firms' own lists are read if its builder says so."""
    who = sender(context)
    own = inputs.get("own_lists") in (True, "true")
    return Asker(surface="workflow", user=who.user, team=who.team, public_only=not own)


def _one_name(text: str, services: Services, who: Asker) -> str:
    if not text.strip():
        raise BadInput("The step was given no name.")
    if services.questions.read(text, asker=who).is_question:
        raise BadInput("The step screens a name; it was given a question.")
    names = services.screener.names_in(text, asker=who)
    if len(names) != 1:
        raise BadInput(f"The step screens one name; it was given {len(names)}: {'; '.join(names)[:150]}.")
    return names[0]
