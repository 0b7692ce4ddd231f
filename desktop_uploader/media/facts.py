"""What a decoder says of a video. Runs in the probe child, as it may not survive the file."""

import base64
import io
import os

import av
from av.codec import CodecContext
from av.container import InputContainer
from av.stream import Disposition, Stream
from av.video import VideoStream

from desktop_uploader.media.answer import Answer
from desktop_uploader.media.structure import cut_short
from desktop_uploader.media.thumbnail import frame_of, jpeg

_DEMUXERS = {
    "mp4": "mov",
    "mov": "mov",
    "webm": "matroska",
    "matroska": "matroska",
    "avi": "avi",
    "flv": "flv",
}
"""Named outright: FFmpeg's own guess would follow a playlist to other files and to the network."""


def look(file: io.FileIO, container: str) -> Answer:
    """What the file holds, or why it can't be a video. `container` as `sniff` names it.

    Raises whatever PyAV raises when it can't read the file.
    """
    size = file.seek(0, os.SEEK_END)
    if missing := cut_short(container, size, lambda at, length: _read_at(file, at, length)):
        return Answer("file_damaged", missing)
    file.seek(0)
    with av.open(file, "r", format=_DEMUXERS[container], metadata_errors="replace") as opened:
        return _facts(opened)


def _read_at(file: io.FileIO, at: int, length: int) -> bytes:
    file.seek(at)
    return file.read(length)


def _facts(container: InputContainer) -> Answer:
    """A cover picture in a sound file is no picture; a codec nobody here knows may be known to the server."""
    moving = [s for s in container.streams.video if not s.disposition & Disposition.attached_pic]
    if not moving:
        return Answer("not_a_video", "there is no picture in it")
    stream, sound = moving[0], next(iter(container.streams.audio), None)
    seconds = max(0, container.duration or 0) / av.time_base or None
    audio_codec = _codec(sound) if sound else ""
    if not _decoder(stream):
        return Answer(duration=seconds, audio_codec=audio_codec)
    return _pictured(container, stream, seconds, audio_codec)


def _pictured(
    container: InputContainer, stream: VideoStream, seconds: float | None, audio_codec: str
) -> Answer:
    frame = frame_of(container, stream)
    if frame is None:
        return Answer("file_damaged", "none of its pictures can be decoded")
    width, height = (stream.width, stream.height)[:: -1 if frame.rotation % 180 else 1]
    try:
        picture = jpeg(frame, stream.sample_aspect_ratio)
    except (av.FFmpegError, MemoryError):
        picture = b""
    return Answer(
        duration=seconds,
        width=width,
        height=height,
        video_codec=_codec(stream),
        audio_codec=audio_codec,
        thumbnail=base64.b64encode(picture).decode(),
    )


def _decoder(stream: Stream) -> CodecContext | None:
    """None, whatever PyAV's type hints say, for a codec that FFmpeg doesn't know."""
    return getattr(stream, "codec_context", None)


def _codec(stream: Stream) -> str:
    """The codec's name: `av1`, not that of the library that decodes it."""
    decoder = _decoder(stream)
    return decoder.codec.canonical_name if decoder else ""
