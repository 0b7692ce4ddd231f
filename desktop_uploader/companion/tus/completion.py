"""Telling the records that an upload is complete: once, and again only if a crash came in between."""

import logging

from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.tus.records import TusRecords
from desktop_uploader.companion.tus.store import UploadMissing, UploadStore

_log = logging.getLogger(__name__)


async def complete_if_full(store: UploadStore, records: TusRecords, upload_id: str) -> None:
    """Call while holding the upload's lease. A Refusal of `records.complete` passes; it is asked again."""
    stored = await store.stored(upload_id)
    if stored.offset == stored.length and not stored.completed:
        await records.complete(upload_id)
        await store.mark_complete(upload_id)


async def finish_interrupted(store: UploadStore, records: TusRecords) -> None:
    """Completes what a crash left between its last byte and its completion. Call at start, before serving."""
    for upload_id in await store.ids():
        try:
            await complete_if_full(store, records, upload_id)
        except UploadMissing:
            continue  # half created or half removed when the server died: nothing to complete
        except Refusal as refusal:
            _log.warning("Upload %s was not completed: %s", upload_id, refusal.detail)
