"""The XML of S3: what is read from answers, and the list that completes an upload. Pure.

Follows "CreateMultipartUpload", "ListParts", "CompleteMultipartUpload" and "Error responses" of the S3 API
reference. Answers are hostile: nothing that declares a document type or an entity is parsed at all.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, ParseError
from xml.sax.saxutils import escape

from pydantic import TypeAdapter, ValidationError

from desktop_uploader.companion.backends.json_api import nonsense
from desktop_uploader.contract.media import PartReceipt, StoredPart

_CODE = re.compile(r"[A-Za-z0-9]{1,64}")
_UPLOAD_ID = re.compile(r"[!-~]{1,2048}")


@dataclass(frozen=True, slots=True)
class Listed:
    """A part that came. `modified`: ISO 8601 in UTC, to whole seconds at some providers."""

    part: StoredPart
    modified: str


@dataclass(frozen=True, slots=True)
class Page:
    """`after`: the part number after which the next page begins; None on the last."""

    listed: tuple[Listed, ...]
    after: int | None


_LISTED: TypeAdapter[tuple[Listed, ...]] = TypeAdapter(tuple[Listed, ...])


def upload_id(body: bytes) -> str:
    """Raises `nonsense`, as all of these do."""
    found = _text(_tree(body), "UploadId")
    if not _UPLOAD_ID.fullmatch(found):
        raise nonsense("a creation without a place")
    return found


def page(body: bytes) -> Page:
    tree = _tree(body)
    if _name(tree) != "ListPartsResult":
        raise nonsense("no list of parts")
    try:
        listed = _LISTED.validate_python([_listed(it) for it in tree.iterfind("{*}Part")])
        more = _text(tree, "IsTruncated") == "true"
        return Page(listed, int(_text(tree, "NextPartNumberMarker")) if more else None)
    except (ValidationError, ValueError):
        raise nonsense("a list of parts that is none") from None


def _listed(part: Element) -> dict[str, object]:
    stored = {
        "part_number": _text(part, "PartNumber"),
        "etag": _text(part, "ETag"),
        "size": _text(part, "Size"),
    }
    return {"part": stored, "modified": _text(part, "LastModified")}


def error_codes(body: bytes) -> list[int | str]:
    """The code of an error, also of one in a 200; none in an answer without a body."""
    if not body:
        return []
    tree = _tree(body)
    code = _text(tree, "Code") if _name(tree) == "Error" else ""
    return [code] if _CODE.fullmatch(code) else []


def is_completed(body: bytes) -> bool:
    return _name(_tree(body)) == "CompleteMultipartUploadResult"


def completion(receipts: Sequence[PartReceipt]) -> bytes:
    """The body of "CompleteMultipartUpload"."""
    parts = "".join(
        f"<Part><PartNumber>{it.part_number}</PartNumber><ETag>{escape(it.etag)}</ETag></Part>"
        for it in receipts
    )
    namespace = "http://s3.amazonaws.com/doc/2006-03-01/"
    return f'<CompleteMultipartUpload xmlns="{namespace}">{parts}</CompleteMultipartUpload>'.encode()


def _tree(body: bytes) -> Element:
    """Spaces may come first: they keep a connection open while the provider is at work."""
    try:
        text = body.decode().strip()
        if "<!" not in text:
            return ElementTree.fromstring(text)  # noqa: S314  # what makes it unsafe begins with <!
    except (UnicodeDecodeError, ParseError, ValueError):
        pass
    raise nonsense("no XML of its API")


def _name(tree: Element) -> str:
    return tree.tag.rpartition("}")[2]


def _text(tree: Element, name: str) -> str:
    return (tree.findtext(f"{{*}}{name}") or "").strip()
