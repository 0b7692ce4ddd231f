"""Which files this server takes, and the words for those it does not. Every value is hostile."""

import unicodedata
from collections.abc import Mapping
from pathlib import PurePosixPath

from desktop_uploader.companion.problems import Refusal
from desktop_uploader.contract.media import CreateUpload
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.server import Limits

# Control characters, lone surrogates; a separator would make a path of a name.
_UNSAFE_CATEGORIES = {"Cc", "Cs"}
_LARGEST_INTEGER = 2**63 - 1


def accept(asked: CreateUpload, limits: Limits) -> None:
    """Raises the `Refusal` that fits; returns when the file may come."""
    check_name(asked.file_name)
    if PurePosixPath(asked.file_name).suffix.lower() not in limits.extensions:
        known = ", ".join(limits.extensions)
        raise Refusal(415, Code.FILE_TYPE_REFUSED, f"This server takes {known}. Nothing was sent.")
    if limits.mime_types and asked.mime_type and asked.mime_type not in limits.mime_types:
        known = ", ".join(limits.mime_types)
        raise Refusal(415, Code.FILE_TYPE_REFUSED, f"This server takes {known}. Nothing was sent.")
    if asked.file_size > min(limits.max_file_size, _LARGEST_INTEGER):
        size = f"The file has {asked.file_size} bytes, this server takes up to {limits.max_file_size}."
        raise Refusal(413, Code.FILE_TOO_LARGE, f"{size} Nothing was sent.")
    if asked.duration_seconds is not None and asked.duration_seconds > limits.max_duration_seconds:
        hours = f"{limits.max_duration_seconds / 3600:g}"
        raise Refusal(
            422, Code.TOO_LONG, f"This server takes videos of up to {hours} hours. Nothing was sent."
        )


def check_name(name: str) -> None:
    """A name is for people and is kept as it is; it never becomes a path, and may not look like one."""
    if name.strip() in {"", ".", ".."} or any(_unsafe(character) for character in name):
        raise Refusal(422, Code.INVALID, "The file name has characters that a file name cannot have.")


def _unsafe(character: str) -> bool:
    return character in "/\\" or unicodedata.category(character) in _UNSAFE_CATEGORIES


def plain_tus(length: int, metadata: Mapping[str, str]) -> CreateUpload:
    """What a plain tus client asks for: its metadata has `filename`, and perhaps `filetype` and `title`."""
    name = metadata.get("filename") or metadata.get("name") or ""
    asked: dict[str, object] = {
        "file_name": name,
        "file_size": length,
        "mime_type": metadata.get("filetype", ""),
        "metadata": {"title": metadata.get("title") or PurePosixPath(name).stem[:200]},
    }
    try:
        return CreateUpload.model_validate(asked)
    except ValueError as error:  # pydantic's own text would repeat what was sent
        detail = "The upload needs a file name with its ending, and a size of at least 1 byte."
        raise Refusal(422, Code.INVALID, detail) from error
