"""What a store's answer to a part means, beyond what every answer does (`mapping`): S3's codes, and ETags.

S3, "Error responses"; R2, "Error codes"; Vercel Blob answers with the ETag as JSON.
"""

import json
import re

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.upload import Receipt, is_etag
from desktop_uploader.transfers.exchange import Answer
from desktop_uploader.transfers.mapping import error_of, is_accepted, nonsense, protocol_error

GOOD = {200, 201, 204}

_CODE = re.compile(rb"<Code>([A-Za-z]{1,50})</Code>")
_OTHER_BYTES = {"BadDigest"}
_BROKEN_OFF = {"RequestTimeout", "IncompleteBody", "ClientDisconnect"}


def receipt_of(number: int, answer: Answer) -> Receipt:
    """Of an answer that says yes. Raises WorldError for one that has none: perhaps a web page says it."""
    etag = answer.headers.get("etag", "").strip() or _told(answer.body)
    if not is_etag(etag) or not is_accepted(answer):
        raise nonsense(answer, f"The server answered {answer.status} without an ETag.")
    return Receipt(number, etag)


def found_other_bytes(answer: Answer) -> bool:
    """Whether its checksum told that a part arrived otherwise than it was sent."""
    return answer.status == 400 and _code(answer) in _OTHER_BYTES


def part_error(answer: Answer, *, own: bool, now: float) -> WorldError:
    """`own` and `now` as in `error_of`. A 400 may also say that the connection broke."""
    if found_other_bytes(answer):
        return protocol_error("The server keeps finding other bytes than were sent.")
    if answer.status == 400 and _code(answer) in _BROKEN_OFF:
        return WorldError(Failure(Kind.NETWORK, "The server got only a piece of it."))
    return error_of(answer, own=own, now=now)


def _code(answer: Answer) -> str:
    found = _CODE.search(answer.body)
    return found[1].decode("ascii") if found else ""


def _told(body: bytes) -> str:
    try:
        said = json.loads(body or b"null")
    except (ValueError, RecursionError):
        return ""
    etag = said.get("etag") if isinstance(said, dict) else None
    return etag if isinstance(etag, str) else ""
