"""A duplicate is left out by the database itself, whichever it is."""

import pytest
from sqlalchemy import make_url

from desktop_uploader.companion.database.webhooks import keeping


@pytest.mark.parametrize("database", ["sqlite://", "postgresql://"])
def test_what_is_kept_already_is_left_out_and_what_is_new_returned(database: str) -> None:
    dialect = make_url(database).get_dialect()()
    statement = str(keeping(dialect).compile(dialect=dialect))

    assert statement.startswith("INSERT INTO webhook_events ")
    assert statement.replace("webhook_events.", "").endswith(
        " ON CONFLICT DO NOTHING RETURNING backend, event_key"
    )
