"""Which server somebody means who types an address."""

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

_SCHEME = re.compile(r"h+t+p+(s*)(?::?/{2,}|[:;]/*)", re.IGNORECASE)
"""With the slips of people: `http//`, `https:/`, `https;//`, `htp://`."""

_HOST = re.compile(r"[\w-]+(\.[\w-]+)*\.?|[0-9a-f:.]*:[0-9a-f:.]*", re.IGNORECASE)
"""A name in any letters, or IPv6."""

_ENCRYPTED, _OPEN = "https://", "http://"


def address_of(text: str) -> str | None:
    """`video.example.edu` → `https://video.example.edu`; None for what can't be an address.

    Without encryption only on this computer: a token must not cross a network in clear.
    """
    text = _with_scheme(text.strip().rstrip("/"))
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None
    if not host or not _HOST.fullmatch(host) or " " in text or "@" in parts.netloc:
        return None
    if parts.netloc.endswith(":") or parts.query or parts.fragment:
        return None
    encrypted = parts.scheme == "https" or (parts.scheme == "http" and is_this_computer(host))
    return text if encrypted else None


def shown_as(address: str) -> str:
    """The shortest text that means this address."""
    short = address.removeprefix(_ENCRYPTED)
    return short if address_of(short) == address else address


def lacks_encryption(text: str) -> bool:
    """Whether somebody typed `http://` for a server elsewhere."""
    text = _with_scheme(text.strip())
    return text.startswith(_OPEN) and not is_this_computer(_host_of(text))


def is_this_computer(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _with_scheme(text: str) -> str:
    """Nobody encrypts what never leaves this computer: a bare address here is one without."""
    if said := _SCHEME.match(text):
        return (_ENCRYPTED if said[1] else _OPEN) + text[said.end() :]
    if "://" in text:
        return text
    return (_OPEN if is_this_computer(_host_of(f"//{text}")) else _ENCRYPTED) + text


def _host_of(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
