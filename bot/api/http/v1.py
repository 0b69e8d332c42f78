"""/v1: screen, ask, records, lists, changes."""

from __future__ import annotations

from typing import Annotated, TypeVar

from flask import Blueprint, Response, abort, g, jsonify, request
from pydantic import BaseModel, ConfigDict, Field

from bot.api.calls import Calls, Wanted
from bot.api.told import Told
from bot.services.keys import Scope
from bot.services.limits import MAX_NAMES_A_CALL

Body = TypeVar("Body", bound=BaseModel)
Text = Annotated[str, Field(max_length=60)]


class ToScreen(BaseModel):
    """Names to screen; the day, the list and what is known beside them."""

    model_config = ConfigDict(extra="forbid", strict=True)

    names: list[Annotated[str, Field(min_length=1, max_length=500)]] = Field(min_length=1, max_length=MAX_NAMES_A_CALL)
    as_of: Text = ""
    dataset: Annotated[str, Field(max_length=60, alias="list")] = ""
    birth_date: Text = ""
    country: Text = ""


class ToAsk(BaseModel):
    """A question in plain words, or a text in which listed names are to be found."""

    model_config = ConfigDict(extra="forbid", strict=True)

    text: str = Field(min_length=1, max_length=40_000)


def add(api: Blueprint, calls: Calls) -> None:
    """Add the pages."""

    @api.post("/v1/screen")
    def screen() -> Response:
        body = read(ToScreen)
        wanted = Wanted(
            names=body.names,
            as_of=body.as_of,
            dataset=body.dataset,
            birth_date=body.birth_date,
            country=body.country,
        )
        return _told(calls.screen(wanted, asker=g.asker))

    @api.post("/v1/ask")
    def ask() -> Response:
        return _told(calls.ask(read(ToAsk).text, asker=g.asker))

    @api.get("/v1/records/<record>")
    def records(record: str) -> Response:
        if g.key.scope is not Scope.RECORDS:
            abort(403, "This key may not read records: an operator makes one that may, with --scope records.")
        return _told(calls.full_record(record, asker=g.asker, of_all=True))

    @api.get("/v1/lists")
    def lists() -> Response:
        return _told(calls.lists(asker=g.asker))

    @api.get("/v1/changes")
    def changes() -> Response:
        since, dataset = request.args.get("since", ""), request.args.get("list", "")
        return _told(calls.what_changed(since, dataset=dataset, asker=g.asker))


def read(model: type[Body]) -> Body:
    """The body as it has to be. Raises ValidationError, and RequestEntityTooLarge."""
    return model.model_validate_json(request.get_data())


def _told(told: Told) -> Response:
    return jsonify(told.data | {"text": told.words})
