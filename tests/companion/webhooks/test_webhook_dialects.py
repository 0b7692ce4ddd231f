"""A duplicate is left out by the database itself, whichever it is, and the others stay in order."""

import pytest
from sqlalchemy import make_url

from desktop_uploader.companion.database import webhooks as rows
from desktop_uploader.companion.database.webhooks import Delivery, keeping
from tests.companion.library.test_companion_merging import NOW, video
from tests.companion.webhooks.served import Served


@pytest.mark.parametrize("database", ["sqlite://", "postgresql://"])
def test_what_is_kept_already_is_left_out_and_what_is_new_returned(database: str) -> None:
    dialect = make_url(database).get_dialect()()
    statement = str(keeping(dialect).compile(dialect=dialect))

    assert statement.startswith("INSERT INTO webhook_events ")
    assert statement.replace("webhook_events.", "").endswith(
        " ON CONFLICT DO NOTHING RETURNING backend, event_key"
    )


async def test_what_came_together_is_kept_in_the_order_it_came(here: Served) -> None:
    told = [Delivery("mux", "u", key, b"") for key in ("b", "a", "b", "c", "a")]
    async with here.companion.database.writing() as connection:
        kept = await rows.keep(connection, told, {}, NOW)
        waited = await rows.take_kept(connection, video(backend="mux", provider_uid="u"))

    assert [it.key for it in kept] == ["b", "a", "c"]
    assert [it.key for it in waited] == ["b", "a", "c"]
