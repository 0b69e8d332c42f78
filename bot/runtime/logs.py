"""Logs on stderr, ours and the libraries' in one form: a JSON object a line, or coloured text where somebody looks."""

from __future__ import annotations

import logging
import re
import sys
from functools import partial

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.domain.names.lookalikes import harmless
from bot.log import is_set_up

_TOKEN = re.compile(r"\b(x(?:ox[a-z]|app|oxe\.xox[a-z])-)[\w-]+")
_CHATTY = ("alembic",)


def configure(*, level: int = logging.INFO) -> None:
    """Set up logging for the process. Called once, by what starts it; a later call only changes the level."""
    before: list[Processor] = [
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        count_log_event,
    ]
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, *before, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.stdlib.BoundLogger,
        logger_factory=structlog.stdlib.LoggerFactory(),
    )
    handler = logging.StreamHandler(sys.stderr)
    drop = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=before, processors=[drop, *_rendering(), hide_tokens]
    )
    handler.setFormatter(formatter)
    logging.basicConfig(handlers=[handler], level=level, force=True)
    for name in _CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    is_set_up(partial(configure, level=level))


def count_log_event(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """Count one log event by its level (a structlog processor)."""
    from bot.runtime.log_events import LOG_EVENTS

    LOG_EVENTS.labels(level=event["level"]).inc()
    return event


def _rendering() -> list[Processor]:
    if sys.stderr.isatty():
        plain = structlog.dev.plain_traceback  # the other one prints what every variable held, and takes ten seconds
        return [structlog.dev.ConsoleRenderer(exception_formatter=plain)]
    return [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]


def hide_tokens(_logger: WrappedLogger, _method: str, rendered: str | EventDict) -> str:
    """The finished line with every Slack token cut to its kind: a last safeguard, nothing logs them on purpose.

    Nor is there a sign in it that would turn the direction of what is read.
    """
    return harmless(_TOKEN.sub(r"\1…", str(rendered)))
