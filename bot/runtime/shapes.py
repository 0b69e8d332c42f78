"""Whether what was handed over has the shape of Slack's payloads: what has not is refused before anybody reads it."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

LONGEST_ID = 2000  # a trigger_id has some 60 characters


def _short(value: object) -> object:
    if isinstance(value, str) and len(value) > LONGEST_ID:
        raise ValueError("no id is as long")
    return value


Id = Annotated[str | None, BeforeValidator(_short)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="allow", strict=True)


class _Named(_Part):
    id: Id = None
    team_id: Id = None
    enterprise_id: Id = None


class _Title(_Part):
    text: str


class _State(_Part):
    values: dict[str, dict[str, dict[str, Any]]]


class _View(_Part):
    id: Id = None
    type: str | None = None
    callback_id: str | None = None
    private_metadata: str | None = None


class _SentOff(_View):
    id: Annotated[str, BeforeValidator(_short)]
    callback_id: str
    title: _Title
    state: _State


class _Action(_Part):
    action_id: str
    value: str | None = None
    selected_option: dict[str, Any] | None = None


class _Event(_Part):
    type: str
    channel: Any = None
    user: Any = None
    text: str | None = None
    ts: Id = None
    event_ts: Id = None
    thread_ts: Id = None
    bot_id: Id = None
    team: Any = None


class _Said(_Event):
    """An event that people are answered for."""

    channel: Id = None
    user: Id = None
    team: Id = None


class _Any(_Part):
    type: str | None = None
    team_id: Id = None
    enterprise_id: Id = None
    event_id: Id = None
    trigger_id: Id = None
    response_url: str | None = None


class _Command(_Any):
    command: str
    text: str | None = None
    user_id: Id = None
    channel_id: Id = None


class _Interaction(_Any):
    team: _Named | None = None
    user: _Named | None = None
    enterprise: _Named | None = None
    channel: _Named | None = None
    container: dict[str, Any] | None = None
    message: dict[str, Any] | None = None
    view: _View | None = None
    actions: list[_Action] | None = None


class _Submission(_Interaction):
    view: _SentOff


class _Clicks(_Interaction):
    actions: list[_Action]


class _Shortcut(_Interaction):
    message: dict[str, Any]


class _Callback(_Any):
    event: _Event


class _SaidCallback(_Callback):
    event: _Said


class _Empty(_Any):
    """Nothing that Slack hands over lacks both."""

    type: str


_BY_TYPE: dict[str, type[_Any]] = {
    "event_callback": _Callback,
    "view_submission": _Submission,
    "block_actions": _Clicks,
    "message_action": _Shortcut,
}
_SAID = ("app_mention", "message", "app_home_opened")


def malformed(body: object) -> bool:
    """Whether this cannot be a payload of Slack's that the bot answers."""
    if not isinstance(body, dict):
        return True
    try:
        _shape(body).model_validate(body)
    except (ValidationError, RecursionError):
        return True
    return False


def _shape(body: dict[str, Any]) -> type[_Any]:
    if "command" in body:
        return _Command
    event = body.get("event")
    if isinstance(event, dict) and event.get("type") in _SAID:
        return _SaidCallback
    kind = "ssl_check" if "ssl_check" in body else body.get("type")  # Slack now and then tries the address
    return _BY_TYPE.get(kind, _Interaction) if isinstance(kind, str) else _Empty
