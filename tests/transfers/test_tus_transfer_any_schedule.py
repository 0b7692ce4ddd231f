"""Whatever the network does: what is stored is the file, and nothing was acknowledged that wasn't stored."""

import asyncio
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.ports.transfer import Acknowledged, News, PartsHashed
from desktop_uploader.core.upload import ChunkRules
from tests.fixtures.faults import Conflict, Cut, Offset, Short, Status, portal
from tests.fixtures.sending import KIB, MIB, Reports, content, digest, job_of, tus
from tests.fixtures.tus_server import Fault, TusServer

SIZES = (1, 1000, 200 * KIB, 300 * KIB, 9 * MIB)
BYTES = st.integers(0, 300 * KIB) | st.integers(0, 9 * MIB)

FAULTS = st.one_of(
    st.builds(Cut, BYTES),
    st.builds(Short, BYTES),
    st.builds(Conflict, st.just(0), st.booleans()),
    st.sampled_from([Offset(None), Offset("0"), Offset("{}9"), Offset("{}")]),
    st.sampled_from([Status(500), Status(429), Status(413), Status(423), portal()]),
)


class Witness(Reports):
    """Checks each acknowledgement against what the server has at that moment, and keeps the parts."""

    def __init__(self, server: TusServer) -> None:
        super().__init__()
        self.parts: list[bytes] = []
        self._server = server

    def __call__(self, report: News) -> None:
        super().__call__(report)
        if isinstance(report, Acknowledged):
            assert report.offset <= self._server.uploads["/files/one"].offset
        if isinstance(report, PartsHashed):
            assert report.first == len(self.parts)
            self.parts += report.parts


@settings(max_examples=30, deadline=None)
@given(
    size=st.sampled_from(SIZES),
    most=st.sampled_from([64 * KIB, MIB, 64 * MIB]),
    faults=st.lists(FAULTS, max_size=8),
    forgotten=st.lists(st.integers(0, 2), max_size=8),
)
def test_any_schedule_ends_with_the_same_bytes(
    size: int, most: int, faults: list[Fault], forgotten: list[int]
) -> None:
    async def run() -> None:
        with tempfile.TemporaryDirectory() as folder, TusServer() as server:
            path = Path(folder) / "lecture.mp4"
            path.write_bytes(content(size))
            server.create(size)
            server.plan(*faults)
            assert await _send_until_done(path, server, most, forgotten) == digest(content(size))
            assert server.uploads["/files/one"].data == content(size)

    asyncio.run(run())


async def _send_until_done(path: Path, server: TusServer, most: int, forgotten: list[int]) -> str:
    """Each try begins with the parts that the one before reported, less some that were not written."""
    heard = Witness(server)
    async with tus(server) as transfer:
        for keep in [*forgotten, *[9] * 20]:
            heard.parts = heard.parts[:keep]
            job = job_of(path, "/files/one", parts=tuple(heard.parts), chunk=ChunkRules(max=most))
            try:
                return await transfer.send(job, heard)
            except WorldError:
                continue
    raise AssertionError("never done")
