"""What a row's line says where a failure's four parts have no room: what matters most, in whole sentences."""

from dataclasses import replace
from pathlib import PurePath

from desktop_uploader.core.upload import Upload
from desktop_uploader.words.failures import explain

_NAME = 20
"""Letters that a file's name keeps where there is no room for all of them."""


def shorter(upload: Upload) -> tuple[str, ...]:
    """The longest first; empty without a failure.

    What was kept goes first, then what to do, which is on the button, too; at each step a long name is
    shortened before a sentence is left out.
    """
    if upload.failure is None:
        return ()
    named = replace(upload.source, path=shortened(PurePath(upload.source.path).name))
    said, brief = explain(upload), explain(replace(upload, source=named))
    whole, briefly = (" ".join(filter(None, (it.happened, it.next))) for it in (said, brief))
    return tuple(dict.fromkeys((whole, briefly, said.happened, brief.happened)))


def shortened(name: str) -> str:
    """In its middle: lectures are told apart by how their names begin and end."""
    if len(name) <= _NAME:
        return name
    half = _NAME // 2
    return f"{name[:half].rstrip()}…{name[1 - half :].lstrip()}"
