"""However many videos and webhooks there are: finding those that belong together reads no whole table."""

from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncConnection

from desktop_uploader.companion.database import webhooks as rows
from desktop_uploader.companion.database.webhooks import PIPELINE, Delivery
from tests.companion.library.test_companion_merging import NOW, video
from tests.companion.webhooks.served import Served

Step = Callable[[AsyncConnection], Coroutine[Any, Any, object]]  # Any: as of all coroutines

TOLD = [Delivery(backend, uid, uid, b"") for backend in ("cloudflare", "mux", PIPELINE) for uid in "ab"]
STEPS: dict[str, Step] = {
    "videos_of": lambda connection: rows.videos_of(connection, TOLD),
    "take_kept": lambda connection: rows.take_kept(
        connection, video(backend="mux", provider_uid="u", provider_asset="a")
    ),
    "leave_waiting": lambda connection: rows.leave_waiting(connection, TOLD),
    "forget": lambda connection: rows.forget(connection, NOW),
}


@pytest.mark.parametrize("step", STEPS)
async def test_it_goes_by_an_index(here: Served, step: str) -> None:
    asked: list[tuple[str, Any]] = []  # Any: parameters of a statement

    def note(_: object, __: object, statement: str, parameters: Any, *___: object) -> None:
        asked.append((statement, parameters))

    async with here.companion.database.writing() as connection:
        event.listen(connection.sync_connection, "before_cursor_execute", note)
        await STEPS[step](connection)
        event.remove(connection.sync_connection, "before_cursor_execute", note)
        assert asked
        for statement, parameters in asked:
            found = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            plan = [row[-1] for row in found]
            assert not [line for line in plan if line.startswith("SCAN ")], (statement, plan)
