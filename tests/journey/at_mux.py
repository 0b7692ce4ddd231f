"""Mux as a journey sees it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.emulators.failures import Failure, Late
from tests.emulators.mux import Mux
from tests.emulators.mux_states import REFUSED, WELL, Upload
from tests.emulators.mux_webhooks import Webhooks
from tests.faults.script import FOR_EVER, Rule
from tests.faults.threads import Threaded, in_thread


class AtMux:
    stages = ("uploading", "ingesting", "transcoding", "completed", "errored")

    def __init__(self, running: Threaded[Mux]) -> None:
        self._running, self._it, self._environment = running, running.it, running.it.environment

    @classmethod
    @contextmanager
    def running(cls, folder: Path) -> "Iterator[AtMux]":
        with in_thread(Mux(folder)) as running:
            yield cls(running)

    @property
    def options(self) -> list[str]:
        given = {
            "token-id": self._environment.token_id,
            "signing-key": self._environment.tokens.key_id,
            "api": self._it.api_url,
        }
        return [
            "--backend",
            "mux",
            *(part for name, value in given.items() for part in (f"--mux-{name}", value)),
        ]

    @property
    def environ(self) -> dict[str, str]:
        return {
            "DESKTOP_UPLOADER_MUX_TOKEN_SECRET": self._environment.token_secret,
            "DESKTOP_UPLOADER_MUX_WEBHOOK_SECRETS": self._environment.webhooks.secret,
            "DESKTOP_UPLOADER_MUX_SIGNING_KEY": self._environment.tokens.private_key,
        }

    @property
    def secrets(self) -> list[str]:
        return [*self._environment.secrets, *self._private_key]

    @property
    def keys(self) -> list[str]:
        return [self._environment.token_secret, *self._private_key]

    @property
    def _private_key(self) -> list[str]:
        """What of it is a secret."""
        return self._environment.tokens.private_key.splitlines()[1:-1]

    @property
    def webhooks(self) -> Webhooks:
        return self._environment.webhooks

    def subscribe(self, companion: str) -> None:
        self.webhooks.subscribe(f"{companion}/api/webhooks/mux")

    def settle(self) -> None:
        self._running.call(self.webhooks.settled())

    def again(self, number: int) -> int:
        return self._running.call(self.webhooks.again(self.webhooks.sent[number]))

    def here(self, link: str) -> str | None:
        return self._it.here(link) if ".mux.com/" in link else None

    def come_to(self, stage: str) -> None:
        while self._it.asset(self.only.id).at.state != stage:
            self._running.call(self._it.advance(self.only.id))

    def finish(self) -> None:
        for asset in self._environment.assets:
            self._running.call(self._it.finish(asset))

    def refuse(self, *, yes: bool = True) -> None:
        self._environment.steps = REFUSED if yes else WELL

    def lose(self) -> None:
        """Somebody cancels the upload there."""
        assert self._running.call(self._cancel(self.only))

    async def _cancel(self, upload: Upload) -> bool:
        return self._environment.cancel(upload)

    def keep_whole_chunks(self) -> None:
        self._it.uploads.granule = None

    def tell_nothing(self) -> None:
        self._it.api.script.add(Rule("GET", 1, FOR_EVER, Failure(500)))

    def create_late(self, seconds: float) -> None:
        self._it.api.script.plan("POST", Late(seconds))

    def be_away(self, *, deletions: int) -> None:
        self._it.api.script.plan("DELETE", *[Failure(500)] * deletions)

    def have_a_bad_day(self) -> None:
        self._it.api.script.plan("POST", Failure(500), Failure(429, retry_after=1))
        self._it.edge.script.plan("PUT", Failure(502))

    @property
    def asked_for_places(self) -> list[int]:
        return [it.status for it in self._it.api.asked("POST")]

    @property
    def left(self) -> list[str]:
        return self._it.left

    @property
    def files(self) -> list[Path]:
        return [*self._environment.folder.iterdir()]

    @property
    def created(self) -> int:
        return len(self._environment.uploads)

    @property
    def stored(self) -> int:
        return self.only.offset if self.left else 0

    @property
    def taken(self) -> int:
        return sum(asked.taken for asked in self._it.edge.asked("PUT"))

    @property
    def is_private(self) -> bool:
        return [*self._it.asset(self.only.id).playback.values()] == ["signed"]

    @property
    def only(self) -> Upload:
        """The one that waits or has an asset."""
        (upload,) = (
            it for it in self._environment.uploads.values() if {it.id, it.asset_id} & set(self._it.left)
        )
        return upload
