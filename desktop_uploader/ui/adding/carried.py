"""What a drag or the clipboard carries: files of this computer, by their URLs or by their paths."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import QMimeData, QUrl

_URLS = "text/uri-list"
_MOST_TEXT = 1_000_000
"""Characters of pasted text that are looked at: longer ones are no list of files."""


@dataclass(frozen=True, slots=True)
class Carried:
    """URLs as they came, and paths. False when there is neither."""

    urls: tuple[bytes, ...] = ()
    texts: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.urls or self.texts)

    def paths(self) -> Iterator[str | None]:
        """None for what isn't on this computer. On any thread; asks no disk."""
        yield from self.texts
        for line in self.urls:
            url = QUrl.fromEncoded(line)
            yield (url.isLocalFile() and url.toLocalFile()) or None


def dragged(data: QMimeData) -> Carried:
    """The URLs as bytes: to make 10,000 objects of them here would take too long."""
    if not data.hasFormat(_URLS):
        return Carried()
    lines = bytes(data.data(_URLS).data()).splitlines()
    return Carried(tuple(line for it in lines if (line := it.strip()) and not line.startswith(b"#")))


def pasted(data: QMimeData) -> Carried:
    """Also text that is nothing but absolute paths or file URLs, one a line."""
    if carried := dragged(data):
        return carried
    lines = [it for line in data.text()[:_MOST_TEXT].splitlines() if (it := line.strip().strip("\"'"))]
    urls = [line for line in lines if line.lower().startswith("file://")]
    texts = [line for line in lines if PurePath(line).is_absolute()]
    if len(urls) + len(texts) < len(lines):
        return Carried()
    return Carried(tuple(bytes(QUrl(line).toEncoded().data()) for line in urls), tuple(texts))
