"""The contract's messages and the core's values, each into the other; what a server says is hostile here."""

import math
import re
from collections.abc import Mapping, Sequence
from datetime import UTC
from pathlib import PurePath

import httpx

from desktop_uploader.contract import media as wire
from desktop_uploader.contract.containers import MEDIA_TYPES
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.server import Courses, ServerInfo
from desktop_uploader.contract.server import Me as MeMessage
from desktop_uploader.contract.status import StatusObject
from desktop_uploader.contract.wire import encodable
from desktop_uploader.core import rules
from desktop_uploader.core.account import Me, Quota
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.merging import changed
from desktop_uploader.core.ports.parts import PartTarget, StoredPart, StoredParts
from desktop_uploader.core.ports.service import Course, Lesson, Server
from desktop_uploader.core.upload import (
    ChunkRules,
    Receipt,
    RemoteStatus,
    Target,
    Upload,
    VideoDetails,
    is_etag,
)
from desktop_uploader.service.target_url import is_web, kept_url
from desktop_uploader.words.plain import plain

_PLAYBACK_ID = re.compile(r"(?!\.+$)[A-Za-z0-9._~-]{1,128}")
_HEADER_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}")
_HEADER_VALUE = re.compile(r"[\x21-\x7e]([\x20-\x7e]{0,8000}[\x21-\x7e])?")
_OURS = {"host", "content-length", "transfer-encoding", "connection"}
_LARGEST = 2**53
"""Whole numbers that every program between us can hold (RFC 8259 section 6)."""

_LONGEST_TITLE, _LONGEST_DESCRIPTION, _LONGEST_NAME = 200, 5000, 255
_MOST_LISTED = 20_000


def create_upload(upload: Upload) -> wire.CreateUpload:
    media = upload.media
    return wire.CreateUpload(
        file_name=encodable(PurePath(upload.source.path).name)[-_LONGEST_NAME:],
        file_size=upload.source.size,
        mime_type=MEDIA_TYPES.get(media.container, "") if media else "",
        duration_seconds=media.duration if media else None,
        fingerprint=upload.source.fingerprint or None,
        metadata=wire.Metadata.model_validate(_details(upload.details)),
    )


def edit_media(details: VideoDetails, base: VideoDetails | None = None) -> wire.EditMedia:
    """The fields that differ from `base`, and what they were; without one every field, so that one that was
    emptied is emptied there too.
    """
    if base is None:
        return wire.EditMedia.model_validate(_details(details))
    names = changed(details, base)
    new, old = ({name: it[name] for name in names} for it in map(_details, (details, base)))
    return wire.EditMedia.model_validate({**new, "base": old})


def target(given: wire.UploadTarget, base_url: str) -> Target:
    """Raises WorldError (PROTOCOL) for an address or rules that no honest server gives."""
    return Target(
        playback_id=playback_id(given.playback_id),
        url=kept_url(given.upload_url, base_url),
        protocol=given.protocol.value,
        expires_at=given.expires_at.replace(tzinfo=given.expires_at.tzinfo or UTC).timestamp(),
        chunk=_chunk_rules(given.chunk),
        headers=_headers(given.headers),
    )


def part_targets(given: wire.PartTargets, numbers: Sequence[int], base_url: str) -> tuple[PartTarget, ...]:
    """Of the numbers asked for, in their order; raises WorldError (PROTOCOL) as `target` does."""
    by_number = {part.part_number: part for part in given.parts}
    if set(by_number) != set(numbers) or len(given.parts) != len(by_number):
        raise WorldError(Failure(Kind.PROTOCOL, "The server names other parts than it was asked for."))
    return tuple(_part_target(by_number[number], base_url) for number in numbers)


def stored_parts(given: wire.StoredParts) -> StoredParts:
    """Raises WorldError (PROTOCOL) for what can't be of any file."""
    numbers = {part.part_number for part in given.parts}
    if len(numbers) != len(given.parts) or any(not 0 <= part.size <= _LARGEST for part in given.parts):
        raise WorldError(Failure(Kind.PROTOCOL, "The server's list of parts contradicts itself."))
    parts = tuple(StoredPart(_receipt(part.part_number, part.etag), part.size) for part in given.parts)
    return StoredParts(parts, given.listed, given.complete)


def complete_parts(receipts: Sequence[Receipt]) -> wire.CompleteParts:
    return wire.CompleteParts(
        parts=tuple(wire.PartReceipt(part_number=it.number, etag=it.etag) for it in receipts)
    )


