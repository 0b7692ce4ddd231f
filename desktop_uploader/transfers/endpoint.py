"""Where a target's requests go and what they may carry, decided anew for each request."""

from dataclasses import dataclass, replace

import httpx

from desktop_uploader.core.upload import Target
from desktop_uploader.net.address import Origin, authorization, url_of
from desktop_uploader.net.errors import mapped

_OURS = {"host", "content-length", "transfer-encoding", "connection"}
"""Headers that describe the request itself: a target can't set them."""

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A path is the companion's own store and gets our token; a provider's URL never does."""

    origin: Origin
    target: Target

    @property
    def own(self) -> bool:
        return self.target.url.startswith("/")

    def url(self) -> str:
        return url_of(self.origin, self.target.url) if self.own else self.target.url

    def headers(self, request: dict[str, str]) -> httpx.Headers:
        """The target's headers, overruled by the request's and, at our own companion, by our token."""
        given = [(name, value) for name, value in self.target.headers if name.lower() not in _OURS]
        headers = httpx.Headers(given)
        headers.update(request)
        if self.own:
            headers.update(authorization(self.origin))
        return headers

    def host(self) -> str:
        """Whose limits apply (a port may change, a proxy's limit on sizes stays)."""
        with mapped():
            return httpx.URL(self.url()).host

    def place(self) -> str:
        """Scheme, host and port: who speaks there, and what it can do."""
        with mapped():
            return str(_place(httpx.URL(self.url())))

    def at(self, location: str) -> "Endpoint | None":
        """The same target at a `Location`, relative or not; None if it leads to another scheme, host or port,
        or nowhere.

        What a target's headers and our token are for is this place, and no other.
        """
        try:
            here = httpx.URL(self.url())
            there = here.join(location)
            if not location or _place(there) != _place(here) or there.userinfo:
                return None
            url = self._path(there) if self.own else str(there)
        except (httpx.InvalidURL, UnicodeError):
            return None
        return replace(self, target=replace(self.target, url=url)) if url else None

    def _path(self, url: httpx.URL) -> str:
        """As the companion's own: without the folder that its address has, empty if it leads out of that."""
        folder = httpx.URL(self.origin.base_url()).raw_path.decode("ascii").rstrip("/")
        path = url.raw_path.decode("ascii")
        inside = path.startswith(f"{folder}/") and not path.startswith(f"{folder}//")
        return path.removeprefix(folder) if inside else ""


def _place(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port or _PORTS.get(url.scheme)
