"""Deleting at a real companion: room that a finished video took is there for the one that waited for it."""

from dataclasses import replace
from pathlib import Path

from desktop_uploader.core.failures import Kind
from desktop_uploader.core.upload import Phase, SourceFile, Upload, UploadId, VideoDetails
from desktop_uploader.engine.engine import Engine
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.service.companion import CompanionService
from tests.companion.library.world import BASE, running
from tests.engine.world import SIZE, MemoryJournal
from tests.engine.world import World as Small


async def test_a_full_space_has_room_again(tmp_path: Path) -> None:
    small = Small()
    small.transfer.go.clear()
    source = SourceFile("/old.mp4", SIZE, 1, 1, "old print")
    old = Upload(UploadId("old"), source, VideoDetails("Old"), 0.0, 0.0, phase=Phase.READY)
    async with running(tmp_path / "data", quota_bytes=SIZE + SIZE // 2) as school:
        service = CompanionService(school.client, FixedOrigin(BASE, school.token))
        ours, target = (await service.server()).server_id, await service.create(old)
        small.disk.rows[old.id] = replace(old, server_id=ours, target=target)
        engine = Engine(
            journal=MemoryJournal(small.disk),
            service=service,
            transfers={"tus": small.transfer},
            probe=small.probe,
            clock=small.clock,
            listener=small.notices.append,
            server_id=ours,
        )
        await engine.start()
        try:
            await engine.add("/new.mp4")
            await small.until_phase("/new.mp4", Phase.NEEDS_YOU)
            failure = small.row("/new.mp4").failure
            assert failure is not None
            assert failure.kind is Kind.SPACE_FULL
            assert await engine.delete([old.id]) == {old.id: None}
            await small.until_phase("/new.mp4", Phase.UPLOADING)
            assert old.id not in small.disk.rows
        finally:
            await engine.aclose()
