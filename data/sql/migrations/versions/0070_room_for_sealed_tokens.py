"""Room for tokens that are encrypted, which are longer. They are sealed when the bot starts: that needs its keys.

Revision ID: 0070
"""

import sqlalchemy as sa
from alembic import op

revision = "0070"
down_revision = "0065"

SEALED = {
    "slack_bots": ("bot_token", "bot_refresh_token"),
    "slack_installations": (
        "bot_token",
        "bot_refresh_token",
        "user_token",
        "user_refresh_token",
        "incoming_webhook_url",
    ),
}


def upgrade() -> None:
    """Widen the columns."""
    for table, columns in SEALED.items():
        with op.batch_alter_table(table) as altered:
            for column in columns:
                altered.alter_column(column, existing_type=sa.String(200), type_=sa.String(1000))
