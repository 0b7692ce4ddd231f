"""The computer around us: its keyring, its clock, its sleep."""

from collections.abc import Callable
from typing import Protocol

from desktop_uploader.core.system import Hint


class Secrets(Protocol):
    """Tokens, by `Account.key`; in the keyring, or in memory for this session only."""

    @property
    def lasting(self) -> bool:
        """False: no keyring here, the token is forgotten when the program ends."""

    def token(self, key: str) -> str | None: ...
    def keep(self, key: str, token: str) -> None: ...
    def forget(self, key: str) -> None: ...


class Clock(Protocol):
    """Seconds. `now` is unix time, `monotonic` never jumps."""

    def now(self) -> float: ...
    def monotonic(self) -> float: ...
    async def sleep(self, seconds: float) -> None: ...


class System(Protocol):
    """The computer around us. Every call returns at once."""

    def listen(self, hear: Callable[[Hint], None]) -> None:
        """Have each hint told on the caller's thread; the same sleep may be told of twice."""

    def hold_awake(self) -> None:
        """Hold off sleep until `let_go`; a courtesy that fails quietly. Both may be called twice."""

    def let_go(self) -> None: ...
