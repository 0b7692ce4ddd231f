"""Where our own store takes a file: in chunks only as large as their number allows."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_uploader.companion.backends import local
from desktop_uploader.core.pace import MIB
from desktop_uploader.core.upload import ChunkRules
from desktop_uploader.transfers.chunks_session import LARGEST, MOST_CHUNKS, chunks_for
from tests.companion.library.world import running

BOUND = MOST_CHUNKS * LARGEST


@given(st.integers(1, 2 * BOUND) | st.integers(BOUND - MIB, BOUND + MIB))
def test_what_fits_is_what_a_client_can_cut(size: int) -> None:
    rules = ChunkRules(max=LARGEST, recommended=LARGEST)
    assert local.fits_in_chunks(size) == (chunks_for(size, None, rules) <= MOST_CHUNKS)


@pytest.mark.parametrize(("most", "protocol"), [(1, "chunks"), (0, "tus")])
async def test_what_does_not_fit_comes_by_tus(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int, protocol: str
) -> None:
    """Fewer chunks, in place of a file of 39 GiB."""
    monkeypatch.setattr(local, "_MOST_CHUNKS", most)
    async with running(tmp_path / "data", local_protocol="chunks") as world:
        target = await world.create(key="one")
        assert target["protocol"] == protocol
        assert (await world.create(key="one"))["uploadUrl"] == target["uploadUrl"]
