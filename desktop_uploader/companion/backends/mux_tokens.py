"""What opens a signed playback id of Mux: JWTs ("Secure video playback").

RS256, `kid` the signing key's id, `sub` the playback id, `aud` `v` for the video and `t` for pictures, `exp`.
"""

from datetime import datetime, timedelta
from typing import Final

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import RSAKey

_LIFETIME: Final = timedelta(hours=1)
_AUDIENCES: Final = {"playback-token": "v", "thumbnail-token": "t"}


def tokens_of(name: str, key: tuple[str, str], now: datetime) -> dict[str, str]:
    """By the parameters under which Mux's player takes them; good for an hour. Raises ValueError: no key."""
    kid, private = key
    try:
        rsa = RSAKey.import_key(private)
        return {field: _token(rsa, kid, name, audience, now) for field, audience in _AUDIENCES.items()}
    except (TypeError, JoseError) as error:
        raise ValueError("no RSA key") from error


def _token(key: RSAKey, kid: str, name: str, audience: str, now: datetime) -> str:
    claims = {"sub": name, "aud": audience, "exp": int((now + _LIFETIME).timestamp()), "kid": kid}
    return jwt.encode({"alg": "RS256", "kid": kid}, claims, key)
