"""Every exception of httpx, as what it means to us. Mapped here once; nothing else catches them."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from desktop_uploader.core.failures import UNENCRYPTED, Failure, Kind, WorldError

KINDS: dict[type[Exception], Kind] = {
    httpx.TimeoutException: Kind.TIMEOUT,
    httpx.NetworkError: Kind.NETWORK,
    httpx.ProxyError: Kind.NETWORK,
    httpx.UnsupportedProtocol: Kind.PROTOCOL,
    httpx.ProtocolError: Kind.PROTOCOL,
    httpx.DecodingError: Kind.PROTOCOL,
    httpx.TooManyRedirects: Kind.PROTOCOL,
    httpx.HTTPStatusError: Kind.PROTOCOL,
    httpx.StreamError: Kind.PROTOCOL,
    httpx.InvalidURL: Kind.PROTOCOL,
    httpx.CookieConflict: Kind.PROTOCOL,
    httpx.HTTPError: Kind.PROTOCOL,
    UnicodeError: Kind.PROTOCOL,
}
"""By nearest base class. `UnicodeError`: a header or address from outside that isn't ASCII."""

FOREIGN = (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, httpx.CookieConflict, UnicodeError)

_QUOTABLE = (httpx.NetworkError, httpx.ProxyError)
"""Exceptions whose text is the operating system's; others may quote a header or a URL, with its secrets."""


_NOT_TLS = {"WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "PACKET_LENGTH_TOO_LONG"}
"""What OpenSSL calls an answer that isn't TLS at all, in its different versions."""


def failure_of(error: Exception) -> Failure:
    """What an exception of httpx means; `detail` quotes only what can't hold a secret."""
    if (refusal := _by_tls(error)) is not None:
        return Failure(Kind.TLS, UNENCRYPTED if refusal.reason in _NOT_TLS else str(error))
    if isinstance(error, httpx.RemoteProtocolError) and str(error).startswith("Server disconnected"):
        return Failure(Kind.NETWORK, "The server closed the connection.")
    if isinstance(error, httpx.ProxyError) and str(error).startswith("407"):
        return Failure(Kind.PROXY, str(error))
    kind = next(KINDS[base] for base in type(error).__mro__ if base in KINDS)
    return Failure(kind, str(error) if isinstance(error, _QUOTABLE) else "")


@contextmanager
def mapped() -> Iterator[None]:
    """Raises WorldError for whatever httpx raises inside."""
    try:
        yield
    except FOREIGN as error:
        quotable = isinstance(error, (*_QUOTABLE, httpx.TimeoutException))
        raise WorldError(failure_of(error)) from (error if quotable else None)


def _by_tls(error: BaseException | None) -> ssl.SSLError | None:
    """A connection that TLS refused; a cut of an established one is the network's doing."""
    if not isinstance(error, httpx.ConnectError):
        return None
    while error is not None and not isinstance(error, ssl.SSLError):
        error = error.__cause__ or error.__context__
    return error
