"""Connections that nobody uses can be let go of at once; those in use stay."""

import asyncio

from desktop_uploader.net.client import make_client
from tests.fixtures.faults import Late
from tests.fixtures.tus_server import TusServer


async def test_the_next_request_goes_out_on_another_connection() -> None:
    with TusServer() as server:
        url = server.base_url + server.create(1)
        async with make_client() as client:
            await client.head(url)
            await client.head(url)
            assert server.connections == 1
            await client.drop_idle()
            await client.head(url)
            assert server.connections == 2


async def test_what_is_asked_meanwhile_has_a_connection_of_its_own() -> None:
    """The closing has begun, and is not over, when the next request looks for a connection."""
    with TusServer() as server:
        url = server.base_url + server.create(1)
        async with make_client() as client:
            await asyncio.gather(*(client.head(url) for _ in range(4)))
            before = server.connections
            dropping = asyncio.create_task(client.drop_idle())
            await asyncio.sleep(0)
            answers = await asyncio.gather(*(client.head(url) for _ in range(4)), dropping)
            assert [answer.status_code for answer in answers[:4] if answer is not None] == [200] * 4
            assert server.connections > before


async def test_a_request_that_runs_is_not_disturbed() -> None:
    with TusServer() as server:
        url = server.base_url + server.create(1)
        server.plan(Late(0.3), method="HEAD")
        async with make_client() as client:
            asking = asyncio.create_task(client.head(url))
            while not server.seen("HEAD"):
                await asyncio.sleep(0.002)
            await client.drop_idle()
            assert (await asking).status_code == 204


async def test_one_that_is_closed_has_nothing_to_drop() -> None:
    async with make_client() as client:
        await client.drop_idle()
    await client.drop_idle()
