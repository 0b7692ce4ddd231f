"""One frame of a video as a small JPEG, upright and in its true proportions. Runs in the probe child."""

from contextlib import suppress
from fractions import Fraction
from itertools import islice

import av
from av.container import InputContainer
from av.filter import Graph
from av.video import VideoFrame, VideoStream
from av.video.reformatter import ColorRange

BOX = "448:252"
"""Largest width and height in pixels: a row's 112×63 where a point is four of them across."""

_EARLY = 0.1
"""Where to look, as a share of the duration: past the black and the title, before much must be read."""

_PACKETS = 600
"""How far to look from there; in every usual file the first packet is a key frame."""

_TURNS: dict[int, tuple[str, ...]] = {
    90: ("transpose=cclock",),
    -90: ("transpose=clock",),
    180: ("hflip", "vflip"),
    -180: ("hflip", "vflip"),
}


def frame_of(container: InputContainer, stream: VideoStream) -> VideoFrame | None:
    """The key frame before 10 %, else the first, else any; None: not one could be decoded."""
    stream.codec_context.thread_count = 1
    early = int((container.duration or 0) * _EARLY) + (container.start_time or 0)
    for place, whole in ((early, False), (0, False), (0, True)):
        with suppress(av.FFmpegError, OverflowError):
            container.seek(place)
            if frame := _decode(container, stream, whole=whole):
                return frame
    return None


def _decode(container: InputContainer, stream: VideoStream, *, whole: bool) -> VideoFrame | None:
    """`whole` decodes every packet, otherwise key frames alone, each drained at once."""
    decoder = stream.codec_context
    for packet in islice(container.demux(stream), _PACKETS):
        if not (whole or packet.is_keyframe):
            continue
        with suppress(av.FFmpegError):
            frames = decoder.decode(packet) or ([] if whole else decoder.decode(None))
            if frames:
                return frames[0]
        if not whole:
            decoder.flush_buffers()
    return None


def jpeg(frame: VideoFrame, aspect: Fraction | None) -> bytes:
    """`aspect` is the shape of one pixel, width over height. Raises av.FFmpegError."""
    small = _small(frame, aspect if aspect and Fraction(1, 4) < aspect < 4 else Fraction(1))
    encoder = av.CodecContext.create("mjpeg", "w")
    encoder.width, encoder.height, encoder.pix_fmt = small.width, small.height, "yuvj420p"
    encoder.time_base, encoder.color_range = Fraction(1, 25), ColorRange.JPEG
    encoder.qmin = encoder.qmax = 4
    small.pts = 0
    return b"".join(bytes(packet) for packet in [*encoder.encode(small), *encoder.encode(None)])


def _small(frame: VideoFrame, aspect: Fraction) -> VideoFrame:
    steps = (
        f"scale=w=iw*{aspect.numerator}/{aspect.denominator}:h=ih",
        *_TURNS.get(frame.rotation, ()),
        f"scale={BOX}:force_original_aspect_ratio=decrease:force_divisible_by=2:out_range=full",
        "format=yuvj420p",
        "buffersink",
    )
    graph, clock = Graph(), Fraction(1, 25)
    nodes = [graph.add_buffer(width=frame.width, height=frame.height, format=frame.format, time_base=clock)]
    for name, _, arguments in (step.partition("=") for step in steps):
        nodes.append(graph.add(name, arguments or None))
    graph.link_nodes(*nodes).configure()
    graph.vpush(frame)
    return graph.vpull()
