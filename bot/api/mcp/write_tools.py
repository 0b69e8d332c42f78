"""The tools that change something: for whoever Slack itself has named, in its own assistant, and for nobody else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any

from mcp.server import MCPServer
from mcp_types import CallToolResult, ListToolsResult, ToolAnnotations
from pydantic import Field

from bot.api.mcp.answering import Answering, Ctx, described
from bot.api.mcp.callers import Caller
from bot.api.told import Told
from bot.api.writing import NOT_PROVED, Wish, Writing
from bot.domain.decisions.decision import Reason, Verdict
from bot.domain.notices.following import Place, PlaceKind
from bot.errors import BadInput
from bot.services.decisions.judgement import Judgement

NAMES = ("follow", "decide")
_CHANGES = ToolAnnotations(read_only_hint=False, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
Proved = Callable[[Any], bool]
"""Whether a request of the SDK's comes from Slack's own assistant."""


class WriteTools:
    """The tools over what may be changed."""

    def __init__(self, writing: Writing, answered: Answering) -> None:
        self._writing = writing
        self._answered = answered

    def follow(
        self,
        ctx: Ctx,
        what: Annotated[str, Field(description="A list, a program, a name; “all” for every list.")] = "",
        entity: Annotated[str, Field(description="The id of an entry that was offered, in place of `what`.")] = "",
        watch: Annotated[bool, Field(description="Watch for the name in `what`, whatever is like it now.")] = False,
        channel: Annotated[str, Field(description="A channel's id, like C0123ABCD; the person where none.")] = "",
    ) -> CallToolResult:
        """Have the person who asks, or a channel they are in, told of changes of a list, a programme or a name."""
        return self._answered(ctx, lambda caller: self._follow((what, entity, watch), channel, caller))

    def decide(
        self,
        record: Annotated[str, Field(description="The record of the answer that was looked at.")],
        entity: Annotated[str, Field(description="The id of the hit in it.")],
        verdict: Annotated[Verdict, Field(description="Whether the hit is who was meant, as the person judged.")],
        reason: Annotated[Reason, Field(description="What the person's judgement rests on.")],
        ctx: Ctx,
        note: Annotated[str, Field(description="The person's own words, if any.")] = "",
    ) -> CallToolResult:
        """Keep what the person who asks decided of a hit, under their name. Never decide for them: ask them."""
        wish = Judgement(record=record, entity=entity, verdict=verdict, reason=reason, note=note)
        return self._answered(ctx, lambda caller: self._writing.decide(wish, asker=_person(caller).asker))

    def _follow(self, said: tuple[str, str, bool], channel: str, caller: Caller) -> Told:
        what, entity, watch = said
        if bool(what) == bool(entity):
            raise BadInput("Say what to follow: `what`, or the `entity` that was offered; not both.")
        who = _person(caller)
        kind = PlaceKind.CHANNEL if channel else PlaceKind.PERSON
        user, team = who.asker.user, who.asker.team
        place = Place(team=team, channel=channel or user, kind=kind, enterprise=who.enterprise)
        wish = Wish.ENTITY if entity else Wish.WATCH if watch else Wish.TEXT
        return self._writing.follow(entity or what, wish, place=place, user=user)


def add_write_tools(server: MCPServer[Any], writing: Writing, *, answered: Answering, proved: Proved) -> None:
    """Add them; who is not proved is not told of them, and is refused where they call one all the same."""
    tools = WriteTools(writing, answered)
    for tool in (tools.follow, tools.decide):
        server.add_tool(tool, description=described(tool), annotations=_CHANGES)

    async def hide(ctx: Any, call_next: Callable[[Any], Any]) -> Any:
        found = await call_next(ctx)
        return found if ctx.method != "tools/list" or proved(ctx) else _without(found)

    server.middleware.append(hide)


def _without(found: Any) -> Any:
    if isinstance(found, ListToolsResult):
        return found.model_copy(update={"tools": [tool for tool in found.tools if tool.name not in NAMES]})
    if isinstance(found, Mapping):
        return {**found, "tools": [tool for tool in found["tools"] if tool["name"] not in NAMES]}
    raise TypeError(f"a list of tools is no {type(found).__name__}")


def _person(caller: Caller) -> Caller:
    if not (caller.in_slack and caller.asker.user):
        raise BadInput(NOT_PROVED)
    return caller
