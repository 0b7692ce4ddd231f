"""The child that opens a stranger's file and says what it is: `probe PATH`, one JSON object on stdout.

It may crash, hang or eat its memory: `probing` starts it confined and takes every end as an answer.
"""

import json
import math
import sys
from collections.abc import Sequence

import av
from av.container import InputContainer
from av.stream import Disposition
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from desktop_uploader.companion.processing.faults import Fault, PreparationFailed
from desktop_uploader.companion.processing.opening import MAX_PIXELS, OPENING, address

_PACKETS_TO_TRY = 500


def main(arguments: Sequence[str]) -> int:
    """Print the findings, or the fault; 0 either way."""
    # Without a level PyAV drops what libav says, and "moov atom not found" reads like any other damage.
    av.logging.set_level(av.logging.ERROR)
    try:
        answer = examine(arguments[0])
    except PreparationFailed as failure:
        answer = {"fault": failure.fault.value, "detail": failure.detail}
    sys.stdout.write(json.dumps(answer) + "\n")
    return 0


def examine(path: str) -> dict[str, object]:
    """The fields of `probing.Findings`. Raises PreparationFailed."""
    try:
        with av.open(address(path), options=dict(OPENING), metadata_errors="ignore") as container:
            video = _video_of(container)
            return {
                **_shape(video, _first_frame(container, video)),
                "duration": _seconds(container.duration, 1 / av.time_base),
                "expected": _expected(container, video),
                "codec": video.codec.canonical_name,
                "bitrate": container.bit_rate or None,
                "framerate": float(video.guessed_rate or 0) or None,
                "audio": any(stream.sample_rate for stream in container.streams.audio[:1]),
            }
    except av.FFmpegError as error:
        raise PreparationFailed(_fault(error), f"{error} {error.log}") from error


def _video_of(container: InputContainer) -> VideoStream:
    """The first moving picture; covers and slides attached as pictures do not count."""
    for stream in container.streams.video:
        if not stream.disposition & Disposition.attached_pic:
            if stream.width * stream.height > MAX_PIXELS:
                raise PreparationFailed(Fault.PICTURE_TOO_LARGE, f"{stream.width}x{stream.height}")
            return stream
    raise PreparationFailed(Fault.NO_PICTURE)


def _first_frame(container: InputContainer, video: VideoStream) -> VideoFrame:
    """One decoded frame proves that there is a picture, and tells how it is turned."""
    for count, packet in enumerate(container.demux(video)):
        try:
            frames = packet.decode()
        except av.InvalidDataError:
            frames = []
        if frames:
            return frames[0]
        if count > _PACKETS_TO_TRY:
            break
    raise PreparationFailed(Fault.NO_PICTURE, "no frame could be decoded")


def _shape(video: VideoStream, frame: VideoFrame) -> dict[str, object]:
    """Pixels as shown: square, upright."""
    width = round(frame.width * float(video.sample_aspect_ratio or 1))
    sides = (frame.height, width) if frame.rotation % 180 else (width, frame.height)
    if min(sides) < 2 or math.prod(sides) > MAX_PIXELS:
        raise PreparationFailed(Fault.PICTURE_TOO_LARGE, f"{sides[0]}x{sides[1]}")
    return {"width": sides[0], "height": sides[1]}


def _expected(container: InputContainer, video: VideoStream) -> float | None:
    """Seconds that must come out: edit lists shorten the container, sound may outlast the picture."""
    claims = (
        _seconds(container.duration, 1 / av.time_base),
        _seconds(video.duration, float(video.time_base or 0)),
    )
    return min((claim for claim in claims if claim), default=None)


def _seconds(ticks: int | None, unit: float) -> float | None:
    seconds = (ticks or 0) * unit
    return round(seconds, 3) if math.isfinite(seconds) and seconds > 0 else None


def _fault(error: av.FFmpegError) -> Fault:
    said = str(error.log)
    if "moov atom not found" in said or isinstance(error, av.EOFError):
        return Fault.ENDS_EARLY
    return Fault.UNREADABLE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
