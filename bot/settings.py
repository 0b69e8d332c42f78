"""Settings from the environment and .env. Everything missing or malformed is named at once, in one clear error."""

from __future__ import annotations

from pathlib import Path
from typing import Self

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import ConfigError

DEFAULT_DATABASE = "sqlite:///screenbot.db"


class Settings(BaseSettings):
    """What every command may need. Secrets are never printed."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", env_ignore_empty=True)

    slack_bot_token: SecretStr | None = None
    slack_app_token: SecretStr | None = None
    slack_signing_secret: SecretStr | None = None
    slack_client_id: str | None = None
    slack_client_secret: SecretStr | None = None
    slack_api_url: str = "https://slack.com/api/"
    database_url: str = DEFAULT_DATABASE
    host: str = "127.0.0.1"
    port: int = Field(default=3000, ge=1, le=65535)

    @model_validator(mode="after")
    def _one_way_in(self) -> Self:
        if self.slack_bot_token and (self.slack_client_id or self.slack_client_secret):
            raise ValueError(
                "SLACK_BOT_TOKEN together with SLACK_CLIENT_ID or SLACK_CLIENT_SECRET: give the token for one workspace"
                " or the client for many, never both"
            )
        return self


_PREFIXES = {"slack_bot_token": "xoxb-", "slack_app_token": "xapp-"}


def load(*, env_file: Path | None = Path(".env")) -> Settings:
    """Read the settings. Raises ConfigError naming everything malformed."""
    try:
        return Settings(_env_file=env_file)
    except ValidationError as error:
        raise ConfigError("; ".join(_said(e["loc"], e["msg"]) for e in error.errors())) from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{env_file} is not UTF-8 text") from error


def require(settings: Settings, *names: str) -> None:
    """Check that these settings are there and look right. Raises ConfigError naming all that are not."""
    missing = [name.upper() for name in names if getattr(settings, name) is None]
    wrong = [
        f"{name.upper()} does not begin with {prefix}"
        for name, prefix in _PREFIXES.items()
        if name in names and (value := getattr(settings, name)) and not value.get_secret_value().startswith(prefix)
    ]
    problems = ([f"missing: {', '.join(missing)}"] if missing else []) + wrong
    if problems:
        raise ConfigError(f"{'; '.join(problems)}. Set them in the environment or in .env (see .env.example).")


def _said(place: tuple[int | str, ...], message: str) -> str:
    said = message.removeprefix("Value error, ")
    return f"{'.'.join(map(str, place)).upper()}: {said}" if place else said
