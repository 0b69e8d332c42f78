"""Which workspaces installed the bot: slack_sdk's stores over our database. Tokens are sealed (data/sql/sealing.py)."""

from __future__ import annotations

from copy import copy
from typing import TypeVar

from slack_sdk.oauth.installation_store import Bot, Installation, InstallationStore
from slack_sdk.oauth.installation_store.sqlalchemy import SQLAlchemyInstallationStore
from slack_sdk.oauth.state_store.sqlalchemy import SQLAlchemyOAuthStateStore
from sqlalchemy import Column, Engine, String, and_, or_, select, update

from bot.errors import StoreError
from bot.log import Log
from data.sql.departures import taken_back
from data.sql.sealing import Seal, is_sealed
from data.sql.tables.lists import Base

_BOTS = SQLAlchemyInstallationStore.default_bots_table_name
_INSTALLATIONS = SQLAlchemyInstallationStore.default_installations_table_name
_STATES = SQLAlchemyOAuthStateStore.default_table_name
SEALED = ("bot_token", "bot_refresh_token", "user_token", "user_refresh_token", "incoming_webhook_url")
"""The fields that let whoever reads them act as the bot, or for a person."""
_LONGEST = 1000

# Among our tables, so that the migrations are held to them.
TABLES = (
    SQLAlchemyInstallationStore.build_bots_table(Base.metadata, _BOTS),
    SQLAlchemyInstallationStore.build_installations_table(Base.metadata, _INSTALLATIONS),
)
_BOT_TOKENS, INSTALLED = TABLES
STATES = SQLAlchemyOAuthStateStore.build_oauth_states_table(Base.metadata, _STATES)
for _table in TABLES:
    for _column in _table.columns:
        if _column.name in SEALED:
            _column.type = String(_LONGEST)

_log = Log(__name__)
Kept = TypeVar("Kept", Bot, Installation)


def state_store(engine: Engine, *, seconds: int) -> SQLAlchemyOAuthStateStore:
    """The states of installations under way, each good once and for so many seconds."""
    return SQLAlchemyOAuthStateStore(seconds, _writing(engine))


