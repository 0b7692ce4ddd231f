"""What the companion remembers: tables, queries, migrations. SQLAlchemy Core, SQLite today."""
