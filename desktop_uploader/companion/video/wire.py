"""A video as the status object of the contract, with absolute URLs."""

from desktop_uploader.companion.video.stages import WIRE_STAGE, WIRE_STATUS, Stage
from desktop_uploader.companion.video.video import Video
from desktop_uploader.contract.status import MediaFacts, Playback, StatusObject


def status_object(video: Video, *, place: int | None, base: str, grant: str | None) -> StatusObject:
    """`base` is the server's own address without a final slash; `grant` opens a private watch page."""
    playable = video.stage is Stage.READY and bool(video.renditions)
    media = f"{base}/media/{video.playback_id}"
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
        thumbnail_url=f"{media}/thumbnail.jpg" if playable else None,
        playback=_playback(video, base, grant) if playable else Playback(),
        error=video.error,
        version=video.version,
        updated_at=video.updated_at,
    )


def _playback(video: Video, base: str, grant: str | None) -> Playback:
    watch = f"{base}/watch/{video.playback_id}"
    return Playback(
        hls=f"{base}/media/{video.playback_id}/master.m3u8",
        watch=f"{watch}?grant={grant}" if grant and video.owner_only else watch,
    )
