"""Failures in four parts: what happened, what was kept, what to do, and never whose fault it would be."""

from dataclasses import dataclass
from pathlib import PurePath

from desktop_uploader.core.failures import UNENCRYPTED, Failure, Kind, Remedy
from desktop_uploader.core.marked import marked
from desktop_uploader.core.upload import Upload
from desktop_uploader.words import quantities
from desktop_uploader.words.language import POP, isolated, translate


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
    Kind.FILE_EMPTY: marked("Failures", "“{name}” is empty: it has no bytes."),
    Kind.FILE_UNREADABLE: marked("Failures", "This account may not read “{name}”."),
    Kind.FILE_GROWING: marked("Failures", "“{name}” is still being written."),
    Kind.FILE_MISSING: marked("Failures", "“{name}” isn’t where it was."),
    Kind.FILE_CHANGED: marked("Failures", "“{name}” changed since we started."),
    Kind.DRIVE_AWAY: marked("Failures", "Drive “{detail}” isn’t connected."),
    Kind.FILE_LOCKED: marked("Failures", "Another program holds “{name}”."),
    Kind.FILE_STALLED: marked("Failures", "The drive with “{name}” doesn’t answer."),
    Kind.FILE_ONLINE_ONLY: marked("Failures", "“{name}” is only online; this computer is fetching it."),
    Kind.FILE_DAMAGED: marked(
        "Failures", "“{name}” can’t be read as a video to its end; it may have been cut short."
    ),
    Kind.DUPLICATE: marked("Failures", "This video is in the list already, as “{detail}”."),
    Kind.NOT_A_FILE: marked("Failures", "“{name}” is a folder or a device, not a video file."),
    Kind.NOT_A_VIDEO: marked("Failures", "“{name}” has a video’s name, but no video in it."),
    Kind.TYPE_REFUSED: marked("Failures", "“{name}” isn’t of a type this server takes ({detail})."),
    Kind.TOO_LARGE: marked(
        "Failures", "“{name}” can’t be uploaded: {actual_size}, this server allows {limit_size}."
    ),
    Kind.TOO_LONG: marked(
        "Failures", "“{name}” can’t be uploaded: it lasts {actual_time}, this server allows {limit_hours}."
    ),
    Kind.DISK: marked("Failures", "This computer’s disk can’t be written at the moment."),
    Kind.NETWORK: marked("Failures", "The connection dropped."),
    Kind.TIMEOUT: marked("Failures", "The connection went quiet."),
    Kind.TLS: marked("Failures", "The server’s identity can’t be confirmed on this network."),
    Kind.PROXY: marked("Failures", "A proxy on this network wants its own sign-in."),
    Kind.PORTAL: marked("Failures", "This network wants a sign-in page first."),
    Kind.SERVER_BUSY: marked("Failures", "The server is busy."),
    Kind.SERVER_FULL: marked("Failures", "The server’s storage is full at the moment."),
    Kind.SPACE_FULL: marked(
        "Failures", "Your space on the server is too full: {actual_size} of {limit_size} used."
    ),
    Kind.TOO_MANY_TODAY: marked(
        "Failures", "The server takes {limit} new videos of yours in a day, and it has them."
    ),
    Kind.PROTOCOL: marked("Failures", "Something between here and the server answered in its place."),
    Kind.TARGET_LOST: marked("Failures", "The server closed this upload’s door."),
    Kind.NOT_COMPLETE: marked("Failures", "The server is missing some of the bytes."),
    Kind.SIGN_IN: marked("Failures", "Your sign-in ended."),
    Kind.REFUSED: marked("Failures", "The server didn’t take it: {detail}"),
    Kind.MISMATCH: marked("Failures", "What the server stored is not the same as “{name}”."),
    Kind.VIDEO_GONE: marked("Failures", "The server no longer has this video; it was deleted there."),
    Kind.PREPARING: marked("Failures", "The server couldn’t prepare this video: {detail}"),
    Kind.UNPREPARABLE: marked("Failures", "The server can’t prepare this video once more."),
    Kind.BUG: marked("Failures", "Something went wrong in this program."),
}

_UNREACHED = marked("Failures", "The server can’t be reached at the moment.")
"""What a video that the server doesn't know yet says instead: there was no connection to drop."""

