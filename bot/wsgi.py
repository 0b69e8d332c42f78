"""The HTTP side as a WSGI application: `gunicorn bot.wsgi:app`. See bot/runtime/http.py for its routes."""

import sys

from gunicorn.arbiter import Arbiter

from bot import settings as configuration
from bot.errors import ScreenbotError
from bot.runtime import logs
from bot.runtime.http import make_web

logs.configure()
try:
    app = make_web(configuration.load(configuration.Purpose.HTTP))
except ScreenbotError as error:
    print(f"screenbot: {error}", file=sys.stderr)  # noqa: T201 - one clear line, as every command gives
    raise SystemExit(Arbiter.APP_LOAD_ERROR) from None  # gunicorn then stops, and does not start it again and again
