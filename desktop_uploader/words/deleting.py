"""What became of videos that people wanted deleted from the server."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.words.failures import explain
from desktop_uploader.words.language import isolated, translate


def deleted(uploads: Sequence[Upload], became: Mapping[UploadId, Failure | None]) -> str:
    """`became`: None for each that is gone, or why it stays. Empty: none of them was here any more."""
    known = [upload for upload in uploads if upload.id in became]
    kept = [upload for upload in known if became[upload.id] is not None]
    if kept and (failure := became[kept[0].id]):
        return " ".join((_why(kept[0], failure), _stays(kept)))
    if len(known) == 1:
        words = translate("Deleting", "“{title}” was deleted from the server.")
        return words.format(title=isolated(known[0].details.title))
    return translate("Deleting", "%n video(s) were deleted from the server.", len(known)) if known else ""


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
