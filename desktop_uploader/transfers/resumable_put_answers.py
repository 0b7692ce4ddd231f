"""What answers say in a conversation of ranged PUTs: 308 with what is kept, 2xx for done or taken.

After the upload wire of Mux's direct uploads and the resumable uploads of Google Cloud Storage.
"""

import re
from dataclasses import dataclass

from desktop_uploader.core.failures import Kind
from desktop_uploader.transfers.exchange import Answer
from desktop_uploader.transfers.mapping import Meaning, Wait, is_accepted, protocol_error

PERMANENT_REDIRECT = 308
"""Here: Resume Incomplete."""

_KEPT = re.compile(r"bytes=0-(\d{1,18})")

_MUTE = {202, 204, 400, 405, 411, 416, 501}
"""What hosts say to an empty PUT that they can make nothing of. Whether a 400 is for the address itself, the
next bytes will tell."""

CONVERSATION = (
    Meaning("no connection, or it broke", Kind.NETWORK),
    Meaning("nothing moved for too long", Kind.TIMEOUT),
    Meaning("308 with a `Range` that can't be", Kind.PROTOCOL),
    Meaning("308 that moves nothing, for the fourth time", Kind.PROTOCOL),
    Meaning("308, also to the last bytes", None, wait=Wait.NONE, asks_first=False),
    Meaning("200, 201, 202, 204 before the last bytes", None, wait=Wait.NONE, asks_first=False),
    Meaning(
        "202, 204, 400, 405, 411, 416, 501, or silence, to the question",
        None,
        wait=Wait.NONE,
        asks_first=False,
    ),
    Meaning("413, and less can be sent at once", None, wait=Wait.NONE, asks_first=False),
)
"""What they mean is done in `resumable_put_sending`; the rest is in `mapping`."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The server has the bytes before `offset`; `whole`: and took them for the whole file."""

    offset: int
    whole: bool = False


def is_mute(answer: Answer) -> bool:
    """The host doesn't say where it stands; what it acknowledged last must do."""
    return answer.status in _MUTE


def after_question(answer: Answer, size: int) -> Standing | None:
    """Where it stands, None for a refusal. Raises WorldError for a `Range` that can't be."""
    if answer.status == PERMANENT_REDIRECT and "location" not in answer.headers:
        return Standing(_kept(answer, size))
    return Standing(size, whole=True) if answer.status in {200, 201} and is_accepted(answer) else None


def after_bytes(answer: Answer, end: int, most: int, size: int) -> Standing | None:
    """The same after a request with the bytes up to `end`; it can't have more than `most`."""
    if answer.status == PERMANENT_REDIRECT and "location" not in answer.headers:
        return Standing(_kept(answer, most))
    if answer.status not in {200, 201, 202, 204} or not is_accepted(answer):
        return None
    if most < end:
        raise protocol_error("The server says that it has bytes that were never sent.")
    return Standing(end, whole=end == size)


def _kept(answer: Answer, most: int) -> int:
    """Without a `Range`, nothing."""
    said = answer.headers.get("range")
    if said is None:
        return 0
    match = _KEPT.fullmatch(said.strip())
    if match is None or int(match[1]) >= most:
        raise protocol_error("The server says that it has other bytes than it can have.")
    return int(match[1]) + 1
