"""What Vercel Blob tells when an upload with a client token is complete.

Follows `handleUpload` of @vercel/blob: type `blob.upload-completed`, payload `{"blob", "tokenPayload"}`, with
`x-vercel-signature`, hex HMAC-SHA256 over the body keyed by the read-write token; no time, no id,
no size of the blob. Retries are undocumented, so the test says them.
"""

import hashlib
import hmac

from tests.emulators.deliveries import Deliveries


def signature(token: str, body: bytes) -> str:
    """The header's value."""
    return hmac.new(token.encode(), body, hashlib.sha256).hexdigest()


class Callbacks(Deliveries):
    """Each goes where its client token said."""

    def __init__(self, read_write: str) -> None:
        super().__init__(lambda token, _time, body: {"x-vercel-signature": signature(token, body)})
        self.secret = read_write

    def tell(self, url: str, payload: str | None, blob: dict[str, object]) -> None:
        self.url = url
        self.send({"type": "blob.upload-completed", "payload": {"blob": blob, "tokenPayload": payload}})
