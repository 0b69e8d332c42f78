"""`python -m bot health`: whether a process of this machine is well, for HEALTHCHECK lines and supervisors."""

from __future__ import annotations

import http.client
from enum import StrEnum
from typing import Annotated

import typer

from bot import settings as configuration
from bot.runtime.pulse import DEAD_SECONDS, seconds_since
from bot.settings import Settings

ANSWER_SECONDS = 5
LONGEST = 200


class Process(StrEnum):
    """The processes that stay up."""

    WEB = "web"
    SOCKET = "socket"
    WORKER = "worker"


Which = Annotated[Process, typer.Argument(help="web asks /readyz; socket and worker give a sign of life.")]


def health(process: Which = Process.WEB) -> int:
    """Whether a process of this machine is well: status 0 or 1, and one line."""
    settings = configuration.load()
    fault = _of_web(settings) if process is Process.WEB else _of_silent(process, settings)
    typer.echo(f"{process}: {fault or 'ok'}")
    return 1 if fault else 0


def _of_web(settings: Settings) -> str:
    """What is wrong with the process that listens on PORT; "" where nothing is."""
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "::", "") else settings.host  # noqa: S104 - all are asked here
    connection = http.client.HTTPConnection(host, settings.port, timeout=ANSWER_SECONDS)
    try:
        connection.request("GET", "/readyz")
        answer = connection.getresponse()
        said = answer.read(LONGEST).decode("utf-8", "replace")
    except (OSError, http.client.HTTPException) as error:
        return f"nothing answers at {host}:{settings.port} ({type(error).__name__})"
    finally:
        connection.close()
    return "" if answer.status == http.HTTPStatus.OK else f"{answer.status} {' '.join(said.split())}"


def _of_silent(process: Process, settings: Settings) -> str:
    """What is wrong with a process that does not listen; "" where nothing is."""
    since = seconds_since(process, settings.database_url)
    if since is None:
        return "no sign of life"
    return "" if since <= DEAD_SECONDS else f"no sign of life for {since:,.0f} seconds"
