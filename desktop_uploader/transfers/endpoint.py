"""Where a target's requests go and what they may carry, decided anew for each request."""

from dataclasses import dataclass

import httpx

from desktop_uploader.core.upload import Target
from desktop_uploader.net.address import Origin, authorization, url_of
from desktop_uploader.net.errors import mapped

_OURS = {"host", "content-length", "transfer-encoding", "connection"}
"""Headers that describe the request itself: a target can't set them."""


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
