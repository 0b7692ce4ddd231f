"""Every door as who knows its secret sees it: where it is, what its header looks like, what is signed."""

import hmac
from dataclasses import dataclass

from desktop_uploader.companion.settings import CloudflareSettings, MuxSettings
from tests.companion.webhooks import mux_provider, provider

SECRET = "the secret of this door"
PIPELINE_SECRET = "the secret of the pipeline"
TOKEN = "vercel_blob_rw_store0_" + SECRET.replace(" ", "0")
MUX_SECRET = "the secret of Mux"
MUX = MuxSettings(token_id="id", token_secret="s", webhook_secrets=("one before", MUX_SECRET))
CLOUDFLARE = CloudflareSettings(account="a", customer="c", token="t", webhook_secrets=(SECRET, "one before"))


@dataclass(frozen=True)
class Door:
    """`form`: of its header, with the time and the signature; `signs`: what that is made over."""

    path: str
    header: str
    form: str
    signs: str
    body: bytes
    secret: str = SECRET
    several: bool = False

    @property
    def is_timed(self) -> bool:
        return "{time}" in self.form

    def sealed(self, body: bytes, at: float, secret: str | None = None) -> str:
        key = self.secret if secret is None else secret
        return self.form.format(time=int(at), signature=self.signature(body, at, key))

    def signature(self, body: bytes, at: float, secret: str) -> str:
        signed = f"{int(at)}.".encode() + body if self.signs == "time.body" else body
        return hmac.digest(secret.encode(), signed, "sha256").hex()


DOORS = [
    Door(
        "/api/webhooks/cloudflare",
        "webhook-signature",
        "time={time},sig1={signature}",
        "time.body",
        provider.told("abc", "ready", "100.000000"),
    ),
    Door(
        "/api/webhooks/mux",
        "mux-signature",
        "t={time},v1={signature}",
        "time.body",
        mux_provider.told("video.asset.ready", mux_provider.asset("abc", "ready")),
        MUX_SECRET,
        several=True,
    ),
    Door(
        "/api/webhooks/blob",
        "x-vercel-signature",
        "{signature}",
        "body",
        b'{"type":"blob.upload-completed","payload":{"blob":{"contentType":"video/mp4","pathname":"videos/'
        b'0123456789abcdef0123456789abcdef/0123456789abcdef0123456789abcdef.mp4"},"tokenPayload":null}}',
        TOKEN,
    ),
    Door(
        "/api/v1/media/webhook/upload-complete",
        "webhook-signature",
        "t={time},v1={signature}",
        "time.body",
        b'{"playbackId":"0123456789abcdef0123456789abcdef","status":"ready","duration":12.5}',
        PIPELINE_SECRET,
        several=True,
    ),
]