_LITTLE_LEFT = marked(
    "Failures", "This video needs {needed}, and of your {limit_size} on the server {left} are left."
)
_NOTHING_LEFT = marked(
    "Failures", "This video needs {needed}, and of your {limit_size} on the server nothing is left."
)

_REMOVE = marked("Failures", "Remove")
"""The action where trying again is no use: it lets go of the row."""

_AGAIN, _NOW = marked("Failures", "Try again"), marked("Failures", "Try now")

_CONTINUES = marked("Failures", "We’ll continue by ourselves.")
_STARTS = marked("Failures", "It starts by itself once the server answers.")

_NEXT = {
    Kind.FILE_EMPTY: (marked("Failures", "Try again once the recording is saved."), _AGAIN),
    Kind.FILE_UNREADABLE: (
        marked("Failures", "Copy it to a folder of yours, or ask for the right to read it."),
        _AGAIN,
    ),
    Kind.FILE_GROWING: (marked("Failures", "It goes on by itself once that has ended."), _AGAIN),
    Kind.FILE_MISSING: (
        marked("Failures", "Put it back, or show us where it is now."),
        marked("Failures", "Find file…"),
    ),
    Kind.FILE_CHANGED: (
        marked("Failures", "Upload the new version, or bring back the original."),
        marked("Failures", "Upload new version"),
    ),
    Kind.DRIVE_AWAY: (marked("Failures", "It goes on by itself once it is back."), _AGAIN),
    Kind.FILE_LOCKED: (marked("Failures", "It goes on by itself once that program lets go of it."), _AGAIN),
    Kind.FILE_STALLED: (marked("Failures", "It goes on by itself once the drive answers."), _AGAIN),
    Kind.FILE_ONLINE_ONLY: (marked("Failures", "It goes on by itself once it is here."), _AGAIN),
    Kind.FILE_DAMAGED: (marked("Failures", "Export or copy it once more."), _AGAIN),
    Kind.DUPLICATE: (
        marked("Failures", "Remove it, or upload it anyway."),
        marked("Failures", "Upload anyway"),
    ),
    Kind.NOT_A_FILE: (marked("Failures", "Add the videos that are in it."), _REMOVE),
    Kind.NOT_A_VIDEO: (marked("Failures", "Export it as a video and add that."), _REMOVE),
    Kind.TYPE_REFUSED: (marked("Failures", "Export it as MP4 and add that."), _REMOVE),
    Kind.TOO_LARGE: (marked("Failures", "Export it smaller, or in parts."), _REMOVE),
    Kind.TOO_LONG: (marked("Failures", "Split it into parts and add those."), _REMOVE),
    Kind.DISK: (marked("Failures", "We keep trying; make some room on it."), _NOW),
    Kind.TLS: (marked("Failures", "We keep trying; tell your IT help desk if it stays."), _NOW),
    Kind.PROXY: (marked("Failures", "We keep trying; your IT help desk knows what it asks for."), _NOW),
    Kind.PORTAL: (
        marked("Failures", "Open any page in a browser and sign in there; we’ll continue by ourselves."),
        _NOW,
    ),
    Kind.SERVER_FULL: (marked("Failures", "We keep trying; the school’s administrator can make room."), _NOW),
    Kind.SPACE_FULL: (
        marked(
            "Failures",
            "Make room with “Delete from the server…” in the menu of a finished video, or ask for more.",
        ),
        _AGAIN,
    ),
    Kind.TOO_MANY_TODAY: (marked("Failures", "Try again tomorrow."), _AGAIN),
    Kind.PROTOCOL: (
        marked("Failures", "If this network has a sign-in page, open it in a browser; we keep trying."),
        _NOW,
    ),
    Kind.SIGN_IN: (marked("Failures", "Sign in to go on."), marked("Failures", "Sign in")),
    Kind.REFUSED: (marked("Failures", "Change what it asks for, then try again."), _AGAIN),
    Kind.MISMATCH: (marked("Failures", "Nothing wrong was published. Try again to send it anew."), _AGAIN),
    Kind.VIDEO_GONE: (marked("Failures", "Try again to send it anew."), marked("Failures", "Upload again")),
    Kind.UNPREPARABLE: (marked("Failures", "You can send it anew."), marked("Failures", "Upload again")),
    Kind.PREPARING: ("", marked("Failures", "Try preparing again")),
    Kind.BUG: (marked("Failures", "Try again; a report helps us mend it."), _AGAIN),
}


