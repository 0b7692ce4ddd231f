"""What the older documents promise their clients, each with the documents' own number."""

from dataclasses import dataclass
from datetime import timedelta

_KIB, _MIB, _GIB = 1024, 1024**2, 1024**3


@dataclass(frozen=True, slots=True, kw_only=True)
class CompatLimits:
    """Sizes in bytes. `admin_…`: of `/api/admin/videos/upload`; all others: of `/api/storage/…`.

    `uploads_a_day` (from midnight, UTC) and `storage` count all videos of a user, whichever door they took.
    """

    admin_extensions: tuple[str, ...] = (".mp4", ".webm", ".mov", ".avi", ".mkv", ".flv")
    admin_file: int = 5 * _GIB
    url_lifetime: timedelta = timedelta(minutes=30)
    types: tuple[str, ...] = ("video/mp4", "video/quicktime", "video/webm")
    file: int = 500 * _MIB
    chunk: int = 50 * _MIB
    chunks: int = 1000
    session_lifetime: timedelta = timedelta(hours=24)
    uploads_a_day: int = 10
    storage: int = _GIB
    network_test: int = _MIB
    network_test_default: int = 100 * _KIB
