"""What comes up in a chunk session besides the answers of `mapping`: the rest of its table."""

from desktop_uploader.core.failures import Kind
from desktop_uploader.transfers.mapping import Meaning, Wait

CONVERSATION = (
    Meaning("no connection, or it broke", Kind.NETWORK),
    Meaning("nothing moved for too long", Kind.TIMEOUT),
    Meaning("a session of another file, or of chunks that can't be", Kind.PROTOCOL),
    Meaning("200, but no word that it has the chunk, or the file", Kind.PROTOCOL),
    Meaning("400, 409 to `complete-chunked-upload`", None, wait=Wait.NONE),
    Meaning("the same for the third time", Kind.PROTOCOL),
    Meaning("anything but bytes to `network-test`", None, wait=Wait.NONE, asks_first=False),
)
"""What they mean is done in `chunks` and `chunks_requests`; a test sees each of them done."""
