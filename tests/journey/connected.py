"""A companion that gives its videos to the emulated Cloudflare Stream, and what people do with it."""

import time
from collections.abc import Callable
from pathlib import Path

import httpx

from tests.emulators.cloudflare import Cloudflare
from tests.emulators.cloudflare_videos import Video
from tests.faults.threads import Threaded
from tests.journey.shells import CompanionShell, Process, Uploader

_PATIENCE = 30.0


class Connected(CompanionShell):
    """`companion serve --backend cloudflare`, its secrets given by the environment, as in earnest."""

    def __init__(self, home: Path, cloudflare: Cloudflare) -> None:
        self._home, self._cloudflare = home, cloudflare
        self.uploaders: list[Uploader] = []
        super().__init__(home, 0, *_options(cloudflare), **_secrets(cloudflare))

    @property
    def token_file(self) -> Path:
        return self._home / "companion" / "token"

    def uploader(self, video: Path, *more: str) -> Uploader:
        """Its own home, as another computer has it."""
        server = ("--server", self.address, "--token-file", str(self.token_file))
        self.uploaders.append(Uploader(self._home / "desktop", str(video), *server, *more))
        return self.uploaders[-1]

    def subscribe(self) -> None:
        """As an operator does once, by `PUT /stream/webhook`."""
        self._cloudflare.account.webhooks.subscribe(f"{self.address}/api/webhooks/cloudflare")

    def cancel(self, playback_id: str) -> None:
        assert self._ask("DELETE", f"/api/v1/media/{playback_id}").status_code == 204

    def playback_ids(self) -> list[str]:
        """Of all that was not cancelled."""
        return [it["playbackId"] for it in self._ask("GET", "/api/v1/media").json()["media"]]

    def _ask(self, method: str, path: str) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.token_file.read_text().strip()}"}
        return httpx.request(method, self.address + path, headers=headers, trust_env=False, timeout=30)


def _options(cloudflare: Cloudflare) -> list[str]:
    """What anybody may see."""
    given = {
        "account": cloudflare.account.id,
        "customer": cloudflare.account.customer,
        "api": cloudflare.api_url,
    }
    options = [part for name, value in given.items() for part in (f"--cloudflare-{name}", value)]
    return ["--backend", "cloudflare", *options]


def _secrets(cloudflare: Cloudflare) -> dict[str, str]:
    return {
        "DESKTOP_UPLOADER_CLOUDFLARE_TOKEN": cloudflare.account.token,
        "DESKTOP_UPLOADER_CLOUDFLARE_WEBHOOK_SECRETS": cloudflare.account.webhooks.secret,
    }


def only(cloudflare: Cloudflare) -> Video:
    """The one video that is there."""
    (video,) = cloudflare.videos.values()
    return video


def finish(cloudflare: Threaded[Cloudflare]) -> None:
    """Whatever is there comes to its last state, one state after the other."""
    for uid in cloudflare.it.videos:
        cloudflare.call(cloudflare.it.finish(uid))


def opens(cloudflare: Cloudflare, link: str) -> bool:
    """A browser that follows the link comes to the provider's page."""
    with _NameServer(cloudflare) as names, httpx.Client(transport=names, follow_redirects=True) as browser:
        page = browser.get(link)
    return page.status_code == 200 and "<video" in page.text and names.asked


class _NameServer(httpx.HTTPTransport):
    """The provider's host is where the emulator is. `asked`: somebody wanted to know."""

    def __init__(self, cloudflare: Cloudflare) -> None:
        super().__init__(trust_env=False)
        self._cloudflare = cloudflare
        self.asked = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if str(request.url).startswith(self._cloudflare.account.player):
            self.asked = True
            request.url = httpx.URL(self._cloudflare.here(str(request.url)))
        return super().handle_request(request)


def taken(cloudflare: Cloudflare) -> int:
    """Bytes that came in all PATCHes together."""
    return sum(asked.taken for asked in cloudflare.edge.asked("PATCH"))


def check_silent(home: Path, cloudflare: Cloudflare, *processes: Process) -> None:
    """No secret was printed or logged, and the API token is in no file of either program."""
    for secret in cloudflare.account.secrets:
        for process in processes:
            assert secret not in "\n".join([*process.out, *process.err])
        for log in home.rglob("*.log*"):
            assert secret.encode() not in log.read_bytes(), log
    for file in (it for it in home.rglob("*") if it.is_file()):
        assert cloudflare.account.token.encode() not in file.read_bytes(), file


def eventually(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.01)
