"""A video as the status object of the contract, with absolute URLs."""

from dataclasses import dataclass, replace

from desktop_uploader.companion.video.stages import WIRE_STAGE, WIRE_STATUS
from desktop_uploader.companion.video.video import Video
from desktop_uploader.contract.status import MediaFacts, Playback, StatusObject


@dataclass(frozen=True, slots=True)
class Shown:
    """Where a video can be seen, and a picture of it, as its back end says; all absolute."""

    playback: Playback
    thumbnail: str | None = None


_NOTHING = Shown(Playback())


def status_object(
    video: Video, *, place: int | None, base: str, grant: str | None, shown: Shown | None
) -> StatusObject:
    """`base` is the server's own address without a final slash; `grant` opens a private watch page.

    `shown`: None while there is nothing to play.
    """
    shown = _NOTHING if shown is None else _with_page(video, base, grant, shown)
    return StatusObject(
        playback_id=video.playback_id,
        status=WIRE_STATUS[video.stage],
        stage=WIRE_STAGE[video.stage],
        progress=video.progress,
        place_in_line=place,
        title=video.title,
        description=video.description,
        visibility=video.visibility,
        course_id=video.course_id,
        lesson_id=video.lesson_id,
        size=video.size,
        digest=video.digest,
        verified=video.verified,
        duration=video.duration,
        width=video.width,
        height=video.height,
        media=MediaFacts(
            codec=video.codec, bitrate=video.bitrate, framerate=video.framerate, format=video.format
        ),
        renditions=video.renditions,
        thumbnail_url=shown.thumbnail,
        playback=shown.playback,
        error=video.error,
        version=video.version,
        updated_at=video.updated_at,
    )


def _with_page(video: Video, base: str, grant: str | None, shown: Shown) -> Shown:
    """The watch page is always ours: it stays where it is, and knows who may see the video."""
    page = f"{base}/watch/{video.playback_id}"
    watch = f"{page}?grant={grant}" if grant and video.owner_only else page
    return replace(shown, playback=shown.playback.model_copy(update={"watch": watch}))
