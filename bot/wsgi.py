"""The HTTP side as a WSGI application, for servers of one's own: `waitress-serve bot.wsgi:app`.

A server that reads requests with the threads that answer them needs a proxy in front of it that takes them whole.
"""

import sys

from bot import settings as configuration
from bot.errors import ScreenbotError
from bot.runtime import logs
from bot.runtime.http import make_web

CANNOT_LOAD = 4
"""The status on which gunicorn stops, and does not start the same again and again."""

logs.configure()
try:
    app = make_web(configuration.load(configuration.Purpose.HTTP))
except ScreenbotError as error:
    print(f"screenbot: {error}", file=sys.stderr)  # noqa: T201 - one clear line, as every command gives
    raise SystemExit(CANNOT_LOAD) from None
