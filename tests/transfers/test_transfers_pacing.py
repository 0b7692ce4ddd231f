"""What one request teaches the next."""

from desktop_uploader.core.pace import MIB, SMALLEST_REQUEST
from desktop_uploader.core.upload import ChunkRules, UploadId
from desktop_uploader.transfers.pacing import Pacing

ONE, OTHER = UploadId("one"), UploadId("other")
MUCH = 1024 * MIB


def size(pacing: Pacing, upload: UploadId = ONE, host: str = "here") -> int:
    return pacing.size(upload, host, ChunkRules(), MUCH)


def test_eight_seconds_of_what_was_measured() -> None:
    pacing = Pacing()
    pacing.went(ONE, 8 * MIB, 4.0)
    assert size(pacing) == 16 * MIB
    assert size(pacing, OTHER) == 8 * MIB


def test_half_after_each_break_twice_after_each_success() -> None:
    pacing = Pacing()
    pacing.went(ONE, 64 * MIB, 1.0)
    pacing.broke(ONE, 64 * MIB)
    assert size(pacing) == 32 * MIB
    pacing.broke(ONE, 32 * MIB)
    assert size(pacing) == 16 * MIB
    pacing.went(ONE, 16 * MIB, 0.25)
    assert size(pacing) == 32 * MIB
    pacing.went(ONE, 32 * MIB, 0.5)
    assert size(pacing) == 64 * MIB


def test_a_server_without_room_is_asked_with_little() -> None:
    pacing = Pacing()
    pacing.went(ONE, 64 * MIB, 1.0)
    pacing.no_room(ONE)
    assert size(pacing) == SMALLEST_REQUEST
    assert size(pacing, OTHER) == 8 * MIB
    pacing.went(ONE, SMALLEST_REQUEST, 0.01)
    assert size(pacing) == 2 * SMALLEST_REQUEST


def test_never_less_than_the_smallest() -> None:
    pacing = Pacing()
    for _ in range(30):
        pacing.broke(ONE, size(pacing))
        pacing.refused("here", size(pacing))
    assert size(pacing) == SMALLEST_REQUEST


def test_a_hosts_ceiling_outlives_the_upload() -> None:
    pacing = Pacing()
    pacing.refused("here", 8 * MIB)
    pacing.broke(ONE, 2 * MIB)
    pacing.forget(ONE)
    assert size(pacing) == 4 * MIB
    assert size(pacing, host="there") == 8 * MIB
