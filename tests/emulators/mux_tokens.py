"""The tokens that open Mux's signed playback ids: JWTs of ours, made with a signing key of theirs.

Follows "Secure video playback": RS256, `kid` the signing key's id, `sub` the playback id, `aud` what it is
for (v: video, t: thumbnail), `exp` in unix seconds.
"""

import json
import secrets
from base64 import urlsafe_b64decode
from functools import cached_property
from time import time
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat


class Tokens:
    """One signing key: `key_id`, and `private_key` in PEM."""

    def __init__(self) -> None:
        self.key_id = secrets.token_hex(20)

    @cached_property
    def _key(self) -> RSAPrivateKey:
        return generate_private_key(public_exponent=65537, key_size=2048)

    @cached_property
    def private_key(self) -> str:
        return self._key.private_bytes(
            Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption()
        ).decode()

    def open(self, token: str, playback_id: str, audience: str) -> bool:
        """Whether it is signed with the key, made for this, and not too old."""
        try:
            signed, _, signature = token.rpartition(".")
            header, claims = map(_json, signed.split("."))
            self._key.public_key().verify(_bytes(signature), signed.encode(), PKCS1v15(), SHA256())
        except (ValueError, InvalidSignature):
            return False
        named = (header.get("alg"), header.get("kid"), claims.get("sub"), claims.get("aud"))
        return named == ("RS256", self.key_id, playback_id, audience) and claims.get("exp", 0) > time()


def _json(part: str) -> dict[str, Any]:  # Any: JSON
    return dict(json.loads(_bytes(part)))


def _bytes(part: str) -> bytes:
    return urlsafe_b64decode(part + "=" * (-len(part) % 4))
