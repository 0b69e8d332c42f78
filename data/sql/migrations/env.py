"""Run by Alembic for every command, over the connection that data/sql/migrate.py gives."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
