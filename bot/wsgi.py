"""The HTTP side as a WSGI application, for other servers: `waitress-serve bot.wsgi:app`.

A server whose worker threads read the requests themselves needs a buffering proxy in front of it.
"""

import sys

from flask import Flask

from bot import settings as configuration
from bot.errors import ScreenbotError
from bot.runtime import logs

CANNOT_LOAD = 4
"""The exit status on which gunicorn stops, instead of restarting its workers again and again."""


def _made() -> Flask:
    settings = configuration.load(configuration.Purpose.HTTP)
    from bot.runtime.http import make_web  # takes a second: what is not set is told before

    return make_web(settings)


logs.configure()
try:
    app = _made()
except ScreenbotError as error:
    print(f"screenbot: {error}", file=sys.stderr)  # noqa: T201 - one clear line, as every command gives
    raise SystemExit(CANNOT_LOAD) from None
