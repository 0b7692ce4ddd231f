"""What the rigs share whose server is a `ScriptedServer`."""

from types import TracebackType
from typing import Generic, Self, TypeVar

from tests.fixtures.scripted_server import Behaves, Cuts, Hangs, Says, ScriptedServer

S = TypeVar("S", bound=ScriptedServer)


class ScriptedRig(Generic[S]):
    def __init__(self, server: S) -> None:
        self.server = server

    def __enter__(self) -> Self:
        self.server.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.server.__exit__(kind, error, trace)

    @property
    def base_url(self) -> str:
        return self.server.base_url

    def cut(self, after: int, skip: int = 0) -> None:
        self.server.plan(*[Behaves()] * skip, Cuts(after))

    def answer(self, status: int, headers: dict[str, str]) -> None:
        self.server.plan(Says(status, headers))

    def hang(self, after: int) -> None:
        self.server.plan(Hangs(after))

    def release(self) -> None:
        self.server.release()

    def expire(self) -> None:
        self.server.refuses = 403

    def forget(self) -> None:
        self.server.refuses = 404

    @property
    def arrivals(self) -> list[tuple[float, int]]:
        return self.server.arrivals
