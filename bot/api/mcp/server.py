"""The tools that tell, all of them read-only, and a prompt; beside them those that change something."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Annotated, Any

from mcp.server import MCPServer
from mcp_types import CallToolResult, ToolAnnotations
from pydantic import Field

from bot.api.calls import Calls, Wanted
from bot.api.mcp.answering import Answering, Ctx, Decided, Whose, described, failed
from bot.api.mcp.callers import Blocks, Caller
from bot.api.mcp.words import INSTRUCTIONS, VETTING
from bot.api.mcp.write_tools import Proved, add_write_tools
from bot.api.told import Told
from bot.api.writing import Writing
from bot.errors import BadInput
from bot.services.keys import Scope
from bot.services.limits import MAX_NAMES_A_CALL

Day = Annotated[str, Field(description="The day asked about, like 2021-01-15; today where none is given.")]
ListName = Annotated[str, Field(description="A list, by its id (us_ofac_sdn) or its name (1260H).")]
Names = Annotated[
    list[str], Field(description="Names, tickers, ISINs, LEIs, IMO numbers.", max_length=MAX_NAMES_A_CALL)
]
Text = Annotated[str, Field(max_length=40_000)]
Writes = tuple[Writing, Proved]
_READ_ONLY = ToolAnnotations(read_only_hint=True, idempotent_hint=True, open_world_hint=False)
_META = {"slack": {"supportsBlockKit": True}}


class Tools:
    """The tools over the calls."""

    def __init__(self, calls: Calls, answered: Answering) -> None:
        self._calls = calls
        self._answered = answered

    def ask(
        self, text: Annotated[Text, Field(description="A question in plain words, or a text.")], ctx: Ctx
    ) -> CallToolResult:
        """Answer a question about sanctions in plain words: whether a company, person, ship or country is designated,
        since when, under what, what that forbids, by when one must be out; who is on a list; what changed."""
        return self._answered(ctx, lambda caller: self._calls.ask(text, asker=caller.asker))

    def screen(
        self,
        names: Names,
        ctx: Ctx,
        as_of: Day = "",
        list: ListName = "",
        birth_date: Annotated[str, Field(description="1970-03-12, 1970-03 or 1970: compared, hides nobody.")] = "",
        country: Annotated[str, Field(description="A code of two letters, like cn: compared, hides nobody.")] = "",
    ) -> CallToolResult:
        """Screen names against the lists, as of a day: the verdict on each, with dates, clauses and sources."""
        wanted = Wanted(names=names, as_of=as_of, dataset=list, birth_date=birth_date, country=country)
        return self._answered(ctx, lambda caller: self._calls.screen(wanted, asker=caller.asker))

    def full_record(
        self, record: Annotated[str, Field(description="The record's id, from an answer.")], ctx: Ctx
    ) -> CallToolResult:
        """An earlier answer, as it was given: everything that was found, searched and not searched."""
        return self._answered(ctx, lambda caller: self._recalled(record, caller))

    def what_changed(
        self,
        since: Annotated[str, Field(description="The first day, like 2026-11-01.")],
        ctx: Ctx,
        list: ListName = "",
    ) -> CallToolResult:
        """What editions of a list, or of all lists, changed since a day."""
        return self._answered(ctx, lambda c: self._calls.what_changed(since, dataset=list, asker=c.asker))

    def deadlines(
        self,
        ctx: Ctx,
        name: Annotated[str, Field(description="One name; else the dates of all that is in force.")] = "",
        within_days: Annotated[int, Field(description="How many days ahead.")] = 90,
    ) -> CallToolResult:
        """The dates to come that follow from listings: purchase bans, divestment, contract bars; or those of a name."""
        return self._answered(ctx, lambda c: self._calls.deadlines(name, within_days=within_days, asker=c.asker))

    def list_members(self, list: ListName, ctx: Ctx) -> CallToolResult:
        """Who is on a list: how many, and the newest."""
        return self._answered(ctx, lambda caller: self._calls.list_members(list, asker=caller.asker))

    def lists(self, ctx: Ctx) -> CallToolResult:
        """Which lists are held, how fresh each is, and which are not loaded."""
        return self._answered(ctx, lambda caller: self._calls.lists(asker=caller.asker))

    def find_names(
        self, text: Annotated[Text, Field(description="A letter, an article, a contract.")], ctx: Ctx
    ) -> CallToolResult:
        """Find the listed names in a running text. Names that no list holds are not judged."""
        return self._answered(ctx, lambda caller: self._calls.find_names(text, asker=caller.asker))

    def _recalled(self, record: str, caller: Caller) -> Told:
        if caller.scope is not Scope.RECORDS:
            raise BadInput("This key may not read records: an operator makes one that may, with --scope records.")
        return self._calls.full_record(record, asker=caller.asker, of_all=not caller.in_slack)


def vet_counterparty(name: str, country: str = "") -> str:
    """How to vet a counterparty, and what may and may not be said of it."""
    return VETTING.format(name=name, where=f" ({country})" if country else "")


async def _refuse_unknown(server: MCPServer[Any], ctx: Any, call_next: Callable[[Any], Any]) -> Any:
    """Before a tool is called: an argument that it does not know may be the day asked about under another name."""
    if ctx.method == "tools/call" and isinstance(ctx.params, Mapping):
        known = {tool.name: tool.input_schema["properties"] for tool in await server.list_tools()}
        given, tool = ctx.params.get("arguments"), str(ctx.params.get("name"))
        unknown = sorted(given.keys() - known[tool].keys()) if isinstance(given, Mapping) and tool in known else []
        if unknown:
            return failed(f"{tool} takes no {', '.join(map(repr, unknown))[:80]}; it takes {', '.join(known[tool])}.")
    return await call_next(ctx)


def make_server(
    calls: Calls, *, whose: Whose, blocks: Blocks, decided: Decided = lambda *_: {}, writes: Writes | None = None
) -> MCPServer[Any]:
    """The server with its tools and its prompt; `writes`: with those that change something, and for whom."""
    server: MCPServer[Any] = MCPServer(
        "screenbot", title="Screenbot", instructions=INSTRUCTIONS, log_level="WARNING", subscriptions=False
    )
    answered = Answering(whose, blocks, decided)
    tools = Tools(calls, answered)
    for tool in (
        tools.ask,
        tools.screen,
        tools.full_record,
        tools.what_changed,
        tools.deadlines,
        tools.list_members,
        tools.lists,
        tools.find_names,
    ):
        server.add_tool(tool, description=described(tool), annotations=_READ_ONLY, meta=_META)
    server.prompt()(vet_counterparty)
    server.middleware.append(partial(_refuse_unknown, server))
    if writes:
        writing, proved = writes
        add_write_tools(server, writing, answered=answered, proved=proved)
    return server
