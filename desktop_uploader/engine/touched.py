"""Files that the journal has under another date: touched, or copied back. Their content tells."""

from collections.abc import Iterator, Sequence

from desktop_uploader.core.ports.journal import Journal
from desktop_uploader.core.ports.probe import Probe
from desktop_uploader.core.upload import Phase, Upload, UploadId


async def touched(journal: Journal, probe: Probe, asked: Sequence[Upload]) -> dict[UploadId, Upload]:
    """The known rows for those that ask for nothing new, by the ids of these. Reads a few samples of each."""
    known = journal.with_paths([upload.source.path for upload in asked])
    found = {}
    for upload in asked:
        for row in _alike(known.get(upload.source.path, ()), upload):
            if await probe.is_same(row.source):
                found[upload.id] = row
                break
    return found


def _alike(rows: Sequence[Upload], upload: Upload) -> Iterator[Upload]:
    for row in rows:
        one_place = row.may_be_of(upload.server_id, upload.account)
        was, now = row.source, upload.source
        date_only = was.size == now.size and was.mtime_ns != now.mtime_ns
        if one_place and date_only and row.phase is not Phase.CANCELLED and was.fingerprint:
            yield row
