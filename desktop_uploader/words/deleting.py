"""What became of videos that people wanted deleted from the server."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.words.failures import explain
from desktop_uploader.words.language import isolated, translate


def under_way(uploads: Sequence[Upload]) -> str:
    """Empty for none."""
    if len(uploads) == 1:
        words = translate("Deleting", "Deleting “{title}” from the server…")
        return words.format(title=isolated(uploads[0].details.title))
    return translate("Deleting", "Deleting %n video(s) from the server…", len(uploads)) if uploads else ""


def deleted(uploads: Sequence[Upload], became: Mapping[UploadId, Failure | None]) -> str:
    """`became`: None for each that is gone, or why it stays. Empty: none of them was here any more."""
    known = [upload for upload in uploads if upload.id in became]
    kept: dict[str, list[Upload]] = {}
    for upload in known:
        if failure := became[upload.id]:
            kept.setdefault(_why(upload, failure), []).append(upload)
    gone = _gone([upload for upload in known if became[upload.id] is None])
    return " ".join((*gone, *(f"{why} {_stays(rows)}" for why, rows in kept.items())))


def _gone(uploads: Sequence[Upload]) -> Iterator[str]:
    if len(uploads) == 1:
        words = translate("Deleting", "“{title}” was deleted from the server.")
        yield words.format(title=isolated(uploads[0].details.title))
    elif uploads:
        yield translate("Deleting", "%n video(s) were deleted from the server.", len(uploads))


def _why(upload: Upload, failure: Failure) -> str:
    if failure.kind in {Kind.NETWORK, Kind.TIMEOUT}:
        return translate("Deleting", "The server can’t be reached at the moment.")
    if failure.kind is Kind.REFUSED and failure.detail:
        return translate("Deleting", "The server says: “{words}”").format(words=isolated(failure.detail))
    return explain(replace(upload, failure=failure)).happened


def _stays(kept: Sequence[Upload]) -> str:
    if len(kept) == 1:
        words = translate("Deleting", "“{title}” stays in the list; you can delete it later.")
        return words.format(title=isolated(kept[0].details.title))
    return translate("Deleting", "%n video(s) stay in the list; you can delete them later.", len(kept))
