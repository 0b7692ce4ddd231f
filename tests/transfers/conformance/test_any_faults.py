"""Whatever the protocol, and whatever goes wrong in whichever order: it ends with the same bytes."""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_uploader.core.failures import Kind, WorldError
from tests.fixtures.sending import Reports, content, digest
from tests.transfers.conformance.rig import Rig
from tests.transfers.conformance.rigs import RIGS
from tests.transfers.conformance.sending import transfer_of

MOST = 6
"""Of faults."""

CUTS = st.tuples(st.floats(0, 1), st.integers(0, 1))
FAULTS = st.lists(CUTS | st.sampled_from([408, 429, 500, 503]), max_size=MOST)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("lectures")


@cache
def lecture(folder: Path, size: int) -> Path:
    path = folder / f"lecture {size}.mp4"
    path.write_bytes(content(size))
    return path


def go_wrong(rig: Rig, fault: tuple[float, int] | int) -> None:
    if isinstance(fault, int):
        rig.answer(fault, {})
    else:
        share, skip = fault
        rig.cut(int(share * rig.unit), skip)


@pytest.mark.parametrize("name", RIGS)
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
@given(faults=FAULTS, units=st.integers(0, 2), more=st.sampled_from([-1, 0, 1]))
async def test_any_faults_end_with_the_same_bytes(
    name: str, folder: Path, faults: list[tuple[float, int] | int], units: int, more: int
) -> None:
    with RIGS[name]() as rig:
        size = max(1, units * rig.unit + more)
        path = lecture(folder, size)
        assert await sent_at_last(rig, path, faults) == digest(content(size))
        assert rig.data == content(size)


async def sent_at_last(rig: Rig, path: Path, faults: list[tuple[float, int] | int]) -> str:
    """One thing more goes wrong before each try, until nothing does any more; then it must get through."""
    kinds: list[Kind] = []
    async with transfer_of(rig) as transfer:
        for _ in range(3 * MOST):
            if len(kinds) < len(faults):
                go_wrong(rig, faults[len(kinds)])
            heard = Reports()
            try:
                return await transfer.send(rig.job(path), heard)
            except WorldError as error:
                kinds.append(error.failure.kind)
            assert kinds[-1] in {Kind.NETWORK, Kind.SERVER_BUSY}
            assert max(heard.acknowledged, default=0) <= rig.durable
    raise AssertionError("it never got through")
