"""Who may do what at Vercel Blob: the read-write token, client tokens, and signed URLs.

Follows `generateClientTokenFromReadWriteToken` of @vercel/blob (a client token is base64 of `S.P` behind
`vercel_blob_client_<storeId>_`, P = base64 of JSON, S = hex HMAC-SHA256 of P with the whole read-write token
as key), and "Vercel Signed URLs" (`POST /signed-token`; HMAC-SHA256 in base64url over the sorted lines
`operation=…`, `pathname=…` and `vercel-blob-valid-until=…`, keyed by `clientSigningToken`). Chosen here: an
expired or wrong token is a 403 `forbidden`, what it doesn't cover a 400 `bad_request`.
"""

import hashlib
import hmac
import json
import secrets
from base64 import b64decode, urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from time import time
from typing import Any

LONGEST_LIFE = 7 * 24 * 3600 * 1000
"""Milliseconds; of a signed URL."""


class Refused(Exception):  # noqa: N818  # an answer, not an error
    """An answer that is an error: `{"error": {"code", "message"}}`."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status, self.code, self.message = status, code, message


@dataclass(frozen=True, slots=True)
class Grant:
    """What a token opens; `scope` is None for the read-write token, which opens everything."""

    scope: Mapping[str, Any] | None = None  # Any: JSON

    def check(self, pathname: str, content_type: str | None, size: int) -> None:
        """`size`: bytes that the blob would have."""
        if self.scope is None:
            return
        if self.scope.get("pathname") != pathname:
            raise bad_request('"pathname" does not match the token payload')
        allowed = self.scope.get("allowedContentTypes")
        if allowed and content_type and not _is_among(content_type, allowed):
            raise bad_request(f'"contentType" {content_type} is not allowed')
        most = self.scope.get("maximumSizeInBytes")
        if most is not None and size > most:
            raise bad_request(f"the file length cannot be greater than {most}")

    @property
    def callback(self) -> tuple[str, str | None] | None:
        """Where to tell of a completed upload, and what to tell there besides."""
        asked = (self.scope or {}).get("onUploadCompleted")
        return (asked["callbackUrl"], asked.get("tokenPayload")) if asked else None


class Tokens:
    """Those of one store."""

    def __init__(self) -> None:
        self.store_id = secrets.token_hex(8)
        self.read_write = f"vercel_blob_rw_{self.store_id}_{secrets.token_hex(20)}"
        self._signing = secrets.token_bytes(32)

    def grant(self, authorization: str | None) -> Grant:
        token = (authorization or "").removeprefix("Bearer ")
        if hmac.compare_digest(token, self.read_write):
            return Grant()
        prefix = f"vercel_blob_client_{self.store_id}_"
        if not token.startswith(prefix):
            raise forbidden()
        return Grant(self._scope(token.removeprefix(prefix)))

    def _scope(self, encoded: str) -> Mapping[str, Any]:  # Any: JSON
        try:
            signature, _, payload = b64decode(encoded, validate=True).decode().partition(".")
            scope = json.loads(b64decode(payload, validate=True))
        except ValueError:
            raise forbidden() from None
        ours = hmac.new(self.read_write.encode(), payload.encode(), hashlib.sha256).hexdigest()
        if not hmac.compare_digest(ours, signature):
            raise forbidden()
        if scope["validUntil"] <= time() * 1000:
            raise forbidden("Token expired")
        return dict(scope)

    def delegate(self, asked: Mapping[str, Any]) -> dict[str, Any]:  # Any: JSON
        """The answer of `POST /signed-token`."""
        now = int(time() * 1000)
        until = asked.get("validUntil", now + 3600 * 1000)
        if not now < until <= now + LONGEST_LIFE:
            raise bad_request("validUntil is out of range")
        scope = {
            "storeId": self.store_id,
            "pathname": asked.get("pathname", "*"),
            "operations": asked.get("operations", ["get"]),
            "validUntil": until,
            "iat": now,
        }
        payload = _base64(json.dumps(scope).encode())
        token = f"{payload}.{_base64(hmac.digest(self._signing, payload.encode(), 'sha256'))}"
        return {"delegationToken": token, "clientSigningToken": self._key(token), "validUntil": until}

    def opens(self, query: Mapping[str, str], pathname: str, operation: str) -> bool:
        """Whether a signed URL does."""
        token, until = query.get("vercel-blob-delegation", ""), query.get("vercel-blob-valid-until")
        payload, _, signature = token.partition(".")
        if not hmac.compare_digest(
            _base64(hmac.digest(self._signing, payload.encode(), "sha256")), signature
        ):
            return False
        scope = json.loads(urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
        lines = [f"operation={operation}", f"pathname={pathname}"]
        lines += [f"vercel-blob-valid-until={until}"] if until else []
        signed = _base64(hmac.digest(self._key(token).encode(), "\n".join(sorted(lines)).encode(), "sha256"))
        return (
            hmac.compare_digest(signed, query.get("vercel-blob-signature", ""))
            and scope["pathname"] in {"*", pathname}
            and operation in scope["operations"]
            and min(int(until or scope["validUntil"]), scope["validUntil"]) > time() * 1000
        )

    def _key(self, token: str) -> str:
        return _base64(hmac.digest(self._signing, b"key " + token.encode(), "sha256"))


def bad_request(message: str) -> Refused:
    return Refused(400, "bad_request", message)


def forbidden(message: str = "Access denied, please provide a valid token for this resource.") -> Refused:
    return Refused(403, "forbidden", message)


def not_found() -> Refused:
    return Refused(404, "not_found", "The requested blob does not exist")


def _is_among(content_type: str, allowed: list[str]) -> bool:
    return content_type in allowed or f"{content_type.partition('/')[0]}/*" in allowed


def _base64(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")
