"""Takes out of a text what a report must not tell: secrets always, and names of files and people if asked."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import PurePath

from desktop_uploader.core.upload import Upload
from desktop_uploader.net.redaction import redact

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_FILES = re.compile(r"(?<![\w/.])(/files)/[^\s'\"<>]+")
"""Where our own server takes bytes in: as good as a key to them."""

_OURS = re.compile(r"[^\s'\"“”<>]*/(desktop_uploader/[\w/]+\.py)")
_QUOTED = re.compile(r"“[^”\n]*”|'[^'\n]*[/\\][^'\n]*'|\"(?!desktop_uploader/)[^\"\n]*[/\\][^\"\n]*\"")
_PATH = re.compile(r"(?<![\w/:.<])(?:/|[A-Za-z]:\\|\\\\)[^\s'\"“”<>,;:)\]]+")
_VIDEO = re.compile(r"(?i)[^\s'\"“”/\\]+\.(?:mp4|webm|mov|avi|mkv|flv|m4v|wmv|mpe?g)\b")
_SHORTEST = 3
"""Characters of a name that is taken out wherever it stands: a shorter one is found in words by chance."""


@dataclass(frozen=True, slots=True)
class Scrub:
    """`secrets` go always; `names` unless the person wants to tell them."""

    secrets: Collection[str] = ()
    names: Collection[str] = ()
    titles: bool = False

    @classmethod
    def of(cls, rows: Iterable[Upload], *, tokens: Collection[str], titles: bool) -> "Scrub":
        """Longest first, so that no name is left in pieces."""
        rows = list(rows)
        secrets = {*tokens, *(it for row in rows for it in _secrets(row))} - {""}
        names = {it for row in rows for it in _names(row) if len(it) >= _SHORTEST}
        return cls(sorted(secrets, key=len, reverse=True), sorted(names, key=len, reverse=True), titles)

    def text(self, text: str) -> str:
        for secret in self.secrets:
            text = text.replace(secret, "[redacted]")
        if not self.titles:
            text = self._without_names(text)
        text = redact(_FILES.sub(r"\1/…", text))
        return _MAIL.sub("[mail]", text)

    def _without_names(self, text: str) -> str:
        for name in self.names:
            text = text.replace(name, "[name]")
        text = _QUOTED.sub("[name]", _OURS.sub(r"\1", text))
        return _VIDEO.sub("[file]", _PATH.sub("[path]", text))


def _secrets(row: Upload) -> list[str]:
    """A short path is no secret of its own, and would take every slash out of the text."""
    target = row.target
    return [target.url, *(value for _, value in target.headers)] if target and len(target.url) > 1 else []


def _names(row: Upload) -> list[str]:
    path, details = PurePath(row.source.path), row.details
    return [
        *(row.source.path, str(path.parent), path.name, path.stem),
        *(details.title, details.description, details.course_id or "", details.lesson_id or ""),
    ]
