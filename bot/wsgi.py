"""The HTTP side as a WSGI application: `gunicorn bot.wsgi:app`. See bot/web.py for its routes."""

from bot import settings as configuration
from bot.web import make_web

app = make_web(configuration.load())
