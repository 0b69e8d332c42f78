"""Which workspaces installed the bot: slack_sdk's stores over our database. Tokens are kept as they are, so that who
may read the database may act as the bot: see docs/operations.md."""

from __future__ import annotations

import structlog
from slack_sdk.oauth.installation_store import Bot, Installation, InstallationStore
from slack_sdk.oauth.installation_store.sqlalchemy import SQLAlchemyInstallationStore
from slack_sdk.oauth.state_store.sqlalchemy import SQLAlchemyOAuthStateStore
from sqlalchemy import Engine, and_, or_, select

from data.sql.tables import Base

_BOTS = SQLAlchemyInstallationStore.default_bots_table_name
_INSTALLATIONS = SQLAlchemyInstallationStore.default_installations_table_name
_STATES = SQLAlchemyOAuthStateStore.default_table_name

# Among our tables, so that the migrations are held to them.
SQLAlchemyInstallationStore.build_bots_table(Base.metadata, _BOTS)
SQLAlchemyInstallationStore.build_installations_table(Base.metadata, _INSTALLATIONS)
SQLAlchemyOAuthStateStore.build_oauth_states_table(Base.metadata, _STATES)

_log = structlog.get_logger()


def state_store(engine: Engine, *, seconds: int) -> SQLAlchemyOAuthStateStore:
    """The states of installations under way, each good once and for so many seconds."""
    return SQLAlchemyOAuthStateStore(seconds, _writing(engine))


class Installations(InstallationStore):
    """The bot's tokens, by workspace. A look-up never waits for a writer."""

    def __init__(self, engine: Engine, *, client_id: str) -> None:
        self._reads = SQLAlchemyInstallationStore(client_id, engine)
        self._writes = SQLAlchemyInstallationStore(client_id, _writing(engine))

    def save(self, installation: Installation) -> None:
        """Keep an installation and its tokens."""
        self._writes.save(installation)
        _log.info("installed", team=installation.team_id, by=installation.user_id)

    def save_bot(self, bot: Bot) -> None:
        """Keep the bot's token alone."""
        self._writes.save_bot(bot)

    def find_bot(
        self, *, enterprise_id: str | None, team_id: str | None, is_enterprise_install: bool | None = False
    ) -> Bot | None:
        """The newest token for a workspace."""
        return self._reads.find_bot(
            enterprise_id=enterprise_id, team_id=team_id, is_enterprise_install=is_enterprise_install
        )

    def find_installation(
        self,
        *,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None = None,
        is_enterprise_install: bool | None = False,
    ) -> Installation | None:
        """The newest installation for a workspace."""
        return self._reads.find_installation(
            enterprise_id=enterprise_id, team_id=team_id, user_id=user_id, is_enterprise_install=is_enterprise_install
        )

    def token_for(self, *, team: str, enterprise: str) -> str | None:
        """The newest bot token that reaches a workspace: its own, else that of the whole organisation it is of."""
        bots = self._reads.bots.c
        ours = bots.client_id == self._reads.client_id, bots.bot_token.is_not(None)
        whole = and_(bots.is_enterprise_install, bots.enterprise_id == enterprise, bots.team_id.is_(None))
        wanted = select(bots.bot_token).where(*ours, or_(bots.team_id == team, whole))
        wanted = wanted.order_by(bots.team_id.is_(None), bots.installed_at.desc()).limit(1)
        with self._reads.engine.connect() as connection:
            token: str | None = connection.scalar(wanted)
        return token

    def delete_bot(self, *, enterprise_id: str | None, team_id: str | None) -> None:
        """Forget a workspace's bot tokens."""
        self._writes.delete_bot(enterprise_id=enterprise_id, team_id=team_id)
        _log.info("bot_tokens_deleted", team=team_id)

    def delete_installation(
        self, *, enterprise_id: str | None, team_id: str | None, user_id: str | None = None
    ) -> None:
        """Forget a workspace's installations, or one person's of them."""
        self._writes.delete_installation(enterprise_id=enterprise_id, team_id=team_id, user_id=user_id)
        _log.info("installations_deleted", team=team_id, by=user_id)


def _writing(engine: Engine) -> Engine:
    """The engine for transactions that read before they write: SQLite lets them wait for their turn at the start."""
    return engine.execution_options(writes=True)