def remote_status(seen: StatusObject, base_url: str) -> RemoteStatus:
    """Raises WorldError (PROTOCOL) for a name or a version that can't be kept."""
    if not 0 <= seen.version <= _LARGEST:
        raise WorldError(Failure(Kind.PROTOCOL, "The server's version of the status can't be used."))
    if seen.error is not None and seen.error.code == Code.PROVIDER_LOST:
        return RemoteStatus.gone(playback_id(seen.playback_id))
    return RemoteStatus(
        playback_id=playback_id(seen.playback_id),
        status=seen.status.value,
        stage=seen.stage.value,
        version=seen.version,
        progress=_within(seen.progress, 100.0),
        place_in_line=seen.place_in_line if 0 <= (seen.place_in_line or 0) <= _LARGEST else None,
        watch_url=_web_url(seen.playback.watch, base_url),
        hls_url=_web_url(seen.playback.hls, base_url),
        thumbnail_url=_web_url(seen.thumbnail_url, base_url),
        duration=_within(seen.duration, math.inf),
        verified=seen.verified,
        error_code=plain(seen.error.code, 100) if seen.error else "",
        error_message=plain(seen.error.message) if seen.error else "",
        details=_seen_details(seen),
    )


def _seen_details(seen: StatusObject) -> VideoDetails | None:
    """As they are, since they are sent back; what no honest server has is cut off."""
    if seen.description is None or seen.visibility is None:
        return None
    return VideoDetails(
        title=seen.title[:_LONGEST_TITLE],
        description=seen.description[:_LONGEST_DESCRIPTION],
        visibility=seen.visibility.value,
        course_id=seen.course_id,
        lesson_id=seen.lesson_id,
    )


def server(info: ServerInfo) -> Server:
    limits = rules.Limits(
        extensions=tuple(plain(extension.lower(), 20) for extension in info.limits.extensions[:100]),
        max_file_size=info.limits.max_file_size,
        max_duration=info.limits.max_duration_seconds,
    )
    return Server(plain(info.server_id, 100), plain(info.name, 100), limits, tuple(info.sign_in))


def me(given: MeMessage) -> Me:
    used, limit = given.quota.used_bytes, given.quota.limit_bytes
    quota = Quota(max(0, used), None if limit is None else max(0, limit))
    return Me(plain(given.id, 100), plain(given.name, 100), plain(given.email, 200), quota)


def courses(given: Courses) -> tuple[Course, ...]:
    """At most 20,000 of each; ids as they are, since they are sent back."""
    return tuple(
        Course(
            course.id,
            plain(course.title, _LONGEST_TITLE),
            tuple(Lesson(it.id, plain(it.title, _LONGEST_TITLE)) for it in course.lessons[:_MOST_LISTED]),
        )
        for course in given.courses[:_MOST_LISTED]
    )


def playback_id(given: str) -> str:
    """The id, safe to stand in a path; raises WorldError (PROTOCOL)."""
    if not _PLAYBACK_ID.fullmatch(given):
        raise WorldError(Failure(Kind.PROTOCOL, "The server's name for the video can't be used."))
    return given


def _details(details: VideoDetails) -> dict[str, str | None]:
    return {
        "title": encodable(details.title)[:_LONGEST_TITLE],
        "description": encodable(details.description)[:_LONGEST_DESCRIPTION],
        "visibility": details.visibility,
        "course_id": details.course_id,
        "lesson_id": details.lesson_id,
    }


def _chunk_rules(given: wire.ChunkRules) -> ChunkRules:
    if not (
        1 <= given.min <= min(given.max, _LARGEST)
        and 1 <= given.multiple <= given.max
        and given.recommended >= 1
    ):
        raise WorldError(Failure(Kind.PROTOCOL, "The server's rules for the size of a request contradict."))
    return ChunkRules(given.min, min(given.max, _LARGEST), given.multiple, given.recommended)


def _part_target(given: wire.PartTarget, base_url: str) -> PartTarget:
    return PartTarget(
        number=given.part_number,
        url=kept_url(given.url, base_url),
        method=given.method,
        headers=_headers(given.headers),
        md5=given.checksum == "md5",
    )


def _receipt(number: int, etag: str) -> Receipt:
    if not is_etag(etag):
        raise WorldError(Failure(Kind.PROTOCOL, "The server's receipt for a part can't be used."))
    return Receipt(number, etag)


def _headers(given: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(_header(name, value) for name, value in given.items()))


def _header(name: str, value: str) -> tuple[str, str]:
    if not (_HEADER_NAME.fullmatch(name) and _HEADER_VALUE.fullmatch(value)) or name.lower() in _OURS:
        raise WorldError(Failure(Kind.PROTOCOL, "The server asks for a header that can't be sent."))
    return name, value


def _within(number: float | None, most: float) -> float | None:
    return None if number is None or not math.isfinite(number) else max(0.0, min(number, most))


def _web_url(given: str | None, base_url: str) -> str | None:
    """What a person may be sent to with a click: a web page, never another scheme."""
    if not given:
        return None
    try:
        url = httpx.URL(base_url).join(given)
    except httpx.InvalidURL:
        return None
    return str(url) if is_web(url) else None
