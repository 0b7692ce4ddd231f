"""What to ask ffmpeg for: the sizes a video is offered in, and the arguments that make them. Pure.

HLS with fMP4 segments (RFC 8216), H.264 and AAC, key frames every 2 s so that renditions line up.
"""

from dataclasses import dataclass
from fractions import Fraction

SEGMENT_SECONDS = 2
MASTER, INDEX, INIT, SEGMENTS, THUMBNAIL = (
    "master.m3u8",
    "index.m3u8",
    "init.mp4",
    "%05d.m4s",
    "thumbnail.jpg",
)
AUDIO_BITRATE = 128_000
_SHORT_SIDES = (720, 360)
_LONGEST_PER_SHORT = Fraction(8, 3)
_THUMBNAIL_WIDTH = 640
_BITS_PER_PIXEL = 0.1


@dataclass(frozen=True, slots=True)
class Rung:
    """One rendition to make: pixels, and the bits/s its picture may take at most."""

    name: str
    width: int
    height: int
    bitrate: int


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that decides the arguments. `rungs` largest first; `thumbnail_at` in seconds."""

    rungs: tuple[Rung, ...]
    framerate: Fraction
    audio: bool
    thumbnail_at: float


def recipe(
    width: int, height: int, *, framerate: float | None, duration: float | None, audio: bool
) -> Recipe:
    """How to prepare a picture of this size (as shown, in pixels; at least 2 x 2)."""
    rate = steady_framerate(framerate)
    return Recipe(
        rungs=rungs(width, height, rate),
        framerate=rate,
        audio=audio,
        thumbnail_at=round((duration or 0) / 10, 3),
    )


def rungs(width: int, height: int, framerate: Fraction) -> tuple[Rung, ...]:
    """720p and 360p by the short side, never above the source, even, no two of the same name."""
    found: dict[str, Rung] = {}
    for short in _SHORT_SIDES:
        scale = min(
            Fraction(1), Fraction(short, min(width, height)), short * _LONGEST_PER_SHORT / max(width, height)
        )
        wide, high = _even(width * scale), _even(height * scale)
        name = f"{min(wide, high)}p"
        found.setdefault(name, Rung(name, wide, high, _bitrate(wide, high, framerate)))
    return tuple(found.values())


def steady_framerate(framerate: float | None) -> Fraction:
    """10 to 60 frames/s: variable rates become constant ones, so that key frames fall on whole segments."""
    return Fraction(min(60.0, max(10.0, framerate or 30.0))).limit_denominator(1001)


def arguments(recipe: Recipe, *, threads: int) -> list[str]:
    """ffmpeg's arguments after its input; every path is relative to the attempt's folder."""
    return [
        *("-filter_complex_threads", str(threads), "-filter_complex", _filters(recipe)),
        *_thumbnail(),
        *(piece for rung in recipe.rungs for piece in _rendition(rung, recipe, threads)),
    ]


def _even(length: Fraction) -> int:
    return max(2, int(length) // 2 * 2)


def _bitrate(width: int, height: int, framerate: Fraction) -> int:
    return int(min(6_000_000, max(200_000, width * height * float(framerate) * _BITS_PER_PIXEL)))


def _filters(recipe: Recipe) -> str:
    """One expensive scale to the largest size; everything smaller is made from that."""
    top, *others = recipe.rungs
    first = (
        f"[0:V:0]yadif=deint=interlaced,fps={recipe.framerate},scale={top.width}:{top.height},setsar=1,"
        f"format=yuv420p,split={len(recipe.rungs) + 1}[still][{top.name}out]"
    ) + "".join(f"[{rung.name}]" for rung in others)
    smaller = [f"[{rung.name}]scale={rung.width}:{rung.height},setsar=1[{rung.name}out]" for rung in others]
    # The first frame, then the wanted one over it: there is a picture even if the wanted one never comes.
    still = (
        f"[still]select='eq(selected_n,0)+eq(selected_n,1)*gte(t,{recipe.thumbnail_at})',"
        f"scale='min({_THUMBNAIL_WIDTH},iw)':-2:out_range=full:out_color_matrix=bt601,format=yuvj420p[thumbnail]"
    )
    return ";".join([first, *smaller, still])


def _thumbnail() -> list[str]:
    return [
        *("-map", "[thumbnail]", "-fps_mode", "passthrough", "-frames:v", "2"),
        *("-q:v", "3", "-update", "1", "-f", "image2", THUMBNAIL),
    ]


def _rendition(rung: Rung, recipe: Recipe, threads: int) -> list[str]:
    audio = ["-map", "0:a:0", "-c:a", "aac", "-b:a", str(AUDIO_BITRATE), "-ac", "2", "-ar", "48000"]
    return [
        # Phones write where a video was filmed into its metadata; students need not know.
        *("-map", f"[{rung.name}out]", "-map_metadata", "-1", "-map_chapters", "-1"),
        *("-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-pix_fmt", "yuv420p"),
        *("-crf", "23", "-maxrate", str(rung.bitrate), "-bufsize", str(2 * rung.bitrate)),
        *("-force_key_frames", f"expr:gte(t,n_forced*{SEGMENT_SECONDS})", "-sc_threshold", "0"),
        *("-threads", str(threads)),
        *(audio if recipe.audio else []),
        *("-f", "hls", "-hls_time", str(SEGMENT_SECONDS), "-hls_playlist_type", "vod"),
        *("-hls_segment_type", "fmp4", "-hls_flags", "independent_segments"),
        *("-hls_fmp4_init_filename", INIT, "-hls_segment_filename", f"{rung.name}/{SEGMENTS}"),
        f"{rung.name}/{INDEX}",
    ]
