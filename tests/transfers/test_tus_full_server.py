"""A server whose disk is full in the middle: no megabytes are sent in vain at each try."""

from pathlib import Path

from desktop_uploader.core.failures import Kind
from tests.fixtures.faults import Status
from tests.fixtures.sending import KIB, Reports, content, digest, error_in, job_of, tus
from tests.fixtures.tus_server import TusServer

SIZE = 700 * KIB
DATA = content(SIZE)


async def test_a_full_server_is_asked_with_little_and_gets_more_once_there_is_room(tmp_path: Path) -> None:
    path = tmp_path / "full.mp4"
    path.write_bytes(DATA)
    with TusServer() as server:
        server.plan(Status(507), Status(507))
        async with tus(server) as transfer:
            job = job_of(path, server.create(SIZE))
            for _ in range(2):
                assert (await error_in(transfer.send(job, Reports()))).failure.kind is Kind.SERVER_FULL
            assert await transfer.send(job, Reports()) == digest(DATA)
        lengths = [seen.length for seen in server.seen("PATCH")]
        assert lengths[:4] == [SIZE, 64 * KIB, 64 * KIB, 128 * KIB]
        assert server.uploads["/files/one"].data == DATA
