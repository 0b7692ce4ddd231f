"""What is said of a drop, before it and after it. Names come from outside: they are shown safely."""

from pathlib import PurePath

from desktop_uploader.core.rules import Limits
from desktop_uploader.service.answers import plain
from desktop_uploader.ui.adding.survey import Survey
from desktop_uploader.words import quantities

COUNTING = "Counting…"
_SPELT = {
    ".mp4": "MP4",
    ".mov": "MOV",
    ".mkv": "MKV",
    ".webm": "WebM",
    ".avi": "AVI",
    ".flv": "FLV",
}
"""In this order: what most people have comes first."""

_NAMED = 2
_LONGEST = 44
"""Characters of one name: its end tells the type."""


def headline(survey: Survey) -> str:
    """`Drop 6 videos · 8.2 GB`."""
    count = len(survey.videos)
    if count:
        words = f"Drop {_count(count, 'video')}{' or more' if survey.more else ''}"
        return f"{words} · {quantities.size(survey.size)}" + ("" if survey.done else " · counting…")
    return "There is no video among these." if survey.done else COUNTING


def remark(survey: Survey) -> str:
    """What won't come along; empty when all of it will."""
    return "".join(remark_parts(survey))


def remark_parts(survey: Survey) -> tuple[str, str, str]:
    """The remark before the names, the names, and after them: the names stand out."""
    count, names = len(survey.left_out), _names(survey)
    if not count:
        return _rest(survey).strip(), "", ""
    if not survey.videos:
        return "", names, f" {_is_no_video(count)}.{_rest(survey)}"
    return f"{count:,} of them {_is_no_video(count)} and will be left out: ", names, _rest(survey)


def left_out(survey: Survey) -> str:
    """What is said after the drop; empty when all of it came along."""
    count, words = len(survey.left_out), ""
    if count:
        words = f"{_names(survey)} {_is_no_video(count)} and {'was' if count == 1 else 'were'} left out."
    elif not (survey.videos or survey.elsewhere or survey.unread):
        words = "There is no video among these."
    return (words + _rest(survey)).strip()


def accepted(limits: Limits) -> str:
    """`MP4, MOV or WebM · up to 5 GB and 6 hours each`."""
    known = [word for extension, word in _SPELT.items() if extension in limits.extensions]
    other = [plain(it.removeprefix(".").upper(), 12) for it in limits.extensions if it not in _SPELT]
    most = quantities.size(limits.max_file_size)
    return f"{_listed(known + other, 'or')} · up to {most} and {quantities.hours(limits.max_duration)} each"


def shown_name(path: str) -> str:
    """One line without control characters or turns of direction, its middle left out when it is long."""
    name = plain(PurePath(path).name or path) or "…"
    half = _LONGEST // 2
    return name if len(name) <= _LONGEST else f"{name[:half].rstrip()}…{name[-half + 1 :].lstrip()}"


def _rest(survey: Survey) -> str:
    said = ""
    if survey.elsewhere:
        them = "it" if survey.elsewhere == 1 else "them"
        said += f" {_count(survey.elsewhere, 'link')} can’t be added: save {them} on this computer first."
    if survey.unread:
        said += f" {_count(survey.unread, 'folder')} couldn’t be opened."
    if survey.more:
        said += " There is more in these folders: add the rest folder by folder."
    return said


def _names(survey: Survey) -> str:
    names = [shown_name(name) for name in survey.left_out[:_NAMED]]
    more = len(survey.left_out) - _NAMED
    return _listed([*names, f"{more:,} more"] if more > 0 else names, "and")


def _listed(words: list[str], last: str) -> str:
    return f" {last} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def _is_no_video(count: int) -> str:
    return "isn’t a video" if count == 1 else "aren’t videos"


def _count(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
