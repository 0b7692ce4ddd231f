"""What is read out, typed and sent while somebody signs in (RFC 8628, 6.1). Pure but for its dice."""

import hashlib
import secrets
import unicodedata

LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
"""No vowels, so no words; nothing that is read as something else."""

_LENGTH = 8
_LONGEST_NAME = 60


def new_user_code() -> str:
    """One of 20^8."""
    return "".join(secrets.choice(LETTERS) for _ in range(_LENGTH))


def new_device_code() -> str:
    """256 bits, for a program to keep."""
    return secrets.token_urlsafe(32)


def digest_of(device_code: str) -> str:
    return hashlib.sha256(device_code.encode("utf-8", "surrogatepass")).hexdigest()


def key_id_of(digest: str) -> str:
    """Of the token that comes of a device code, by its digest: whoever began a sign-in can end it all."""
    return digest[:16]


def shown(user_code: str) -> str:
    """`WDJB-MJHT`."""
    return f"{user_code[:4]}-{user_code[4:]}"


def typed(text: str) -> str | None:
    """What somebody meant: in small letters, with spaces or without the line. None: that is no code."""
    letters = "".join(letter for letter in text[:100].upper() if letter.isalnum())
    return letters if len(letters) == _LENGTH and set(letters) <= set(LETTERS) else None


def computer_of(hint: str) -> str:
    """A name to show: bounded, on one line, and nothing that turns the direction of the text."""
    composed = unicodedata.normalize("NFC", hint[: 4 * _LONGEST_NAME])
    plain = "".join(letter if letter.isprintable() else " " for letter in composed)
    return " ".join(plain.split())[:_LONGEST_NAME].strip()
