"""The network between: where it breaks, how it breaks, and how fast it is; measured on a virtual clock."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from tests.faults.links import DOWN, Captive, HangUp, LinkFault, Pause, Reset, Vanish
from tests.faults.proxy import CONNECT, FaultProxy
from tests.faults.raw_client import RawClient
from tests.faults.server import FaultServer
from tests.faults.shape import Shape
from tests.faults.virtual import run_virtually

MB = 1_000_000


def through(
    play: Callable[[FaultServer, FaultProxy, str], Awaitable[None]],
    *faults: LinkFault,
    shape: Shape | None = None,
) -> None:
    async def run() -> None:
        async with FaultServer() as server, FaultProxy(server.port) as proxy:
            proxy.shape = shape or Shape()
            proxy.script.plan(CONNECT, *faults)
            await play(server, proxy, server.uploads.create(2 * MB))

    run_virtually(run, deadline=10_000)


@pytest.mark.parametrize(
    ("fault", "end"), [(Reset(50_000), ConnectionResetError), (HangUp(50_000), (EOFError, OSError))]
)
def test_breaks_at_the_byte(fault: LinkFault, end: type[Exception]) -> None:
    async def play(server: FaultServer, proxy: FaultProxy, path: str) -> None:
        async with RawClient(proxy.port) as client:
            with pytest.raises(end):
                await client.patch(path, 0, bytes(MB))
        async with RawClient(proxy.port) as client:
            assert (await client.ask("HEAD", path)).status == 200
        assert server.log[0].took <= 50_000

    through(play, fault)


def test_loses_the_answer() -> None:
    async def play(server: FaultServer, proxy: FaultProxy, path: str) -> None:
        async with RawClient(proxy.port) as client:
            with pytest.raises(ConnectionResetError):
                await client.patch(path, 0, bytes(1000))
        assert server.log[0].status == 204

    through(play, Reset(0, DOWN))


def test_vanishes_without_an_end() -> None:
    async def play(server: FaultServer, proxy: FaultProxy, path: str) -> None:
        async with RawClient(proxy.port) as client:
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(1000):
                    await client.patch(path, 0, bytes(2 * MB))
        assert 0 < server.uploads[path].offset <= 300_000

    through(play, Vanish(300_000))


def test_pauses_and_goes_on() -> None:
    async def play(server: FaultServer, proxy: FaultProxy, path: str) -> None:
        async with RawClient(proxy.port) as client:
            assert (await client.patch(path, 0, bytes(1000))).status == 204
        assert asyncio.get_running_loop().time() == pytest.approx(7, abs=0.1)

    through(play, Pause(500, seconds=7))


def test_is_a_captive_portal() -> None:
    async def play(server: FaultServer, proxy: FaultProxy, path: str) -> None:
        async with RawClient(proxy.port) as client:
            assert b"terms" in (await client.ask("HEAD ", path)).body
        async with RawClient(proxy.port) as client:
            assert (await client.ask("GET", path)).headers["location"] == "http://portal.example/"
        assert server.log == []

    through(play, Captive(), Captive("http://portal.example/"))


def test_goes_down_and_comes_back() -> None:
    async def play(server: FaultServer, proxy: FaultProxy, path: str) -> None:
        await proxy.go_down()
        with pytest.raises(ConnectionRefusedError):
            await asyncio.open_connection("127.0.0.1", proxy.port)
        await proxy.come_back()
        async with RawClient(proxy.port) as client:
            assert (await client.ask("HEAD", path)).status == 200

    through(play)


def test_a_line_has_its_rate_and_its_round_trip() -> None:
    async def play(server: FaultServer, proxy: FaultProxy, path: str) -> None:
        time = asyncio.get_running_loop().time
        async with RawClient(proxy.port) as client:
            begun = time()
            await client.ask("HEAD", path)
            assert time() - begun == pytest.approx(0.08, abs=0.01)  # connecting takes one, asking another
            begun = time()
            await client.patch(path, 0, bytes(2 * MB))
            assert time() - begun == pytest.approx(2 + 0.04, rel=0.02)

    through(play, shape=Shape(up=MB, down=MB, round_trip=0.04))


def test_two_connections_share_a_line() -> None:
    async def play(server: FaultServer, proxy: FaultProxy, path: str) -> None:
        other = server.uploads.create(MB)
        async with RawClient(proxy.port) as one, RawClient(proxy.port) as two:
            await asyncio.gather(one.patch(path, 0, bytes(MB)), two.patch(other, 0, bytes(MB)))
        assert asyncio.get_running_loop().time() == pytest.approx(2, rel=0.05)

    through(play, shape=Shape(up=MB))
