"""The end of the journey: the link that the uploader printed plays in a real browser."""

from pathlib import Path

import httpx
import pytest
from selenium.webdriver.common.by import By

from tests.fixtures.browser import chromium, state, watch
from tests.fixtures.videos import VideoMaker
from tests.journey.shells import CompanionShell, Uploader


@pytest.mark.parametrize("visibility", ["private", "public"])
def test_the_link_plays(home: Path, videos: VideoMaker, tmp_path: Path, visibility: str) -> None:
    video = videos.make("watch me.mp4", seconds=4, size="854x480", rate=30)
    with CompanionShell(home), Uploader(home, str(video), "--visibility", visibility) as uploader:
        assert uploader.end() == 0, uploader.told
        link = uploader.last["watchUrl"]
        with chromium(tmp_path / "profile") as browser:
            watch(browser, link)
            assert browser.find_element(By.TAG_NAME, "h1").text == "Watch me"
            assert state(browser)["width"] > 0
            assert "grant" not in browser.current_url
        without_grant = httpx.get(link.split("?")[0])
        assert without_grant.status_code == (200 if visibility == "public" else 404)
