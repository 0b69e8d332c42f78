"""Alembic's environment and revisions. data/sql/migrate.py runs them; no alembic.ini is needed.

A new revision is written by hand: tests/integration/test_migrations.py shows how it differs from the tables.
"""
