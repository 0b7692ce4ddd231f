"""How much one user may send through the older doors: so many uploads a day, so many bytes in all. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_uploader.companion.compat.answers import PlainRefusal
from desktop_uploader.companion.compat.limits import CompatLimits


@dataclass(frozen=True, slots=True)
class Allowance:
    """`left` uploads of `limit`, until it begins anew in `resets_in` seconds."""

    limit: int
    left: int
    resets_in: int

    @property
    def headers(self) -> dict[str, str]:
        return {
            "X-RateLimit-Limit": str(self.limit),
            "X-RateLimit-Remaining": str(self.left),
            "X-RateLimit-Reset": str(self.resets_in),
        }


def midnight(now: datetime) -> datetime:
    return now.replace(hour=0, minute=0, second=0, microsecond=0)


def allow(limits: CompatLimits, now: datetime, today: int, used: int, size: int) -> Allowance:
    """What is left after one more upload of `size` bytes, beside `today` others and `used` bytes.

    Raises PlainRefusal: 429 on the day's last upload, 403 when there is no room for the file.
    """
    until = midnight(now) + timedelta(days=1) - now
    left = Allowance(limits.uploads_a_day, limits.uploads_a_day - today - 1, int(until.total_seconds()) + 1)
    if left.left < 0:
        none = Allowance(left.limit, 0, left.resets_in)
        raise PlainRefusal(
            429,
            f"Daily upload limit reached ({limits.uploads_a_day} uploads per day)",
            headers={**none.headers, "Retry-After": str(left.resets_in)},
            retryAfter=left.resets_in,
        )
    check_room(limits, used, size, left.headers)
    return left


def check_room(limits: CompatLimits, used: int, size: int, headers: dict[str, str] | None = None) -> None:
    if used >= limits.storage or used + size > limits.storage:
        raise PlainRefusal(403, f"Storage limit reached ({bytes_in_words(limits.storage)})", headers=headers)


def bytes_in_words(size: int) -> str:
    """`500MB`, `1GB`, as the older documents write sizes."""
    for unit, word in ((1024**3, "GB"), (1024**2, "MB"), (1024, "KB")):
        if size >= unit:
            return f"{size / unit:g}{word}"
    return f"{size}B"
