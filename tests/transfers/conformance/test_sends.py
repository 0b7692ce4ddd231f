"""Whatever the protocol: a file arrives byte for byte, and nobody claims more than is true."""

from pathlib import Path

import pytest

from desktop_uploader.core.ports.transfer import Acknowledged, News
from tests.fixtures.sending import MIB, Reports, content, digest, parts_of
from tests.transfers.conformance.rig import Rig
from tests.transfers.conformance.sending import transfer_of


@pytest.mark.parametrize(("units", "more"), [(0, 1), (1, -1), (1, 0), (1, 1), (3, 0), (3, 12_345)])
async def test_a_file_arrives_byte_for_byte(rig: Rig, tmp_path: Path, units: int, more: int) -> None:
    """A single byte, just less than a request, exactly so many, and one byte over."""
    data, path = content(units * rig.unit + more), tmp_path / "lecture.mp4"
    path.write_bytes(data)
    heard = Reports()
    async with transfer_of(rig) as transfer:
        assert await transfer.send(rig.job(path), heard) == digest(data)
    assert rig.data == data
    assert heard.acknowledged[-1] == rig.durable == len(data)
    assert max(heard.sent) == len(data)


async def test_a_file_of_several_digest_parts(rig: Rig, tmp_path: Path) -> None:
    """Each byte is hashed once, and the digest parts end where they end, wherever requests do."""
    data, path, heard = content(17 * MIB), tmp_path / "lecture.mp4", Reports()
    path.write_bytes(data)
    async with transfer_of(rig) as transfer:
        assert await transfer.send(rig.job(path), heard) == digest(data)
    assert rig.data == data
    assert sorted(heard.hashed) == list(range(len(parts_of(data))))


class Auditor(Reports):
    """Looks at the server whenever something is claimed."""

    def __init__(self, rig: Rig) -> None:
        super().__init__()
        self._rig = rig
        self.excess: list[int] = []

    def __call__(self, report: News) -> None:
        super().__call__(report)
        if isinstance(report, Acknowledged):
            self.excess.append(report.offset - self._rig.durable)


async def test_what_is_claimed_is_there(rig: Rig, video: Path, size: int) -> None:
    heard = Auditor(rig)
    async with transfer_of(rig) as transfer:
        await transfer.send(rig.job(video), heard)
    assert max(heard.excess) <= 0
    assert heard.acknowledged == sorted(heard.acknowledged)
    assert heard.sent == sorted(heard.sent)
    assert heard.acknowledged[0] == 0
    assert heard.sent[-1] == heard.acknowledged[-1] == size
    if rig.resumes:
        assert len(set(heard.acknowledged)) >= 3
