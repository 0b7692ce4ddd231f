"""Cloudflare Stream as a journey sees it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from tests.emulators.cloudflare import Cloudflare
from tests.emulators.cloudflare_videos import REFUSED, WELL, Video
from tests.emulators.cloudflare_webhooks import Webhooks
from tests.emulators.failures import Failure, Late
from tests.faults.script import FOR_EVER, Rule
from tests.faults.threads import Threaded, in_thread


class AtCloudflare:
    stages = ("uploading", "queued", "inprogress", "ready", "error")

    def __init__(self, running: Threaded[Cloudflare]) -> None:
        self._running, self._it, self._account = running, running.it, running.it.account

    @classmethod
    @contextmanager
    def running(cls, folder: Path) -> "Iterator[AtCloudflare]":
        with in_thread(Cloudflare(folder)) as running:
            yield cls(running)

    @property
    def options(self) -> list[str]:
        given = {"account": self._account.id, "customer": self._account.customer, "api": self._it.api_url}
        options = [part for name, value in given.items() for part in (f"--cloudflare-{name}", value)]
        return ["--backend", "cloudflare", *options]

    @property
    def environ(self) -> dict[str, str]:
        return {
            "DESKTOP_UPLOADER_CLOUDFLARE_TOKEN": self._account.token,
            "DESKTOP_UPLOADER_CLOUDFLARE_WEBHOOK_SECRETS": self._account.webhooks.secret,
        }

    @property
    def secrets(self) -> list[str]:
        return self._account.secrets

    @property
    def keys(self) -> list[str]:
        return [self._account.token]

    @property
    def webhooks(self) -> Webhooks:
        return self._account.webhooks

    def subscribe(self, companion: str) -> None:
        self.webhooks.subscribe(f"{companion}/api/webhooks/cloudflare")

    def settle(self) -> None:
        self._running.call(self.webhooks.settled())

    def again(self, number: int) -> int:
        return self._running.call(self.webhooks.again(self.webhooks.sent[number]))

    def here(self, link: str) -> str | None:
        return self._it.here(link) if link.startswith(self._account.player) else None

    def come_to(self, stage: str) -> None:
        while self._only.at.state != stage:
            self._running.call(self._it.advance(self._only.uid))

    def finish(self) -> None:
        for uid in self._it.videos:
            self._running.call(self._it.finish(uid))

    def refuse(self, *, yes: bool = True) -> None:
        self._account.steps = REFUSED if yes else WELL
        self.webhooks.other_spelling = yes

    def lose(self) -> None:
        assert self._account.remove(self._only.uid)

    def keep_whole_chunks(self) -> None:
        self._it.uploads.whole_chunks = True

    def tell_nothing(self) -> None:
        self._it.api.script.add(Rule("GET", 1, FOR_EVER, Failure(500)))

    def create_late(self, seconds: float) -> None:
        self._it.api.script.plan("POST", Late(seconds))

    def be_away(self, *, deletions: int) -> None:
        self._it.api.script.plan("DELETE", *[Failure(500)] * deletions)

    def have_a_bad_day(self) -> None:
        """A place is never given for long, besides."""
        self._account.longest_expiry = timedelta(hours=6)
        self._it.api.script.plan("POST", Failure(500), Failure(429, retry_after=1))
        self._it.edge.script.plan("PATCH", Failure(502))

    @property
    def asked_for_places(self) -> list[int]:
        return [it.status for it in self._it.api.asked("POST")]

    @property
    def left(self) -> list[str]:
        return [*self._it.videos]

    @property
    def files(self) -> list[Path]:
        return [*self._account.folder.iterdir()]

    @property
    def created(self) -> int:
        return self._account.created

    @property
    def stored(self) -> int:
        return self._only.offset if self._it.videos else 0

    @property
    def taken(self) -> int:
        return sum(asked.taken for asked in self._it.edge.asked("PATCH"))

    @property
    def is_private(self) -> bool:
        return self._only.signed

    @property
    def _only(self) -> Video:
        (video,) = self._it.videos.values()
        return video
