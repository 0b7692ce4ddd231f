"""Which of the parts that a bucket lists count. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from desktop_uploader.companion.backends.part_sizes import bytes_of
from desktop_uploader.companion.backends.s3_xml import Listed
from desktop_uploader.contract.media import StoredPart


def usable(listed: Iterable[Listed], size: int) -> tuple[StoredPart, ...]:
    """The latest of each part, in order; without those of a size that is not theirs.

    Some list a part twice that came twice. If nobody can say which is the latest, it has to come again.
    """
    versions = defaultdict[int, list[Listed]](list)
    for it in listed:
        versions[it.part.part_number].append(it)
    latest = (_latest(versions[number]) for number in sorted(versions))
    return tuple(it for it in latest if it is not None and it.size == bytes_of(it.part_number, size))


def _latest(versions: Sequence[Listed]) -> StoredPart | None:
    newest = max(it.modified for it in versions)
    tags = {it.part.etag: it.part for it in versions if it.modified == newest}
    return next(iter(tags.values())) if len(tags) == 1 else None
