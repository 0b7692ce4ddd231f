"""What a tus server can do, by its own word (tus 1.0.0, "OPTIONS"), and what we learnt when it couldn't.

Asking costs a round trip once a run and server, so it is asked of strangers only, and only where something
hangs on it; our own companion comes with this program and needn't say. One that doesn't say is plain.
"""

import asyncio
from dataclasses import dataclass

from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.transfers.endpoint import Endpoint
from desktop_uploader.transfers.exchange import Answer, Exchange

_PATIENCE = 5.0
"""Seconds: a server that leaves OPTIONS unanswered is plain."""


@dataclass(frozen=True, slots=True)
class Features:
    """`max_size`: bytes of a whole upload; `algorithms`: of checksums. Names are in lower case."""

    versions: frozenset[str] = frozenset()
    extensions: frozenset[str] = frozenset()
    algorithms: frozenset[str] = frozenset()
    max_size: int | None = None

    def algorithm(self) -> str | None:
        """The best of its checksums that we know, if it takes any; `hashlib` knows it by the same name."""
        known = (it for it in ("sha256", "sha512", "sha1") if it in self.algorithms)
        return next(known, None) if "checksum" in self.extensions else None


def features_of(answer: Answer) -> Features:
    """Nothing at all, of an answer that isn't a tus server's."""
    said = answer.headers
    if answer.status not in {200, 204} or "tus-version" not in said:
        return Features()
    return Features(
        _names(said["tus-version"]),
        _names(said.get("tus-extension", "")),
        _names(said.get("tus-checksum-algorithm", "")),
        count(answer, "Tus-Max-Size"),
    )


def count(answer: Answer, header: str) -> int | None:
    """A count of bytes in a header, None if there is none that makes sense."""
    text = answer.headers.get(header, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


def _names(text: str) -> frozenset[str]:
    return frozenset(filter(None, (name.strip().lower() for name in text.split(","))))


class TusServers:
    """One memory for all uploads, for as long as the program runs; by scheme, host and port."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._known: dict[str, Features] = {}
        self._asking = asyncio.Lock()
        self._without_checksums: set[str] = set()
        self._without_patch: set[str] = set()

    async def features(self, endpoint: Endpoint) -> Features:
        """Asked once; a broken line is no answer, so then it is asked again the next time."""
        async with self._asking:
            place = endpoint.place()
            if place not in self._known:
                try:
                    async with asyncio.timeout(_PATIENCE):
                        self._known[place] = features_of(await self._exchange.ask("OPTIONS", endpoint, {}))
                except TimeoutError:
                    self._known[place] = Features()
                except WorldError as error:
                    if error.failure.kind is Kind.NETWORK:
                        return Features()
                    self._known[place] = Features()
            return self._known[place]

    async def algorithm(self, endpoint: Endpoint) -> str | None:
        """For checksums, if it takes them and never refused one."""
        features = await self.features(endpoint)
        return None if endpoint.place() in self._without_checksums else features.algorithm()

    def refused_checksum(self, endpoint: Endpoint) -> None:
        self._without_checksums.add(endpoint.place())

    def takes_patch(self, endpoint: Endpoint) -> bool:
        """False once it, or a proxy before it, refused the method itself."""
        return endpoint.place() not in self._without_patch

    def refused_patch(self, endpoint: Endpoint) -> None:
        self._without_patch.add(endpoint.place())

    def refused_override(self, endpoint: Endpoint) -> None:
        """Neither goes: the next try begins with what the protocol asks for."""
        self._without_patch.discard(endpoint.place())
