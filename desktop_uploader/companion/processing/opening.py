"""How a stranger's file is opened, by every tool alike: as one local file, never as a list of others.

A protocol white list alone is not enough: an `ffconcat` text named `.mp4` would still open its neighbours.
"""

MAX_PIXELS = 40_000_000
MAX_STREAMS = 100

OPENING: dict[str, str] = {
    "protocol_whitelist": "file",
    "format_whitelist": "mov,mp4,matroska,webm,avi,flv",
    "max_pixels": str(MAX_PIXELS),
    "max_streams": str(MAX_STREAMS),
}


def flags() -> list[str]:
    """The same for ffmpeg's command line, before `-i`."""
    return [piece for name, value in OPENING.items() for piece in (f"-{name}", value)]


def address(path: str) -> str:
    """With its protocol said, no path can be taken for an option, a URL or a pattern."""
    return f"file:{path}"
