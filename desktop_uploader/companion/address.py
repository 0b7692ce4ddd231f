"""Where clients reach this server. Never taken from a request: a Host header is whatever its sender likes."""


class Address:
    """`public_url` is for a server behind a TLS proxy; without it, the address is the one we listen at."""

    def __init__(self, public_url: str | None) -> None:
        self._public = public_url
        self._listening = ""

    def listening_at(self, url: str) -> None:
        """Call when the port is open and before a request is answered."""
        self._listening = url

    def base(self) -> str:
        """The absolute URL of the server, without a final slash."""
        return (self._public or self._listening).rstrip("/")
