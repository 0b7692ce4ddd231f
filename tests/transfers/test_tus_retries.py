"""However a server torments an upload, it is tried so many times a minute, and no more often."""

from pathlib import Path

from desktop_uploader.core.retry import MINUTE, MOST_A_MINUTE
from desktop_uploader.core.upload import Phase
from tests.fixtures.faults import Cut, Short, Status
from tests.fixtures.tus_server import Fault
from tests.transfers.trials import DATA, Life, Trial, life

TRIES = 4 * MOST_A_MINUTE
MOVING: tuple[Fault, ...] = (Short(1), Status(401))


async def until_ready(lived: Life) -> float:
    """The seconds of the engine's clock that it took."""
    await lived.until(Phase.READY)
    assert lived.server.uploads["/files/one"].data == DATA
    return lived.world.clock.time


async def test_a_line_that_breaks_after_every_byte(tmp_path: Path) -> None:
    """Bytes move, so each wait begins as the first; the budget alone bounds the tries."""
    async with life(Trial(Cut(1), more=(Cut(1),) * TRIES), tmp_path) as lived:
        assert await until_ready(lived) >= MINUTE * (TRIES / MOST_A_MINUTE - 1)
        assert max(lived.world.clock.waits[:5]) <= 1.0


async def test_a_provider_that_closes_after_every_byte(tmp_path: Path) -> None:
    async with life(Trial(Short(1), own=False, more=(Status(401), *MOVING * TRIES)), tmp_path) as lived:
        assert await until_ready(lived) >= MINUTE * (TRIES / MOST_A_MINUTE - 1)
        assert len(lived.companion.renewed) == TRIES + 1
        assert lived.world.clock.waits[0] > MINUTE / 2  # the first ones are free


async def test_a_provider_that_stays_closed_is_asked_with_growing_waits(tmp_path: Path) -> None:
    async with life(Trial(Status(403), own=False, more=(Status(403),) * 9), tmp_path) as lived:
        assert await until_ready(lived) > 30
        assert len(lived.companion.renewed) == 10
        assert len(lived.world.clock.waits) == 9
