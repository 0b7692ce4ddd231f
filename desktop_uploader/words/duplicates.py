"""Videos that are here already, in a sentence."""

from collections.abc import Sequence

from desktop_uploader.core.upload import Upload
from desktop_uploader.words.language import isolated, translate


def already_here(uploads: Sequence[Upload]) -> str:
    """`uploads`: one at least."""
    if len(uploads) == 1:
        title = isolated(uploads[0].details.title)
        return translate("DuplicatesBar", "“{title}” is already here.").format(title=title)
    return translate("DuplicatesBar", "%n of these videos are already here.", len(uploads))