def explain(upload: Upload) -> Explanation:
    """The four parts for the upload's failure. Raises ValueError for one that has none."""
    failure = upload.failure
    if failure is None:
        raise ValueError("this upload has no failure")
    following, action = map(_translated, _NEXT.get(failure.kind, ("", "")))
    if not following and failure.remedy is Remedy.RETRY:
        following = _translated(_STARTS if _was_unreached(upload, failure) else _CONTINUES)
        action = _translated(_NOW)
    return Explanation(_happened(upload, failure), _kept(upload, failure), following, action)


def _was_unreached(upload: Upload, failure: Failure) -> bool:
    never = upload.target is None and not upload.acknowledged
    return never and failure.kind in {Kind.NETWORK, Kind.TIMEOUT}


def is_hopeless(failure: Failure) -> bool:
    """Trying again is no use: its action lets go of the row."""
    return _NEXT.get(failure.kind, ("", ""))[1] == _REMOVE


def another_file(lost: str, chosen: str) -> str:
    """When people show a file that isn't the one they were asked for."""
    words = translate(
        "Failures", "“{other}” isn’t the video that “{name}” was. Nothing changed; add it to upload it, too."
    )
    return words.format(name=isolated(PurePath(lost).name), other=isolated(PurePath(chosen).name))


def _happened(upload: Upload, failure: Failure) -> str:
    actual, limit = failure.actual or 0, failure.limit or 0
    unreached = _UNREACHED if _was_unreached(upload, failure) else ""
    words = _translated(unreached or _particular(upload, failure) or _HAPPENED[failure.kind]).format(
        name=isolated(PurePath(upload.source.path).name),
        detail=isolated(failure.detail.strip()) or translate("Failures", "no reason given"),
        limit=quantities.number(int(limit)),
        needed=quantities.size(upload.source.size),
        left=quantities.size(max(0, limit - actual)),
        actual_size=quantities.size(actual),
        limit_size=quantities.size(limit),
        actual_time=quantities.duration(actual),
        limit_hours=quantities.hours(limit),
        since=quantities.clock(failure.since or 0.0, None),
    )
    return _ended(words)


def _ended(words: str) -> str:
    """As a sentence: reasons come with their full stop and without."""
    if words.rstrip(POP).endswith((".", "!", "?", "…")):
        return words
    return translate("Failures", "{sentence}.").format(sentence=words)


def _particular(upload: Upload, failure: Failure) -> str:
    """Of a duplicate whose twin can be watched, of a server that isn't strange, but open to all, and of a
    space that has too little room for this video.
    """
    if failure.kind is Kind.SPACE_FULL:
        return _room(upload.source.size, failure)
    if failure.kind is Kind.TLS and failure.detail == UNENCRYPTED:
        return marked("Failures", "The server answers without encryption, so we send it nothing.")
    return marked("Failures", "“{detail}” is already here: ready since {since}.") if failure.since else ""


def _room(needed: int, failure: Failure) -> str:
    """Empty where a server doesn't say both, counts in another way, or lacks less than people would read."""
    if failure.limit is None or failure.actual is None:
        return ""
    left = max(0.0, failure.limit - failure.actual)
    if needed <= left or quantities.size(needed) == quantities.size(left):
        return ""
    return _LITTLE_LEFT if left else _NOTHING_LEFT


def _kept(upload: Upload, failure: Failure) -> str:
    if failure.kind is Kind.PREPARING:
        return translate("Failures", "Your upload is intact.")
    if failure.kind is Kind.SIGN_IN:
        return translate("Failures", "Nothing is lost.")
    if upload.acknowledged and failure.kind not in {Kind.MISMATCH, Kind.VIDEO_GONE}:
        stored = quantities.size(upload.acknowledged)
        return translate("Failures", "{size} is safely stored.").format(size=stored)
    return translate("Failures", "Nothing was sent.") if failure.remedy is Remedy.ASK else ""


def _translated(words: str) -> str:
    return translate("Failures", words) if words else ""
