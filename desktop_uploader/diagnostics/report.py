"""What a report holds, by file name: made of what is given, and nothing looked up."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from desktop_uploader.core.settings import Settings
from desktop_uploader.core.upload import Upload
from desktop_uploader.diagnostics.checkup import Finding
from desktop_uploader.diagnostics.scrub import Scrub

_ABOUT_VIDEOS = ("course_id", "lesson_id", "watch_folders")
_README = """A report of Desktop Uploader, for a help desk.

about.json     versions and the system
settings.json  what was chosen
checks.json    what “Check the connection” found
uploads.json   each upload: where it stands, how far it is, what failed
logs/          the program’s own logs

No token, no upload address and no e-mail address is in it. Titles and file names: {titles}.
"""


@dataclass(frozen=True, slots=True)
class Gathered:
    """`about`: versions and system. `logs`: texts by file name. `rows` None: they couldn't be read."""

    about: Mapping[str, str]
    settings: Settings
    rows: Sequence[Upload] | None
    findings: Sequence[Finding]
    logs: Mapping[str, str]
    tokens: Sequence[str] = ()


def files_of(gathered: Gathered, *, titles: bool) -> dict[str, str]:
    """The report's files. `titles`: the person wants titles and file names in it."""
    rows = gathered.rows or ()
    scrub = Scrub.of(rows, tokens=gathered.tokens, titles=titles)
    said = None if gathered.rows is None else [_row(row, scrub, titles=titles) for row in rows]
    texts = {
        "about.json": _json(dict(gathered.about)),
        "settings.json": _json(_settings(gathered.settings, titles=titles)),
        "checks.json": _json([_finding(it) for it in gathered.findings]),
        "uploads.json": _json(said),
        **{f"logs/{name}": text for name, text in gathered.logs.items()},
    }
    readme = _README.format(titles="included" if titles else "left out")
    return {"README.txt": readme} | {name: _scrubbed(name, text, scrub) for name, text in texts.items()}


def _scrubbed(name: str, text: str, scrub: Scrub) -> str:
    """JSON of ours has no names but those that are wanted: it loses its secrets only, and stays JSON."""
    plain = Scrub(scrub.secrets, titles=True) if name.endswith(".json") else scrub
    return plain.text(text)


def _settings(settings: Settings, *, titles: bool) -> dict[str, Any]:
    """Of what is chosen for videos, only whether it is."""
    chosen = asdict(settings)
    return chosen if titles else chosen | {it: bool(chosen[it]) for it in _ABOUT_VIDEOS}


def _finding(finding: Finding) -> dict[str, Any]:
    words = "" if finding.personal else finding.words
    return {"check": finding.check, "good": finding.good, "words": words}


def _row(row: Upload, scrub: Scrub, *, titles: bool) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": row.id,
        "phase": row.phase,
        "reason": row.reason,
        "added_at": row.added_at,
        "size": row.source.size,
        "acknowledged": row.acknowledged,
        "verified": row.verified,
        "generation": row.generation,
        "attempts": row.attempts,
        "protocol": row.target.protocol if row.target else None,
        "failure": _failure(row),
        "media": _media(row),
        "server": _remote(row),
        "history": [[it.at, it.what, it.acknowledged] for it in row.history],
    }
    if titles:
        told["title"], told["path"] = scrub.text(row.details.title), scrub.text(row.source.path)
        told["course"], told["lesson"] = row.details.course_id, row.details.lesson_id
        told["detail"] = scrub.text(row.failure.detail) if row.failure else ""
    return told


def _failure(row: Upload) -> dict[str, Any] | None:
    """Without its detail: the words of a server or a drive may hold a name."""
    it = row.failure
    return {"kind": it.kind, "limit": it.limit, "actual": it.actual} if it else None


def _media(row: Upload) -> dict[str, Any] | None:
    if row.media is None:
        return None
    return {name: value for name, value in asdict(row.media).items() if name != "thumbnail"}


def _remote(row: Upload) -> dict[str, Any] | None:
    it = row.remote
    names = ("status", "stage", "version", "progress", "place_in_line", "error_code")
    return {name: getattr(it, name) for name in names} if it else None


def _json(content: object) -> str:
    return json.dumps(content, indent=1, ensure_ascii=False) + "\n"
