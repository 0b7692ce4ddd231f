"""Looking into a stored file costs the store little, and once, however many ask."""

import asyncio
from pathlib import Path

from desktop_uploader.companion.library.inspecting import Inspector
from desktop_uploader.companion.processing.children import Children
from desktop_uploader.companion.processing.probing import Prober
from desktop_uploader.companion.video.reports import Report
from desktop_uploader.companion.video.stages import Stage
from desktop_uploader.contract.server import Limits
from tests.companion.backends.blob_school import blob_school, video
from tests.companion.library.world import VIDEO


async def test_all_who_ask_at_once_share_a_look(tmp_path: Path) -> None:
    content = VIDEO + bytes(3 * 1024**2)
    async with blob_school(tmp_path, "private") as school:
        row = await school.completed(video(len(content)), content)
        inspector, report = Inspector(Prober(Children()), Limits()), Report(stage=Stage.READY)
        asked = (inspector.inspect(row, school.backend, report) for _ in range(3))
        first, *others = await asyncio.gather(*asked)

        assert first.format == "mp4"
        assert others == [first, first]
        signed = [it for it in school.store.api.asked("POST") if it.path.endswith("/signed-token")]
        assert (len(signed), len(school.store.edge.asked("GET"))) == (1, 5), "the kind, and four pieces"
        later = await inspector.inspect(row, school.backend, report)
        assert (later, len(school.store.edge.asked("GET"))) == (first, 10)
