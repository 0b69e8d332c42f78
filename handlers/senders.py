"""Who sent a payload: a member of the organisation that installed the bot, or somebody of another (Slack Connect).

The one place that decides it; where the channel is shared is decided in handlers/channels.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from slack_bolt import BoltContext

from bot.errors import BadInput

STRANGER = (
    "Sorry, I answer only people of the organisation that added me here. Please ask one of them, or ask your own "
    "workspace to install me."
)


class StrangerRefused(BadInput):
    """Somebody of another organisation asked."""

    def __init__(self) -> None:
        super().__init__(STRANGER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Whoever typed or clicked. Ids are Slack's, "" where there is none.

    `team` is the workspace that the bot is installed in, whose records and lists are asked for; `enterprise` the
    organisation that it is of (Enterprise Grid). `said_shared` is what the event itself says of its channel: that
    people of other organisations are in it (None: it does not say). `aloud`: it was said to everybody there, and is
    answered so. `name` is what Slack calls the person.
    """

    user: str
    team: str
    enterprise: str
    channel: str
    stranger: bool
    said_shared: bool | None
    aloud: bool = False
    name: str = ""


def sender_of(body: Mapping[str, Any], context: BoltContext) -> Sender:
    """Who sent this payload, seen from the installation that takes it."""
    return Sender(
        user=context.user_id or "",
        team=_team(body, context),
        enterprise=context.enterprise_id or "",
        channel=context.channel_id or "",
        stranger=_is_stranger(body, _home(context)),
        name=_name(body),
        said_shared=body.get("is_ext_shared_channel") if "event" in body else None,
        aloud="event" in body,
    )


def _name(body: Mapping[str, Any]) -> str:
    """What Slack calls the person, where it says so: of commands and clicks, not of events."""
    user = body.get("user")
    given = user.get("username") or user.get("name") if isinstance(user, Mapping) else body.get("user_name")
    return given if isinstance(given, str) else ""


def _team(body: Mapping[str, Any], context: BoltContext) -> str:
    """The workspace of the installation; of one for a whole organisation, the workspace that Slack names.

    Where it names none, as on a page that belongs to no workspace, the organisation stands for it.
    """
    installed = context.authorize_result.team_id if context.authorize_result else None
    user = body.get("user")
    theirs = user.get("team_id") if isinstance(user, Mapping) else None
    named = (installed, body.get("context_team_id"), context.team_id, body.get("team_id"), theirs)
    return next((id for id in named if id and id.startswith("T")), context.enterprise_id or "")


def _home(context: BoltContext) -> frozenset[str]:
    """The workspace and the organisation (Enterprise Grid) that the bot is installed in."""
    installed = context.authorize_result
    known = (installed.team_id, installed.enterprise_id) if installed else (context.team_id, context.enterprise_id)
    return frozenset(id for id in known if id)


def _is_stranger(body: Mapping[str, Any], home: frozenset[str]) -> bool:
    """Whether somebody of another organisation sent it, or, in a channel with such people, nobody can tell who."""
    of_home = home | _workspaces_of(home, body)
    if "event" not in body:
        return not of_home.issuperset(_of_interaction(body))
    shared = bool(body.get("is_ext_shared_channel"))
    theirs = list(_of_event(body["event"]))
    if not theirs:
        return shared or not of_home.issuperset(filter(None, [body.get("team_id")]))
    is_grid = any(id.startswith("E") for id in home)
    return not of_home.issuperset(theirs) and (shared or not is_grid)  # all in an organisation's own channels are its


def _of_event(event: Mapping[str, Any]) -> Iterator[str]:
    """The workspaces or organisations of whoever caused an event, as far as it tells.

    With `user_team` or `source_team`, `team` is the workspace that was addressed, and not theirs.
    """
    given = [event.get("user_team"), event.get("source_team")]
    yield from filter(None, given if any(given) else [event.get("team"), (event.get("user_profile") or {}).get("team")])


def _of_interaction(body: Mapping[str, Any]) -> Iterator[str]:
    """The workspace of whoever clicked or typed a command; where Slack leaves that out, the one it happened in."""
    user = body.get("user")
    own = user.get("team_id") if isinstance(user, Mapping) else None
    yield from filter(None, [own or body.get("team_id") or (body.get("team") or {}).get("id")])


def _object(body: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    """The object under a key; an empty one where there is something else or nothing."""
    found = body.get(key)
    return found if isinstance(found, Mapping) else {}


def _workspaces_of(home: frozenset[str], body: Mapping[str, Any]) -> frozenset[str]:
    """Workspaces that the payload says belong to the organisation at home."""
    team, enterprise = _object(body, "team"), _object(body, "enterprise")
    given = {
        (body.get("team_id"), body.get("enterprise_id")),
        (team.get("id"), team.get("enterprise_id") or enterprise.get("id")),
    }
    if not team and body.get("is_enterprise_install"):
        # Slack then names no workspace but the person's. What they may see is that workspace's alone.
        given.add(((body.get("user") or {}).get("team_id"), enterprise.get("id")))
    return frozenset(workspace for workspace, organisation in given if workspace and organisation in home)
