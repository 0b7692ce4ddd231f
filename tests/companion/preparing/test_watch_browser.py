"""The watch page in a real browser: it plays, by either way of HLS, and nothing complains."""

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait
from starlette.applications import Starlette

from desktop_uploader.companion.api.watch import Playable, watch_routes
from tests.companion.preparing.memory_records import prepare
from tests.fixtures.browser import chromium, complaints, state, watch
from tests.fixtures.videos import VideoMaker

TITLE = "Week 3 · <script>document.title='broken'</script> Graphs & trees"
VIDEO = "0f8e1c2a-lecture"
NO_NATIVE_HLS = """
const original = HTMLMediaElement.prototype.canPlayType;
HTMLMediaElement.prototype.canPlayType = function (type) {
  return type.includes("mpegurl") ? "" : original.call(this, type);
};
"""


class Shelf:
    """A library of one video that turns ready when it is told to."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.ready = folder, True

    async def playable(self, playback_id: str, viewer: str | None, grant: str | None) -> Playable | None:
        if playback_id != VIDEO:
            return None
        return Playable(VIDEO, TITLE, self.folder if self.ready else None, self.ready)


@pytest.fixture(scope="module")
def shelf(videos: VideoMaker, tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    root = tmp_path_factory.mktemp("media")
    asyncio.run(prepare(videos.make("lecture.mp4", seconds=4, size="854x480", rate=30), root))
    return Shelf(root / "video/1")


@pytest.fixture
def address(shelf: Shelf) -> Iterator[str]:
    config = uvicorn.Config(
        Starlette(routes=watch_routes(shelf)), host="127.0.0.1", port=0, log_level="warning", ws="none"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        thread.join(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[webdriver.Chrome]:
    with chromium(tmp_path) as driver:
        yield driver


def plays(browser: webdriver.Chrome, address: str) -> None:
    watch(browser, f"{address}/watch/{VIDEO}")
    assert state(browser)["width"] in {640, 854}


def test_plays_with_the_browsers_own_hls(browser: webdriver.Chrome, address: str) -> None:
    plays(browser, address)
    assert browser.execute_script("return typeof Hls") == "undefined"
    # The title is text everywhere it appears.
    assert browser.find_element(By.TAG_NAME, "h1").text == TITLE
    assert browser.title == TITLE
    assert browser.find_element(By.ID, "player").get_attribute("aria-label") == TITLE


def test_plays_with_hls_js_where_the_browser_has_none(browser: webdriver.Chrome, address: str) -> None:
    browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": NO_NATIVE_HLS})
    plays(browser, address)
    assert browser.execute_script("return typeof Hls") == "function"


def test_follows_the_colour_scheme(browser: webdriver.Chrome, address: str) -> None:
    for scheme, colours in (
        ("light", ["rgb(246, 247, 249)", "rgb(22, 25, 31)"]),
        ("dark", ["rgb(20, 22, 26)", "rgb(237, 239, 243)"]),
    ):
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})
        browser.get(f"{address}/watch/{VIDEO}")
        script = "const s = getComputedStyle(document.body); return [s.backgroundColor, s.color];"
        assert browser.execute_script(script) == colours


def test_the_other_pages(browser: webdriver.Chrome, address: str, shelf: Shelf) -> None:
    browser.get(f"{address}/watch/another")
    assert browser.find_element(By.TAG_NAME, "h1").text == "There is no video here"
    # The browser notes the 404 of the page itself; a broken policy or script would be one more.
    assert complaints(browser) == ["network"]
    shelf.ready = False
    try:
        browser.get(f"{address}/watch/{VIDEO}")
        assert "being prepared" in browser.find_element(By.TAG_NAME, "main").text
        assert browser.find_elements(By.ID, "player") == []
    finally:
        shelf.ready = True
    # It turns into the player by itself.
    WebDriverWait(browser, 20, 0.1).until(lambda b: b.find_elements(By.ID, "player"))
    assert complaints(browser) == []
