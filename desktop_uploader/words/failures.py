"""Failures in four parts: what happened, what was kept, what to do, and never whose fault it would be."""

from dataclasses import dataclass
from pathlib import PurePath

from desktop_uploader.core.failures import Failure, Kind, Remedy
from desktop_uploader.core.upload import Upload
from desktop_uploader.words import quantities


@dataclass(frozen=True, slots=True)
class Explanation:
    """Each part is a sentence, or empty. `action` is the word on the button, or empty."""

    happened: str
    kept: str
    next: str
    action: str = ""

    @property
    def sentence(self) -> str:
        return " ".join(part for part in (self.happened, self.kept, self.next) if part)


_HAPPENED = {
    Kind.FILE_EMPTY: "“{name}” is empty: it has no bytes.",
    Kind.FILE_UNREADABLE: "This account may not read “{name}”.",
    Kind.FILE_GROWING: "“{name}” is still being written.",
    Kind.FILE_MISSING: "“{name}” isn't where it was.",
    Kind.FILE_CHANGED: "“{name}” changed since we started.",
    Kind.DRIVE_AWAY: "Drive “{detail}” isn't connected.",
    Kind.FILE_LOCKED: "Another program holds “{name}”.",
    Kind.FILE_STALLED: "The drive with “{name}” doesn't answer.",
    Kind.FILE_ONLINE_ONLY: "“{name}” is only online; this computer is fetching it.",
    Kind.FILE_DAMAGED: "“{name}” can't be read as a video to its end; it may have been cut short.",
    Kind.NOT_A_FILE: "“{name}” is a folder or a device, not a video file.",
    Kind.NOT_A_VIDEO: "“{name}” has a video's name, but no video in it.",
    Kind.TYPE_REFUSED: "“{name}” isn't of a type this server takes ({detail}).",
    Kind.TOO_LARGE: "“{name}” can't be uploaded: {actual_size}, this server allows {limit_size}.",
    Kind.TOO_LONG: "“{name}” can't be uploaded: it lasts {actual_time}, this server allows {limit_hours}.",
    Kind.DISK: "This computer's disk can't be written at the moment.",
    Kind.NETWORK: "The connection dropped.",
    Kind.TIMEOUT: "The connection went quiet.",
    Kind.TLS: "The server's identity can't be confirmed on this network.",
    Kind.PROXY: "A proxy on this network wants its own sign-in.",
    Kind.PORTAL: "This network wants a sign-in page first.",
    Kind.SERVER_BUSY: "The server is busy.",
    Kind.SERVER_FULL: "The server's storage is full at the moment.",
    Kind.PROTOCOL: "Something between here and the server answered in its place.",
    Kind.TARGET_LOST: "The server closed this upload's door.",
    Kind.NOT_COMPLETE: "The server is missing some of the bytes.",
    Kind.SIGN_IN: "Your sign-in ended.",
    Kind.REFUSED: "The server didn't take it: {detail}",
    Kind.MISMATCH: "What the server stored is not the same as “{name}”.",
    Kind.VIDEO_GONE: "The server no longer has this video; it was deleted there.",
    Kind.PREPARING: "The server couldn't prepare this video: {detail}",
    Kind.BUG: "Something went wrong in this program.",
}

REMOVE = "Remove"
"""The action where trying again is no use: it lets go of the row."""

_NEXT = {
    Kind.FILE_EMPTY: ("Try again once the recording is saved.", "Try again"),
    Kind.FILE_UNREADABLE: ("Copy it to a folder of yours, or ask for the right to read it.", "Try again"),
    Kind.FILE_GROWING: ("It goes on by itself once that has ended.", "Try again"),
    Kind.FILE_MISSING: ("Put it back, or show us where it is now.", "Find file…"),
    Kind.FILE_CHANGED: ("Upload the new version, or bring back the original.", "Upload new version"),
    Kind.DRIVE_AWAY: ("It goes on by itself once it is back.", "Try again"),
    Kind.FILE_LOCKED: ("It goes on by itself once that program lets go of it.", "Try again"),
    Kind.FILE_STALLED: ("It goes on by itself once the drive answers.", "Try again"),
    Kind.FILE_ONLINE_ONLY: ("It goes on by itself once it is here.", "Try again"),
    Kind.FILE_DAMAGED: ("Export or copy it once more.", "Try again"),
    Kind.NOT_A_FILE: ("Add the videos that are in it.", REMOVE),
    Kind.NOT_A_VIDEO: ("Export it as a video and add that.", REMOVE),
    Kind.TYPE_REFUSED: ("Export it as MP4 and add that.", REMOVE),
    Kind.TOO_LARGE: ("Export it smaller, or in parts.", REMOVE),
    Kind.TOO_LONG: ("Split it into parts and add those.", REMOVE),
    Kind.DISK: ("We keep trying; make some room on it.", "Try now"),
    Kind.TLS: ("We keep trying; tell your IT help desk if it stays.", "Try now"),
    Kind.PROXY: ("We keep trying; your IT help desk knows what it asks for.", "Try now"),
    Kind.PORTAL: ("Open any page in a browser and sign in there; we'll continue by ourselves.", "Try now"),
    Kind.SERVER_FULL: ("We keep trying; the school's administrator can make room.", "Try now"),
    Kind.PROTOCOL: ("If this network has a sign-in page, open it in a browser; we keep trying.", "Try now"),
    Kind.SIGN_IN: ("Sign in to go on.", "Sign in"),
    Kind.REFUSED: ("Change what it asks for, then try again.", "Try again"),
    Kind.MISMATCH: ("Nothing wrong was published. Try again to send it anew.", "Try again"),
    Kind.VIDEO_GONE: ("Try again to send it anew.", "Upload again"),
    Kind.PREPARING: ("", "Try preparing again"),
    Kind.BUG: ("Try again; a report helps us mend it.", "Try again"),
}


def explain(upload: Upload) -> Explanation:
    """The four parts for the upload's failure. Raises ValueError for one that has none."""
    failure = upload.failure
    if failure is None:
        raise ValueError("this upload has no failure")
    following, action = _NEXT.get(failure.kind, ("", ""))
    if not following and failure.remedy is Remedy.RETRY:
        following, action = "We'll continue by ourselves.", "Try now"
    return Explanation(_happened(upload, failure), _kept(upload, failure), following, action)


def another_file(lost: str, chosen: str) -> str:
    """When people show a file that isn't the one they were asked for."""
    name, other = PurePath(lost).name, PurePath(chosen).name
    return f"“{other}” isn't the video that “{name}” was. Nothing changed; add it to upload it, too."


def _happened(upload: Upload, failure: Failure) -> str:
    actual, limit = failure.actual or 0, failure.limit or 0
    words = _HAPPENED[failure.kind].format(
        name=PurePath(upload.source.path).name,
        detail=failure.detail.strip() or "no reason given",
        actual_size=quantities.size(actual),
        limit_size=quantities.size(limit),
        actual_time=quantities.duration(actual),
        limit_hours=quantities.hours(limit),
    )
    return words if words.endswith((".", "!", "?", "…")) else f"{words}."  # reasons come with and without


def _kept(upload: Upload, failure: Failure) -> str:
    if failure.kind is Kind.PREPARING:
        return "Your upload is intact."
    if failure.kind is Kind.SIGN_IN:
        return "Nothing is lost."
    if upload.acknowledged and failure.kind not in {Kind.MISMATCH, Kind.VIDEO_GONE}:
        return f"{quantities.size(upload.acknowledged)} is safely stored."
    return "Nothing was sent." if failure.remedy is Remedy.ASK else ""
