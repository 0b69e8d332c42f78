"""Serves assistants: on a pipe for one person's machine, or over HTTP. What needs the SDK is imported when it runs."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.signature import SignatureVerifier

from bot.api.calls import Calls
from bot.api.door import KeyDoor
from bot.api.limits import Limit
from bot.api.writing import Writing
from bot.app import Services, open_services
from bot.errors import ConfigError, StoreError
from bot.log import Log
from bot.runtime.delivery import clients
from bot.runtime.oauth import installations
from bot.runtime.warming import Warming
from bot.services.inbox import OnceOnly
from bot.services.ports import Asker
from bot.settings import Settings
from handlers.assistants import follower
from handlers.blocks.assistants import assistant_blocks

HOW_TO_GET_IT = "MCP is an extra, which is not installed: pip install -c constraints.txt 'screenbot[mcp]'."
LONGEST_STAMP = 12
_log = Log(__name__)


def check_extra() -> None:
    """Raises ConfigError, in one line, where the SDK is not installed."""
    if find_spec("mcp") is None:
        raise ConfigError(HOW_TO_GET_IT)


def run_stdio(settings: Settings) -> None:
    """Serve whoever started this process, who may read all that the command line may. Raises ConfigError."""
    check_extra()
    from bot.api.mcp.callers import Caller
    from bot.api.mcp.server import make_server
    from bot.services.keys import Scope

    services = open_services(settings)
    Warming(services).start()
    whoever = Caller(Asker(surface="mcp"), scope=Scope.RECORDS)
    make_server(Calls(services.for_doors()), whose=lambda _ctx: whoever, blocks=assistant_blocks).run("stdio")


def run_http(settings: Settings, *, port: int) -> None:
    """Serve over HTTP until stopped. Raises ConfigError for a port in use."""
    check_extra()
    import uvicorn

    services = open_services(settings)
    Warming(services).start()
    _log.info("serving_mcp", host=settings.host, port=port)
    config = uvicorn.Config(make_asgi(settings, services), host=settings.host, port=port, log_config=None)
    server = uvicorn.Server(config)
    try:
        server.run()
    except SystemExit as left:
        raise ConfigError(f"Cannot listen on {settings.host}:{port}.") from left


def make_asgi(settings: Settings, services: Services) -> Callable[..., object]:
    """The app over HTTP, with both its doors."""
    from bot.api.mcp.http import caller, from_slack, make_app
    from bot.api.mcp.server import make_server
    from bot.api.mcp.slack_door import SlackDoor

    limit = Limit()
    secret, slack = settings.slack_signing_secret, None
    if secret:
        slack = SlackDoor(
            signed=signed_by(secret.get_secret_value()),
            installed=installed_in(settings, services),
            once=OnceOnly(services.inbox, services.clock),
            limit=limit,
        )
    server = make_server(
        Calls(services.for_doors()),
        whose=caller,
        blocks=assistant_blocks,
        decided=lambda answer, asker: services.deciding.on(answer, asker=asker),
        writes=(writing(settings, services), from_slack) if slack else None,
    )
    app: Callable[..., object] = make_app(server, keys=KeyDoor(services.keys, limit), slack=slack)
    return app


def writing(settings: Settings, services: Services) -> Writing:
    """What somebody whom Slack has named may change."""
    follow = follower(services.following, clients(services, settings))
    return Writing(follows=follow, deciding=services.deciding, archive=services.archive)


def signed_by(secret: str) -> Callable[[bytes, str, str], bool]:
    """Whether a body was signed by Slack within the last five minutes."""
    verifier = SignatureVerifier(secret)

    def signed(body: bytes, stamp: str, signature: str) -> bool:
        if not (stamp.isascii() and stamp.isdecimal() and len(stamp) <= LONGEST_STAMP and signature.isascii()):
            return False
        try:
            text = body.decode()
        except UnicodeDecodeError:
            return False
        return verifier.is_valid(body=text, timestamp=stamp, signature=signature)

    return signed


def installed_in(settings: Settings, services: Services) -> Callable[[str, str], bool]:
    """Whether a workspace has the bot: by its token where there are many, else by whose the one token is."""
    store = installations(settings, services.engine)
    if store:
        return lambda team, enterprise: bool(store.token_for(team=team, enterprise=enterprise))
    token = settings.slack_bot_token
    client = WebClient(token=token.get_secret_value() if token else None, base_url=settings.slack_api_url)
    home = cache(lambda: _home(client))
    return lambda team, enterprise: bool(token) and bool(home() & {team, enterprise} - {""})


def _home(client: WebClient) -> frozenset[str]:
    """The workspace, or the organisation, that the token is of. Raises StoreError where Slack does not say."""
    try:
        told = client.auth_test()
    except (SlackApiError, OSError) as error:
        _log.error("whose_token", reason=str(error))
        raise StoreError("Slack does not say whose token this is.") from error
    of = told.get("enterprise_id") if told.get("is_enterprise_install") else told.get("team_id")
    return frozenset(filter(None, [str(of or "")]))
