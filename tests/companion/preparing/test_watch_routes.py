"""Who may watch what, over which headers, and that no name reaches beyond a video's folder."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.requests import Request

from desktop_uploader.companion.api.watch import Playable, watch_routes

MEDIA = "/media/lecture"
GRANT = "1795258822.0a1b"


class Shelf:
    """`lecture` for its owner and the grant, `waiting` (not ready) for everyone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def playable(self, playback_id: str, viewer: str | None, grant: str | None) -> Playable | None:
        if playback_id == "waiting":
            return Playable("waiting", "Still <b>cooking</b>", None, ready=False)
        if playback_id == "lecture" and (viewer == "owner" or grant == GRANT):
            return Playable("lecture", 'Say "hi" & <b>bye</b> $title', self.folder, ready=True)
        return None


async def identify(request: Request) -> str | None:
    return "owner" if request.headers.get("authorization") == "Bearer owners" else None


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    media = tmp_path / "lecture/1"
    (media / "360p").mkdir(parents=True)
    (media / "master.m3u8").write_text("#EXTM3U\n")
    (media / "thumbnail.jpg").write_bytes(b"\xff\xd8\xff")
    (media / "360p/index.m3u8").write_text("#EXTM3U\n")
    (media / "360p/init.mp4").write_bytes(b"init")
    (media / "360p/00000.m4s").write_bytes(bytes(range(100)))
    (media / "secret.txt").write_text("secret")
    (tmp_path / "secret.m3u8").write_text("secret")
    (media / "360p/00001.m4s").symlink_to(tmp_path / "secret.m3u8")
    return media


@pytest.fixture
async def client(folder: Path) -> AsyncIterator[httpx.AsyncClient]:
    app = Starlette(routes=watch_routes(Shelf(folder), identify=identify))
    app.router.redirect_slashes = False  # as in the companion's own
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://watch.test") as client:
        yield client


OWNER = {"Authorization": "Bearer owners"}


@pytest.mark.parametrize(
    ("name", "kind", "caching"),
    [
        ("master.m3u8", "application/vnd.apple.mpegurl", "private, no-cache"),
        ("360p/index.m3u8", "application/vnd.apple.mpegurl", "private, no-cache"),
        ("360p/init.mp4", "video/mp4", "private, max-age=3600"),
        ("360p/00000.m4s", "video/iso.segment", "private, max-age=3600"),
        ("thumbnail.jpg", "image/jpeg", "private, max-age=3600"),
    ],
)
async def test_files(client: httpx.AsyncClient, name: str, kind: str, caching: str) -> None:
    answer = await client.get(f"{MEDIA}/{name}", headers=OWNER)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == kind
    assert answer.headers["cache-control"] == caching
    assert answer.headers["x-content-type-options"] == "nosniff"
    again = await client.get(f"{MEDIA}/{name}", headers={**OWNER, "If-None-Match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


async def test_ranges(client: httpx.AsyncClient) -> None:
    part = await client.get(f"{MEDIA}/360p/00000.m4s", headers={**OWNER, "Range": "bytes=10-19"})
    assert (part.status_code, part.content) == (206, bytes(range(10, 20)))
    assert part.headers["content-range"] == "bytes 10-19/100"
    beyond = await client.get(f"{MEDIA}/360p/00000.m4s", headers={**OWNER, "Range": "bytes=500-"})
    assert beyond.status_code == 416


@pytest.mark.parametrize(
    "name",
    [
        *(
            "secret.txt",
            "../../secret.m3u8",
            "%2e%2e/%2e%2e/secret.m3u8",
            "360p/../secret.txt",
            "/etc/passwd",
        ),
        *("360p/00001.m4s", "360p/00002.m4s", "360p", "", "master.m3u8%00.jpg", "360p//init.mp4"),
        *("..%5c..%5csecret.m3u8", "٣٦٠p/index.m3u8", "master.M3U8", "CON/index.m3u8"),
    ],
)
async def test_no_other_name_is_served(client: httpx.AsyncClient, name: str) -> None:
    answer = await client.get(f"{MEDIA}/{name}", headers=OWNER)
    assert answer.status_code == 404
    assert b"secret" not in answer.content


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(name=st.text(st.sampled_from("./%\\\0ep36012m4su8: \n٣"), max_size=24))
async def test_no_name_reaches_outside(client: httpx.AsyncClient, name: str) -> None:
    encoded = "".join(f"%{byte:02x}" for byte in name.encode())
    url = httpx.URL("http://watch.test").copy_with(raw_path=f"{MEDIA}/{encoded}".encode())
    answer = await client.get(url, headers=OWNER)
    assert answer.status_code in {200, 404}
    assert b"secret" not in answer.content


async def test_strangers_find_nothing(client: httpx.AsyncClient) -> None:
    assert (await client.get("/watch/lecture")).status_code == 404
    assert (await client.get(f"{MEDIA}/master.m3u8")).status_code == 404
    assert (await client.get("/media/waiting/master.m3u8")).status_code == 404
    strangers, nobodys = await client.get("/watch/lecture"), await client.get("/watch/no-such-video")
    assert strangers.content == nobodys.content
    assert "There is no video here" in nobodys.text


async def test_a_grant_moves_into_cookies_and_out_of_the_address(client: httpx.AsyncClient) -> None:
    answer = await client.get(f"/watch/lecture?grant={GRANT}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/watch/lecture")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["referrer-policy"] == "no-referrer"
    attributes = "HttpOnly; Path={}; SameSite=lax"
    assert answer.headers.get_list("set-cookie") == [
        f"grant={GRANT}; {attributes.format(place)}" for place in ("/watch/lecture", "/media/lecture")
    ]
    assert (await client.get("/watch/lecture")).status_code == 200
    assert (await client.get(f"{MEDIA}/master.m3u8")).status_code == 200


async def test_cookies_are_secure_over_tls(client: httpx.AsyncClient) -> None:
    answer = await client.get(f"https://watch.test/watch/lecture?grant={GRANT}")
    assert all("; Secure" in cookie for cookie in answer.headers.get_list("set-cookie"))


@pytest.mark.parametrize("grant", ["wrong", "a;b", "x" * 600, "%0d%0aSet-Cookie:a=b"])
async def test_a_wrong_grant_leaves_nothing_behind(client: httpx.AsyncClient, grant: str) -> None:
    answer = await client.get(f"/watch/lecture?grant={grant}")
    assert answer.status_code == 404
    assert "set-cookie" not in answer.headers


async def test_titles_are_text_and_pages_live_under_a_strict_policy(client: httpx.AsyncClient) -> None:
    answer = await client.get("/watch/lecture", headers=OWNER)
    assert "Say &quot;hi&quot; &amp; &lt;b&gt;bye&lt;/b&gt; $title" in answer.text
    assert "<b>" not in answer.text
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert answer.headers["watch-state"] == "ready"


async def test_not_ready_yet(client: httpx.AsyncClient) -> None:
    answer = await client.get("/watch/waiting")
    assert (answer.status_code, answer.headers["watch-state"]) == (200, "preparing")
    assert "Still &lt;b&gt;cooking" in answer.text
    assert (await client.head("/watch/waiting")).headers["watch-state"] == "preparing"


async def test_everything_a_page_asks_for_comes_from_here(client: httpx.AsyncClient) -> None:
    for name in ("watch.css", "player.js", "preparing.js", "hls.light.min.js", "icon.svg"):
        assert (await client.get(f"/watch/assets/{name}")).status_code == 200
    for name in ("shell.html", "VENDORED.md", "..%2fproblems.py", "hls.min.js"):
        assert (await client.get(f"/watch/assets/{name}")).status_code == 404
