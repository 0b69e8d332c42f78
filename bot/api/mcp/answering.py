"""How every tool answers: with data, with words, and in Slack with blocks; what cannot be read in one line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from mcp.server.mcpserver import Context
from mcp_types import CallToolResult, TextContent

from bot.api.mcp.callers import Blocks, Caller
from bot.api.told import Told
from bot.domain.decisions.decision import Decision
from bot.domain.law.answer import Answer
from bot.errors import BadInput, StoreError
from bot.log import Log
from bot.services.ports import Asker
from bot.services.wording.decisions import told_of
from bot.services.wording.plain_parts import WORTH

Ctx: TypeAlias = Context[Any, Any]
Whose = Callable[[Ctx], Caller]
Decided = Callable[[Answer, Asker], Mapping[str, Decision]]
"""What was decided of the hits of an answer, by the entity's id, as the asker may see it."""
_log = Log(__name__)


class Answering:
    """Answers calls: `whose` says who makes one, `blocks` builds what Slack shows, `decided` is told there too."""

    def __init__(self, whose: Whose, blocks: Blocks, decided: Decided) -> None:
        self._whose = whose
        self._blocks = blocks
        self._decided = decided

    def __call__(self, ctx: Ctx, call: Callable[[Caller], Told]) -> CallToolResult:
        """The result of one call; what cannot be read is an error that an assistant can mend."""
        caller = self._whose(ctx)
        who, tool = caller.asker, (ctx.request_context.params or {}).get("name")
        _log.info("called", surface=who.surface, user=who.user, team=who.team, what=str(tool))
        try:
            told = call(caller)
            return self._result(told, caller)
        except BadInput as error:
            return failed(str(error))
        except StoreError as error:
            _log.error("mcp_store", reason=str(error))
            return failed("The database cannot be used now: try again.")

    def _result(self, told: Told, caller: Caller) -> CallToolResult:
        text = TextContent(type="text", text=told.words)
        if not caller.in_slack:
            return CallToolResult(content=[text], structured_content=told.data)
        decided = self._decisions(told, caller.asker)
        lines = [told_of(one) for one in decided.values()]
        text = TextContent(type="text", text="\n".join([told.words, *lines]))
        blocks = self._blocks(told.shown, decided)
        meta = {"slack": {"blocks": [*blocks]}} if blocks else None
        return CallToolResult(content=[text], structured_content=told.data, _meta=meta)

    def _decisions(self, told: Told, asker: Asker) -> Mapping[str, Decision]:
        """What people of the workspace decided of the hits of one answer."""
        match told.shown:
            case (Answer() as answer,):
                return self._decided(answer, asker)
        return {}


def described(tool: Callable[..., Any]) -> str:
    """What an assistant is told of a tool: its docstring, on one line."""
    return " ".join((tool.__doc__ or "").split())


def failed(line: str) -> CallToolResult:
    """That nothing was answered, and why."""
    return CallToolResult(
        content=[TextContent(type="text", text=f"{line}\nNothing was answered. {WORTH}")], is_error=True
    )
