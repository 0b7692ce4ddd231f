"""Every test of this folder runs once with each rig."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fixtures.sending import content
from tests.transfers.conformance.rig import Rig
from tests.transfers.conformance.rigs import RIGS

UNITS = 3


@pytest.fixture(params=RIGS)
def rig(request: pytest.FixtureRequest) -> Iterator[Rig]:
    with RIGS[request.param]() as rig:
        yield rig


@pytest.fixture
def size(rig: Rig) -> int:
    """Of a file that takes three requests."""
    return UNITS * rig.unit


@pytest.fixture
def video(tmp_path: Path, size: int) -> Path:
    path = tmp_path / "lecture.mp4"
    path.write_bytes(content(size))
    return path
