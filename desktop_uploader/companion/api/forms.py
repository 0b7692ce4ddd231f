"""Forms as browsers and OAuth programs send them, and where they came from."""

import ipaddress
from collections.abc import Mapping
from urllib.parse import parse_qsl

from starlette.requests import Request

LARGEST_FORM = 16 * 1024
_MOST_FIELDS = 20


class NoFormError(ValueError):
    """What was sent is no form (`application/x-www-form-urlencoded`), or names a field twice."""


async def form_of(request: Request) -> Mapping[str, str]:
    """Its fields. Raises NoFormError."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/x-www-form-urlencoded":
        raise NoFormError("a form is asked for")
    body = (await request.body()).decode("utf-8", "replace")
    try:
        pairs = parse_qsl(body, keep_blank_values=True, max_num_fields=_MOST_FIELDS)
    except ValueError:
        raise NoFormError("too many fields") from None
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise NoFormError("a field comes twice")
    return fields


class Peer:
    """Who asks, for counting tries: an address, or a home's whole IPv6 network.

    `behind_proxy`: the last address that the TLS proxy on this computer or its network added is the client's.
    Whoever else says something about addresses isn't believed.
    """

    def __init__(self, *, behind_proxy: bool) -> None:
        self._behind_proxy = behind_proxy

    def of(self, request: Request) -> str:
        near = _address(request.client.host if request.client else "")
        said = request.headers.get("x-forwarded-for", "").rpartition(",")[2].strip()
        far = _address(said) if self._behind_proxy and near is not None and near.is_private else None
        return _network(far or near)


def _address(text: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        found = ipaddress.ip_address(text[:64])
    except ValueError:
        return None
    return getattr(found, "ipv4_mapped", None) or found


def _network(address: ipaddress.IPv4Address | ipaddress.IPv6Address | None) -> str:
    if isinstance(address, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((address, 64), strict=False))
    return str(address or "unknown")