class Installations(InstallationStore):
    """The bot's tokens, by workspace. A look-up never waits for a writer."""

    def __init__(self, engine: Engine, *, client_id: str, seal: Seal) -> None:
        self._reads = SQLAlchemyInstallationStore(client_id, engine)
        self._writes = SQLAlchemyInstallationStore(client_id, _writing(engine))
        self._seal = seal

    def save(self, installation: Installation) -> None:
        """Keep an installation and its tokens."""
        self._is_back(installation)
        self._writes.save(self._closed(installation))
        _log.info("installed", team=installation.team_id, by=installation.user_id)

    def save_bot(self, bot: Bot) -> None:
        """Keep the bot's token alone."""
        self._writes.save_bot(self._closed(bot))

    def find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        """The newest token for a workspace. Raises StoreError where no key opens it, as all look-ups do.

        One that joined an organisation since it installed the bot is still kept without it.
        """
        found = self._reads.find_bot(
            enterprise_id=enterprise_id, team_id=team_id, is_enterprise_install=is_enterprise_install
        )
        if found is None and enterprise_id and team_id and not is_enterprise_install:
            found = self._reads.find_bot(enterprise_id=None, team_id=team_id)
        try:
            return self._opened(found) if found else None
        except StoreError as error:
            _log.error("token_unreadable", team=team_id, reason=str(error))  # Bolt takes it for a missing installation
            raise

    def find_installation(
        self,
        *,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None = None,
        is_enterprise_install: bool | None = False,
    ) -> Installation | None:
        """The newest installation for a workspace."""
        found = self._reads.find_installation(
            enterprise_id=enterprise_id, team_id=team_id, user_id=user_id, is_enterprise_install=is_enterprise_install
        )
        return self._opened(found) if found else None

    def token_for(self, *, team: str, enterprise: str) -> str | None:
        """The newest bot token that reaches a workspace: its own, else that of the whole organisation it is of."""
        bots = self._reads.bots.c
        ours = bots.client_id == self._reads.client_id, bots.bot_token.is_not(None)
        whole = and_(bots.is_enterprise_install, bots.enterprise_id == enterprise, bots.team_id.is_(None))
        wanted = select(bots.bot_token).where(*ours, or_(bots.team_id == team, whole))
        wanted = wanted.order_by(bots.team_id.is_(None), bots.installed_at.desc()).limit(1)
        with self._reads.engine.connect() as connection:
            token: str | None = connection.scalar(wanted)
        return self._seal.opened(token) if token else None

    def seal_all(self, *, anew: bool = False) -> int:
        """Seal what is kept in clear, or `anew` everything by the first key; gives how many rows. Raises StoreError."""
        with self._writes.engine.begin() as connection:
            count = 0
            for table in TABLES:
                columns = [column for column in table.columns if column.name in SEALED]
                for number, *kept in connection.execute(select(table.c.id, *columns)).all():
                    values = self._to_seal(columns, kept, anew=anew)
                    if values:
                        connection.execute(update(table).where(table.c.id == number).values(values))
                        count += 1
        return count

    def open_all(self) -> int:
        """Open every stored token, for nothing but to see that it opens; gives how many rows. Raises StoreError."""
        with self._reads.engine.connect() as connection:
            rows = [row for table in TABLES for row in connection.execute(select(table)).mappings()]
        for row in rows:
            for name in SEALED:
                if row.get(name):
                    self._seal.opened(row[name])
        return len(rows)

    def delete_bot(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        """Forget a workspace's bot tokens."""
        for whole in _kept_under(enterprise_id, team_id):
            self._writes.delete_bot(enterprise_id=whole, team_id=team_id)
        _log.info("bot_tokens_deleted", team=team_id)

    def delete_installation(
        self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None = None
    ) -> None:
        """Forget a workspace's installations, or one person's of them."""
        for whole in _kept_under(enterprise_id, team_id):
            self._writes.delete_installation(enterprise_id=whole, team_id=team_id, user_id=user_id)
        _log.info("installations_deleted", team=team_id, by=user_id)

    def _is_back(self, installed: Installation) -> None:
        """Who removed the bot before has it again: nothing more of theirs is to be removed."""
        whole = installed.enterprise_id or "" if installed.is_enterprise_install else ""
        with self._writes.engine.begin() as connection:
            connection.execute(taken_back(teams=[installed.team_id or whole], enterprise=whole))

    def _to_seal(self, columns: list[Column[str]], kept: list[str | None], *, anew: bool) -> dict[str, str]:
        pairs = [(column.name, text) for column, text in zip(columns, kept, strict=True) if text]
        return {name: self._seal.closed(text) for name, text in pairs if anew or not is_sealed(text)}

    def _closed(self, one: Kept) -> Kept:
        return _with(one, {name: self._seal.closed(text) for name, text in _tokens(one)})

    def _opened(self, one: Kept) -> Kept:
        return _with(one, {name: self._seal.opened(text) for name, text in _tokens(one)})


def _kept_under(enterprise_id: str | None, team_id: str | None) -> set[str | None]:
    """The organisations that rows of a workspace may name: the one it is of, and none if it joined that later."""
    return {enterprise_id, None} if team_id else {enterprise_id}


def _tokens(one: Bot | Installation) -> list[tuple[str, str]]:
    return [(name, text) for name in SEALED if (text := getattr(one, name, None))]


def _with(one: Kept, texts: dict[str, str]) -> Kept:
    other = copy(one)
    for name, text in texts.items():
        setattr(other, name, text)
    return other


def _writing(engine: Engine) -> Engine:
    """The engine for transactions that read before they write: SQLite lets them wait for their turn at the start."""
    return engine.execution_options(writes=True)
