"""`python -m bot mcp`: the door for assistants."""

from __future__ import annotations

import logging
from typing import Annotated

import typer

from bot import settings as configuration
from bot.runtime import logs
from bot.runtime.mcp import check_extra, run_http, run_stdio


def mcp(
    over_http: Annotated[bool, typer.Option("--http", help="Serve over Streamable HTTP, not on this pipe.")] = False,
    port: Annotated[int | None, typer.Option(min=1, max=65535, help="The port of --http; else MCP_PORT.")] = None,
) -> None:
    """Serve assistants over MCP (an extra)."""
    check_extra()
    settings = configuration.load()
    if over_http:
        logs.configure()
        run_http(settings, port=port or settings.mcp_port)
    else:
        logs.configure(level=logging.WARNING)
        run_stdio(settings)
