"""A companion that gives its videos to an emulated provider, and what people do with it."""

import time
from collections.abc import Callable
from pathlib import Path

import httpx

from tests.journey.provider import Provider
from tests.journey.shells import CompanionShell, Process, Uploader
from tests.journey.stored import same_bytes

_PATIENCE = 30.0


class Connected(CompanionShell):
    """`companion serve --backend …`, its secrets given by the environment, as in earnest."""

    def __init__(self, home: Path, provider: Provider) -> None:
        self._home, self._provider = home, provider
        self.uploaders: list[Uploader] = []
        super().__init__(home, 0, *provider.options, **provider.environ)

    @property
    def token_file(self) -> Path:
        return self._home / "companion" / "token"

    def uploader(self, video: Path, *more: str) -> Uploader:
        """Its own home, as another computer has it."""
        server = ("--server", self.address, "--token-file", str(self.token_file))
        self.uploaders.append(Uploader(self._home / "desktop", str(video), *server, *more))
        return self.uploaders[-1]

    def subscribe(self) -> None:
        """As an operator does once, at the provider."""
        self._provider.subscribe(self.address)

    def cancel(self, playback_id: str) -> None:
        assert self._ask("DELETE", f"/api/v1/media/{playback_id}").status_code == 204

    def playback_ids(self) -> list[str]:
        """Of all that was not cancelled."""
        return [it["playbackId"] for it in self._ask("GET", "/api/v1/media").json()["media"]]

    def _ask(self, method: str, path: str) -> httpx.Response:
        headers = {"Authorization": f"Bearer {self.token_file.read_text().strip()}"}
        return httpx.request(method, self.address + path, headers=headers, trust_env=False, timeout=30)


def sent(uploader: Uploader) -> None:
    """All bytes are there, and the provider is at work."""
    uploader.until(lambda: "processing" in uploader.states)


def ended_well(provider: Provider, uploader: Uploader, video: Path) -> None:
    assert uploader.end() == 0, uploader.told
    assert uploader.last["state"] == "ready"
    assert uploader.last["checked"] == "stored"
    assert opens(provider, uploader.last["watchUrl"])
    (content,) = provider.files
    assert same_bytes(video, content)


def opens(provider: Provider, link: str) -> bool:
    """A browser that follows the link comes to the provider's page."""
    with _NameServer(provider) as names, httpx.Client(transport=names, follow_redirects=True) as browser:
        page = browser.get(link)
    return page.status_code == 200 and "<video" in page.text and names.asked


class _NameServer(httpx.HTTPTransport):
    """The provider's host is where the emulator is. `asked`: somebody wanted to know."""

    def __init__(self, provider: Provider) -> None:
        super().__init__(trust_env=False)
        self._provider = provider
        self.asked = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        here = self._provider.here(str(request.url))
        if here is not None:
            self.asked = True
            request.url = httpx.URL(here)
        return super().handle_request(request)


def check_silent(home: Path, provider: Provider, *processes: Process) -> None:
    """No secret was printed or logged, and the keys to the provider are in no file of either program."""
    said = "\n".join(line for process in processes for line in [*process.out, *process.err]).encode()
    files = {it: it.read_bytes() for it in home.rglob("*") if it.is_file()}
    for secret in provider.secrets:
        assert secret.encode() not in said
        assert not [it for it, content in files.items() if ".log" in it.name and secret.encode() in content]
    for key in provider.keys:
        assert not [it for it, content in files.items() if key.encode() in content]


def eventually(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "waited in vain"
        time.sleep(0.01)
