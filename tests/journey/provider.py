"""What a journey has to know of a provider's emulator, so that one journey leads to all of them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from tests.emulators.deliveries import Deliveries


class Provider(Protocol):
    """Runs in a thread of its own."""

    @property
    def stages(self) -> Sequence[str]:
        """What a video goes through, from *uploading* to its end; the last is its other end, refused."""
        ...

    @property
    def options(self) -> list[str]:
        """Of `companion serve`: what anybody may see."""
        ...

    @property
    def environ(self) -> dict[str, str]:
        """What only the companion may know."""
        ...

    @property
    def secrets(self) -> list[str]:
        """What nobody may ever read in a log."""
        ...

    @property
    def keys(self) -> list[str]:
        """Those of them that may be in no file at all."""
        ...

    @property
    def webhooks(self) -> Deliveries: ...

    def subscribe(self, companion: str) -> None:
        """As an operator does once; `companion` is its address."""
        ...

    def settle(self) -> None:
        """All webhooks came to their end."""
        ...

    def again(self, number: int) -> int:
        """The webhook that was sent as that one, from 0, in the manner of the moment: its status."""
        ...

    def here(self, link: str) -> str | None:
        """Where a link to the provider opens on this machine: what a name server would do."""
        ...

    def come_to(self, stage: str) -> None:
        """The one video there, once all its bytes are."""
        ...

    def finish(self) -> None:
        """Whatever is there comes to its last state, one state after the other."""
        ...

    def refuse(self, *, yes: bool = True) -> None:
        """What is uploaded from now on."""
        ...

    def lose(self) -> None:
        """The one video that is there, whatever it had."""
        ...

    def keep_whole_chunks(self) -> None:
        """From now on it forgets what came of a request that was broken off."""
        ...

    def tell_nothing(self) -> None:
        """Who asks how a video is gets no answer."""
        ...

    def create_late(self, seconds: float) -> None:
        """The next place."""
        ...

    def be_away(self, *, deletions: int) -> None:
        """For the next ones who delete."""
        ...

    def have_a_bad_day(self) -> None:
        """Neither creation nor upload work at first."""
        ...

    @property
    def asked_for_places(self) -> list[int]:
        """The status of each answer."""
        ...

    @property
    def left(self) -> list[str]:
        """What is there: videos, and places that wait for bytes."""
        ...

    @property
    def files(self) -> list[Path]:
        """What it stored."""
        ...

    @property
    def created(self) -> int:
        """Places ever."""
        ...

    @property
    def stored(self) -> int:
        """Bytes of the one video that is there; 0 without one."""
        ...

    @property
    def taken(self) -> int:
        """Bytes that came in all requests together."""
        ...

    @property
    def is_private(self) -> bool:
        """Whether the one video that is there asks for a token."""
        ...
