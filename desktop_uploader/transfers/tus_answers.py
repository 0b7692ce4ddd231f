"""What comes up in a conversation in tus 1.0.0 besides the answers of `mapping`: the rest of its table."""

from desktop_uploader.core.failures import Kind
from desktop_uploader.transfers.mapping import Meaning, Turn, Wait

CONVERSATION = (
    Meaning("no connection, or it broke", Kind.NETWORK),
    Meaning("nothing moved for too long", Kind.TIMEOUT),
    Meaning("a certificate that can't be trusted", Kind.TLS),
    Meaning("`Upload-Offset` missing, or one that can't be", Kind.PROTOCOL),
    Meaning("`Upload-Length` of another file", Kind.PROTOCOL),
    Meaning("`Upload-Expires` in the past", Kind.TARGET_LOST, wait=Wait.NONE, turn=Turn.RENEW),
    Meaning("200, 204 with less than was sent", None, wait=Wait.NONE, asks_first=False),
    Meaning("409 with another offset", None, wait=Wait.NONE, asks_first=False),
    Meaning("413, and less can be sent at once", None, wait=Wait.NONE),
    Meaning("460 to a checksum", None, wait=Wait.NONE, asks_first=False),
    Meaning("400, 415, 501 to a checksum", None, wait=Wait.NONE),
    Meaning("405, 501 to a PATCH", None, wait=Wait.NONE),
    Meaning("a redirect within the server", None, wait=Wait.NONE),
)
"""What they mean is done in `tus_sending`; a test sees each of them done."""
