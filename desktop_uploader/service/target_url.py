"""Where a companion may send our bytes: to itself, or to a provider over TLS; nowhere else."""

import httpx

from desktop_uploader.core.failures import Failure, Kind, WorldError

_LOOPBACK = {"localhost", "127.0.0.1", "::1"}
_DEFAULT_PORTS = {"http": 80, "https": 443}
_LONGEST = 8192


def kept_url(upload_url: str, base_url: str) -> str:
    """The path alone where the companion itself receives (its port may change), else the URL as given.

    Raises WorldError (PROTOCOL) for plain HTTP to another machine, for user names in a URL, and for
    what a URL parser could read in two ways.
    """
    if not upload_url.isascii() or not upload_url.isprintable() or set(upload_url) & set(' \\"<>'):
        raise _refused("has characters no URL has")
    if len(upload_url) > _LONGEST:
        raise _refused("is too long")
    if upload_url.startswith("/"):
        return _path(upload_url)
    return _absolute(upload_url, base_url)


def is_web(url: httpx.URL) -> bool:
    """An absolute http(s) URL that names nobody."""
    named = url.scheme in _DEFAULT_PORTS and bool(url.host) and not url.userinfo
    return named and (url.port is None or 0 < url.port < 65536)


def _absolute(upload_url: str, base_url: str) -> str:
    try:
        url = httpx.URL(upload_url)
    except httpx.InvalidURL:
        raise _refused("can't be read") from None
    if not is_web(url):
        raise _refused("is no web address, or carries a user name")
    if _place(url) == _place(httpx.URL(base_url)):
        return _path(url.raw_path.decode("ascii"))
    if url.scheme != "https" and url.host not in _LOOPBACK:
        raise _refused("is not encrypted")
    return upload_url


def _path(path: str) -> str:
    if path.startswith("//"):
        raise _refused("names no server, or two")
    return path


def _place(url: httpx.URL) -> tuple[str, int | None]:
    host = "localhost" if url.host in _LOOPBACK else url.host
    return host, url.port or _DEFAULT_PORTS.get(url.scheme)


def _refused(why: str) -> WorldError:
    return WorldError(Failure(Kind.PROTOCOL, f"The address that the server gave for the upload {why}."))
