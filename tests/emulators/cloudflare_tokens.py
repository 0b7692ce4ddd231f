"""The tokens that open videos which ask for signed URLs: `POST /stream/{uid}/token` of Cloudflare Stream."""

import json
import secrets
from base64 import urlsafe_b64encode
from time import time


class Tokens:
    """For watching videos that ask for signed URLs: three parts like a JWT's, kept here, for an hour."""

    def __init__(self) -> None:
        self._issued: dict[str, tuple[str, float]] = {}

    def issue(self, uid: str, until: float | None = None) -> str:
        """`until`: unix seconds."""
        until = time() + 3600 if until is None else until
        parts = (json.dumps(it).encode() for it in ({"alg": "RS256"}, {"sub": uid, "exp": int(until)}))
        token = ".".join([*(_base64(part) for part in parts), secrets.token_urlsafe(32)])
        self._issued[token] = (uid, until)
        return token

    def uid_of(self, token: str) -> str | None:
        """None if nobody issued it or its time is over."""
        uid, until = self._issued.get(token, (None, 0.0))
        return uid if until > time() else None


def _base64(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")
