"""What is said of a drop, before it and after it. Names come from outside: they are shown safely."""

from pathlib import PurePath

from desktop_uploader.core.rules import Limits
from desktop_uploader.ui.adding.survey import Survey
from desktop_uploader.words import quantities
from desktop_uploader.words.language import isolated, translate
from desktop_uploader.words.lists import either, every, facts
from desktop_uploader.words.plain import plain

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
    if not count:
        return _none_found(survey) if survey.done else translate("Survey", "Counting…")
    words = (
        translate("Survey", "Drop %n video(s) or more", count)
        if survey.more
        else translate("Survey", "Drop %n video(s)", count)
    )
    going_on = "" if survey.done else translate("Survey", "counting…")
    return facts(words, quantities.size(survey.size), going_on)


def remark(survey: Survey) -> str:
    """What won't come along; empty when all of it will."""
    return "".join(remark_parts(survey))


def remark_parts(survey: Survey) -> tuple[str, str, str]:
    """The remark before the names, the names, and after them: the names stand out."""
    count, rest = len(survey.left_out), _rest(survey)
    if not count:
        return rest, "", ""
    before, _, after = _stays_behind(count, alone=not survey.videos).partition("{names}")
    if after:
        return before, _names(survey), f"{after} {rest}".rstrip()
    return f"{rest} {before}".lstrip(), _names(survey), ""  # no full stop ends a row of names


def left_out(survey: Survey) -> str:
    """What is said after the drop; empty when all of it came along."""
    count, words = len(survey.left_out), ""
    if count == 1:
        words = translate("Survey", "{names} isn’t a video and was left out.")
    elif count:
        words = translate("Survey", "{names} aren’t videos and were left out.", count)
    elif not (survey.videos or survey.elsewhere or survey.unread):
        words = _none_found(survey)
    words = words.replace("{names}", _names(survey))  # not `format`: names have braces, too
    return " ".join(part for part in (words, _rest(survey)) if part)


def accepted(limits: Limits) -> str:
    """`MP4, MOV or WebM · up to 5 GB and 6 hours each`."""
    known = [word for extension, word in _SPELT.items() if extension in limits.extensions]
    other = [plain(it.removeprefix(".").upper(), 12) for it in limits.extensions if it not in _SPELT]
    size, length = quantities.size(limits.max_file_size), quantities.hours(limits.max_duration)
    most = translate("Survey", "up to {size} and {length} each").format(size=size, length=length)
    return facts(either(known + other), most)


def shown_name(path: str) -> str:
    """One line without control characters or turns of direction, its middle left out when it is long."""
    name = plain(PurePath(path).name or path) or "…"
    half = _LONGEST // 2
    return name if len(name) <= _LONGEST else f"{name[:half].rstrip()}…{name[-half + 1 :].lstrip()}"


def _none_found(survey: Survey) -> str:
    """There may be one where nobody could look."""
    if survey.elsewhere or survey.unread or survey.more:
        return translate("Survey", "No video was found.")
    return translate("Survey", "There is no video among these.")


def _stays_behind(count: int, *, alone: bool) -> str:
    if count == 1:
        if alone:
            return translate("Survey", "{names} isn’t a video.")
        return translate("Survey", "1 file isn’t a video and will be left out: {names}")
    if alone:
        return translate("Survey", "{names} aren’t videos.", count)
    return translate("Survey", "%n files aren’t videos and will be left out: {names}", count)


def _rest(survey: Survey) -> str:
    said = []
    if survey.elsewhere == 1:
        said.append(translate("Survey", "1 link can’t be added: save it on this computer first."))
    elif survey.elsewhere:
        words = translate(
            "Survey", "%n links can’t be added: save them on this computer first.", survey.elsewhere
        )
        said.append(words)
    if survey.unread:
        said.append(translate("Survey", "%n folder(s) couldn’t be opened.", survey.unread))
    if survey.more:
        said.append(translate("Survey", "There is more in these folders: add the rest folder by folder."))
    return " ".join(said)


def _names(survey: Survey) -> str:
    names = [isolated(shown_name(name)) for name in survey.left_out[:_NAMED]]
    more = len(survey.left_out) - _NAMED
    return every([*names, translate("Survey", "%n more", more)] if more > 0 else names)
