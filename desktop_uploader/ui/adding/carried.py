"""What a drag or the clipboard carries: files of this computer, by their URLs or by their paths."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import QMimeData, QUrl

_URLS = "text/uri-list"
_URL = re.compile(rb"(?:^|[\r\n])[ \t]*([^#\s][^\r\n]*)")
"""A line that is no comment."""

_MOST_TEXT = 1_000_000
"""Characters of pasted text that are looked at: longer ones are no list of files."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A list of URLs as it came (RFC 2483, section 5), and paths. False when there is neither."""

    urls: bytes = b""
    texts: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.texts or _URL.search(self.urls))

    def paths(self) -> Iterator[str | None]:
        """None for what isn't on this computer. On any thread; asks no disk."""
        yield from self.texts
        for line in _URL.finditer(self.urls):
            url = QUrl.fromEncoded(line[1].strip())
            yield (url.isValid() and url.isLocalFile() and url.toLocalFile()) or None


def dragged(data: QMimeData) -> Carried:
    """The URLs in one piece: to make 10,000 objects of them here would take too long."""
    return Carried(bytes(data.data(_URLS).data())) if data.hasFormat(_URLS) else Carried()


def pasted(data: QMimeData) -> Carried:
    """Also text that is nothing but absolute paths or file URLs, one a line."""
    if carried := dragged(data):
        return carried
    lines = [it for line in data.text()[:_MOST_TEXT].splitlines() if (it := line.strip().strip("\"'"))]
    urls = [line for line in lines if line.lower().startswith("file://")]
    texts = [line for line in lines if PurePath(line).is_absolute()]
    if len(urls) + len(texts) < len(lines):
        return Carried()
    return Carried("\n".join(urls).encode("utf-8", "surrogatepass"), tuple(texts))
