"""`GET /api/v1/server`, `/me`, `/courses`: who serves, what it takes, and where a video may go."""

from typing import Literal

from desktop_uploader.contract.wire import Message


class Limits(Message):
    """What a server takes. Sizes in bytes, durations in seconds; extensions with their dot, lower case."""

    extensions: tuple[str, ...] = (".mp4", ".webm", ".mov", ".avi", ".mkv", ".flv")
    mime_types: tuple[str, ...] = ()
    max_file_size: int = 5 * 1000**3
    max_duration_seconds: float = 6 * 3600


class ServerInfo(Message):
    """`server_id` is a UUID the companion keeps for life; its port may change, this does not."""

    server_id: str
    name: str
    version: str
    provider: str
    limits: Limits
    sign_in: tuple[Literal["token", "device"], ...] = ("token",)
    features: tuple[str, ...] = ()


class Quota(Message):
    """`None` means no limit."""

    used_bytes: int = 0
    limit_bytes: int | None = None
    uploads_today: int = 0
    uploads_per_day: int | None = None


class Me(Message):
    id: str
    email: str
    name: str
    quota: Quota = Quota()


class Lesson(Message):
    """`status`: none, or the bytes of `playback_id` come in, it is prepared, students can watch it."""

    id: str
    title: str
    status: Literal["empty", "uploading", "processing", "published"] = "empty"
    playback_id: str | None = None


class Course(Message):
    id: str
    title: str
    lessons: tuple[Lesson, ...] = ()


class Courses(Message):
    courses: tuple[Course, ...] = ()
