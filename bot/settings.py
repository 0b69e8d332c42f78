"""Settings from the environment and .env. Everything missing or malformed is named at once, in one clear error."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.domain.notices.changers import Changers, Rule
from bot.environment import DEFAULT_DATABASE, ENV_FILE, given
from bot.errors import ConfigError
from bot.services.keeping.ports import A_YEAR, TEN_YEARS, AfterUninstall, Terms

_PEOPLE = re.compile(r"[UW][A-Z0-9]{2,20}(?:\s*,\s*[UW][A-Z0-9]{2,20})*")
COLOURS = frozenset({"red", "orange", "yellow", "blue", "white"})
_OPS_CHANNEL = re.compile(r"(?:[TE][A-Z0-9]+/)?[CG][A-Z0-9]+")


_OFFICER = re.compile(r"T[A-Z0-9]+/[UW][A-Z0-9]+")


class Purpose(StrEnum):
    """What the settings are for, which says what must be there."""

    COMMAND = "command"
    SOCKET = "socket"
    HTTP = "http"


class Settings(BaseSettings):
    """What every command may need. Secrets are never printed."""

    model_config = SettingsConfigDict(env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True)

    slack_bot_token: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_client_id: str | None = None
    slack_client_secret: SecretStr | None = None
    token_keys: SecretStr | None = None
    slack_api_url: str = "https://slack.com/api/"
    database_url: str = DEFAULT_DATABASE
    ops_channel: str = ""
    compliance_channel: str = ""
    second_person_for: str = ""
    commit: str = ""
    compliance_officers: str = ""
    records_keep_days: int = Field(default=TEN_YEARS, ge=1)
    raw_files_keep_days: int = Field(default=A_YEAR, ge=1)
    notices_keep_days: int = Field(default=A_YEAR, ge=1)
    records_after_uninstall: AfterUninstall = AfterUninstall.KEEP
    reviewers_needed: int = Field(default=1, ge=1, le=5)
    strangers: Literal["refuse", "public"] = "refuse"
    share_outside: Literal["forbid", "warn"] = "forbid"
    follow_changes: str = Rule.EVERYONE.value
    host: str = "127.0.0.1"
    port: int = Field(default=3000, ge=1, le=65535)
    api_public: bool = False
    slack_assistant: bool = False
    mcp_port: int = Field(default=3001, ge=1, le=65535)

    @property
    def is_loopback(self) -> bool:
        """Whether what listens on HOST is reached from this machine alone."""
        return self.host in ("127.0.0.1", "::1", "localhost")

    @field_validator("slack_api_url")
    @classmethod
    def _is_an_address(cls, value: str) -> str:
        if not value.startswith(("https://", "http://")):
            raise ValueError("does not begin with https://")
        return value

    @field_validator("second_person_for")
    @classmethod
    def _are_colours(cls, value: str) -> str:
        if unknown := {word.strip() for word in value.split(",") if word.strip()} - COLOURS:
            raise ValueError(f"does not know {', '.join(sorted(unknown))}: write some of {', '.join(sorted(COLOURS))}")
        return value

    @field_validator("ops_channel", "compliance_channel")
    @classmethod
    def _is_a_channel(cls, value: str) -> str:
        if value and not _OPS_CHANNEL.fullmatch(value):
            raise ValueError("is no channel's id: write C0123ABCD, or T0123/C0123 where there are many workspaces")
        return value

    @field_validator("compliance_officers")
    @classmethod
    def _are_people(cls, value: str) -> str:
        if wrong := next((who for who in value.split() if not _OFFICER.fullmatch(who)), ""):
            raise ValueError(f"{wrong!r} is no person of a workspace: write T0123/U0123, a blank between two")
        return value

    @field_validator("follow_changes")
    @classmethod
    def _names_people(cls, value: str) -> str:
        if value not in (Rule.EVERYONE, Rule.BEGINNER) and not _PEOPLE.fullmatch(value):
            raise ValueError("is neither everyone nor beginner, nor ids of people in Slack: U0123ABCD,U0456EFGH")
        return value

    @property
    def changers(self) -> Changers:
        """Who may change what a channel follows."""
        if self.follow_changes in (Rule.EVERYONE, Rule.BEGINNER):
            return Changers(Rule(self.follow_changes))
        return Changers(Rule.NAMED, frozenset(one.strip() for one in self.follow_changes.split(",")))

    @model_validator(mode="after")
    def _operators_workspace(self) -> Self:
        for name in ("ops_channel", "compliance_channel"):
            channel: str = getattr(self, name)
            if self.slack_client_id and channel and "/" not in channel:
                raise ValueError(f"{name.upper()} needs its workspace where there are many: T0123ABCD/C0123ABCD")
        return self

    @model_validator(mode="after")
    def _one_way_in(self) -> Self:
        if self.slack_bot_token and (self.slack_client_id or self.slack_client_secret):
            raise ValueError(
                "SLACK_BOT_TOKEN together with SLACK_CLIENT_ID or SLACK_CLIENT_SECRET: give the token for one workspace"
                " or the client for many, never both"
            )
        return self


def terms(settings: Settings) -> Terms:
    """For how long what is kept."""
    return Terms(
        records=settings.records_keep_days, raw_files=settings.raw_files_keep_days, notices=settings.notices_keep_days
    )


_PREFIXES = {"SLACK_BOT_TOKEN": "xoxb-", "SLACK_APP_TOKEN": "xapp-"}
_CLIENT = ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET")


def load(purpose: Purpose = Purpose.COMMAND, *, env_file: Path = ENV_FILE) -> Settings:
    """Read the settings; a file that is not there is as good as an empty one.

    Raises ConfigError naming everything missing, unfilled or malformed.
    """
    said = given(env_file)
    problems = list(_problems(_needed(purpose, said), said))
    try:
        settings = Settings(_env_file=env_file)
    except ValidationError as error:
        problems += [_said(e["loc"], e["msg"]) for e in error.errors()]
    if problems:
        raise ConfigError(f"{'; '.join(problems)}. Set them in the environment or in .env (see .env.example).")
    return settings


def _needed(purpose: Purpose, given: Mapping[str, str]) -> tuple[str, ...]:
    match purpose:
        case Purpose.COMMAND:
            return ()
        case Purpose.SOCKET:
            return ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN")
        case Purpose.HTTP:
            way_in = _CLIENT if any(name in given for name in _CLIENT) else ("SLACK_BOT_TOKEN",)
            return (*way_in, "SLACK_SIGNING_SECRET")


def _problems(needed: tuple[str, ...], given: Mapping[str, str]) -> Iterator[str]:
    if missing := [name for name in needed if name not in given]:
        yield f"missing: {', '.join(missing)}"
    for name in needed:
        prefix, value = _PREFIXES.get(name, ""), given.get(name, "")
        if value and value == prefix:
            yield f"{name} is not filled in"
        elif value and not value.startswith(prefix):
            yield f"{name} does not begin with {prefix}"


def _said(place: tuple[int | str, ...], message: str) -> str:
    said = message.removeprefix("Value error, ")
    return f"{'.'.join(map(str, place)).upper()}: {said}" if place else said
