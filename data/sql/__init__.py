"""The SQL store: tables, repositories, unit of work, migrations."""
