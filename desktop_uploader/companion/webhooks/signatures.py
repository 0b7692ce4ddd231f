"""Was a webhook signed by somebody who knows our secret? Pure, and a malformed header is a plain no.

- Cloudflare Stream, webhooks: `Webhook-Signature: time=<unix>,sig1=<hex>`, HMAC-SHA256 over `time.body`.
- Senders written for an older description of it: `t=<unix>,v1=<hex>` over the body alone. Their time is not
  signed, so a recorded webhook can be sent again with a new one; accept it only where somebody asked for it.
- Mux, webhooks: `mux-signature: t=<unix>,v1=<hex>` over `t.body`, several `v1` while a secret changes; an
  older media pipeline signs the same way.
- Vercel Blob, `onUploadCompleted`: `x-vercel-signature: <hex>` over the body. It has no time, so a recorded
  one can be sent again; as a duplicate, it changes nothing.
"""

import hmac
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

TOLERANCE = 300
"""Seconds, both ways."""

_LONGEST_HEADER = 4096
_TIME = re.compile("[0-9]{1,12}")
_SHA256 = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Form:
    """How a header is written: the names of its parts, and what the signature is made over.

    `bare`: it is the signature, without a name and without a time.
    """

    time: str = ""
    signature: str = ""
    several: bool = False
    signs_time: bool = True
    bare: bool = False


CLOUDFLARE = Form("time", "sig1")
CLOUDFLARE_BODY_ALONE = Form("t", "v1", signs_time=False)
MUX = Form("t", "v1", several=True)
PIPELINE = MUX
BLOB = Form(bare=True)


@dataclass(frozen=True, slots=True)
class _Claim:
    signed: bytes
    signatures: tuple[bytes, ...]


class Signatures:
    """Made with any of the secrets (a new one and the one before it), in any of the forms.

    An empty secret is none: everybody knows it.
    """

    def __init__(self, secrets: Iterable[str], *forms: Form) -> None:
        self._secrets = tuple(secret.encode() for secret in secrets if secret)
        self._forms = forms

    @property
    def can_fit(self) -> bool:
        """Whether there is a secret that anything could be signed with."""
        return bool(self._secrets)

    def fit(self, headers: Sequence[str], body: bytes, now: float) -> bool:
        """`headers`: every signature header of the request; `now` in unix seconds."""
        if len(headers) != 1 or len(headers[0]) > _LONGEST_HEADER:
            return False
        claims = [_claim(headers[0], form, body, now) for form in self._forms]
        return self._made_by_us([claim for claim in claims if claim is not None])

    def _made_by_us(self, claims: Sequence[_Claim]) -> bool:
        """Tries every pair, so that the time it takes tells nothing about which one was close."""
        fits = False
        for claim in claims:
            for secret in self._secrets:
                ours = hmac.digest(secret, claim.signed, "sha256").hex().encode()
                for theirs in claim.signatures:
                    fits |= hmac.compare_digest(ours, theirs)
        return fits


def _claim(header: str, form: Form, body: bytes, now: float) -> _Claim | None:
    """What the header says in this form, if it says it well and in time."""
    if form.bare:
        return _Claim(body, (header.encode(),)) if _SHA256.fullmatch(header) else None
    parts = [part.partition("=") for part in header.split(",")]
    times = [value for name, _, value in parts if name == form.time]
    signatures = [value for name, _, value in parts if name == form.signature]
    if len(times) != 1 or not signatures or (len(signatures) > 1 and not form.several):
        return None
    if not _TIME.fullmatch(times[0]) or not all(map(_SHA256.fullmatch, signatures)):
        return None
    if abs(now - int(times[0])) > TOLERANCE:
        return None
    signed = times[0].encode() + b"." + body if form.signs_time else body
    return _Claim(signed, tuple(signature.encode() for signature in signatures))
