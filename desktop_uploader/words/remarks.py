"""What is said once, of the whole program and of no single upload."""

from collections.abc import Sequence
from pathlib import Path

from desktop_uploader.core.account import Account
from desktop_uploader.core.upload import Upload
from desktop_uploader.words.language import isolated, translate


def journal_recovered(uploads: int, set_aside: Path) -> str:
    words = translate("Remarks", "The list of uploads was damaged, and no upload could be recovered.")
    if uploads:
        words = translate("Remarks", "The list of uploads was damaged. %n upload(s) recovered.", uploads)
    kept = translate("Remarks", "The damaged file is kept as {path}.").format(path=isolated(str(set_aside)))
    return " ".join((words, kept))


def settings_set_aside(name: str) -> str:
    """Of a file of settings that nobody can read any more; `name`: what it is called now."""
    words = translate(
        "Remarks", "Your settings couldn’t be read; the usual ones hold. The old file is kept as {name}."
    )
    return words.format(name=isolated(name))


def managed_broken(file: Path) -> str:
    """Of an administrator's settings that weren't all understood."""
    words = translate("Remarks", "Some settings of your school in {path} can’t be read; your own hold there.")
    return words.format(path=isolated(str(file)))


def added_from(names: Sequence[str], folder: str) -> str:
    """Of videos that came by themselves, out of a watched folder."""
    place = isolated(folder)
    if len(names) == 1:
        words = translate("Remarks", "“{name}” was added from “{folder}”.")
        return words.format(name=isolated(names[0]), folder=place)
    return translate("Remarks", "%n video(s) were added from “{folder}”.", len(names)).format(folder=place)


def wait_for(account: Account, videos: int) -> str:
    """Of somebody's videos that have left the list, as another one works there now."""
    if account.is_here:
        return translate("Remarks", "%n video(s) will wait until you switch back to this computer.", videos)
    words = translate("Remarks", "%n video(s) will wait until you switch back to {account}.", videos)
    return words.format(account=isolated(account.name or account.server_name or account.address))


def replaced(upload: Upload, *, is_new: bool) -> str:
    """What becomes of a video, and of its link, once a new version of it was added."""
    title = isolated(upload.details.title)
    if not is_new:
        return translate("Remarks", "This file is “{title}” itself. Nothing changed.").format(title=title)
    if upload.details.lesson_id:
        words = translate(
            "Remarks", "The lesson shows “{title}” as it was until the new version is ready, then that one."
        )
    else:
        words = translate(
            "Remarks", "The new “{title}” gets a link of its own; the old link keeps showing the old one."
        )
    return words.format(title=title)
