"""Where the companion is right now, and who we are to it. An embedded one restarts on another port."""

from dataclasses import dataclass, field
from typing import Protocol


class Origin(Protocol):
    """Asked anew for every request: neither answer may be kept."""

    def base_url(self) -> str:
        """Like `http://127.0.0.1:8765`."""

    def token(self) -> str | None:
        """The Bearer token, None while nobody is signed in."""


@dataclass(frozen=True, slots=True)
class FixedOrigin:
    """A companion that stays where it is."""

    address: str
    secret: str | None = field(default=None, repr=False)

    def base_url(self) -> str:
        return self.address

    def token(self) -> str | None:
        return self.secret


def url_of(origin: Origin, path: str) -> str:
    """The companion's own `path` (`/files/…`) at its present address.

    Joined as text, never resolved: `//elsewhere.example/x` stays a path of the companion's.
    """
    return origin.base_url().rstrip("/") + "/" + path.removeprefix("/")


def authorization(origin: Origin) -> dict[str, str]:
    """The header that says who we are; only ever for `url_of` the same origin."""
    token = origin.token()
    return {"Authorization": f"Bearer {token}"} if token else {}
