"""Passwords, kept so that nobody can read them: scrypt (RFC 7914), each with its own salt and cost. Pure."""

import hashlib
import hmac
import re
import secrets
import unicodedata
from base64 import b64decode, b64encode
from dataclasses import dataclass

SHORTEST, LONGEST = 8, 256
"""Characters."""

_FORM = re.compile(r"scrypt\$([0-9]{1,8})\$([0-9]{1,3})\$([0-9]{1,3})\$([^$]{1,100})\$([^$]{1,100})")
_BYTES = 32


@dataclass(frozen=True, slots=True)
class Cost:
    """32 MiB and a quarter of a second; `n` is a power of two. OWASP's least for this much memory."""

    n: int = 2**15
    r: int = 8
    p: int = 3


def flaw_of(password: str) -> str | None:
    """Why it can't be one, in words; None: it can."""
    if SHORTEST <= len(password) <= LONGEST:
        return None
    return f"A password has {SHORTEST} to {LONGEST} characters."


def hashed(password: str, cost: Cost) -> str:
    """`scrypt$n$r$p$salt$hash`, salt and hash in base64."""
    salt = secrets.token_bytes(16)
    parts = (b64encode(it).decode() for it in (salt, _derived(password, salt, cost)))
    return "$".join(("scrypt", str(cost.n), str(cost.r), str(cost.p), *parts))


def matches(password: str, stored: str) -> bool:
    """False also for what isn't a hash of ours."""
    form = _FORM.fullmatch(stored)
    if form is None:
        return False
    n, r, p = map(int, form.groups()[:3])
    salt, known = map(b64decode, form.groups()[3:])
    return hmac.compare_digest(known, _derived(password, salt, Cost(n, r, p)))


def _derived(password: str, salt: bytes, cost: Cost) -> bytes:
    """The same letters are the same password, however a keyboard composes them (RFC 8265)."""
    composed = unicodedata.normalize("NFC", password[: 4 * LONGEST])
    return hashlib.scrypt(
        composed.encode("utf-8", "surrogatepass"),
        salt=salt,
        n=cost.n,
        r=cost.r,
        p=cost.p,
        maxmem=256 * cost.r * (cost.n + cost.p),
        dklen=_BYTES,
    )
