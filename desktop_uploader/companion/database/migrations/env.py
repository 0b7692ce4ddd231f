"""What alembic runs: the steps, on the connection and within the transaction that `schema` opened."""

from alembic import context

from desktop_uploader.companion.database.tables import metadata

context.configure(
    connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True
)
with context.begin_transaction():
    context.run_migrations()
