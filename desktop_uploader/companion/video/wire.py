"""A video as the status object of the contract, with absolute URLs."""

from dataclasses import dataclass, replace

from desktop_uploader.companion.video.stages import WIRE_STAGE, WIRE_STATUS, Stage
from desktop_uploader.companion.video.video import Video
from desktop_uploader.contract.status import MediaFacts, Playback, StatusObject


@dataclass(frozen=True, slots=True)
class Shown:
    """Where a video can be seen, and a picture of it."""

    playback: Playback
    thumbnail: str | None = None


_NOTHING = Shown(Playback())


def status_object(
    video: Video, *, place: int | None, base: str, grant: str | None, elsewhere: Shown | None = None
) -> StatusObject:
    """`base` is the server's own address without a final slash; `grant` opens a private watch page.

    `elsewhere`: how a provider shows it, if it lies at one.
    """
    shown = _shown(video, base, grant, elsewhere)
    return StatusObject(
        playback_id=video.playback_id,
        status=WIRE_STATUS[video.stage],
        stage=WIRE_STAGE[video.stage],
        progress=video.progress,
        place_in_line=place,
        title=video.title,
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


def _shown(video: Video, base: str, grant: str | None, elsewhere: Shown | None) -> Shown:
    """The watch page is always ours: it stays where it is, and knows who may see the video."""
    if video.stage is not Stage.READY:
        return _NOTHING
    page = f"{base}/watch/{video.playback_id}"
    watch = f"{page}?grant={grant}" if grant and video.owner_only else page
    if elsewhere is not None:
        # Without a signature, a provider's own addresses of a private video play for nobody.
        open_to_all = _NOTHING if video.owner_only else elsewhere
        return replace(open_to_all, playback=open_to_all.playback.model_copy(update={"watch": watch}))
    if not video.renditions:
        return _NOTHING
    media = f"{base}/media/{video.playback_id}"
    return Shown(Playback(hls=f"{media}/master.m3u8", watch=watch), f"{media}/thumbnail.jpg")
