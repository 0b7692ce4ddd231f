"""Every door over real HTTP: who may come in, and that whoever may not changes nothing."""

import hmac
from collections.abc import AsyncIterator, Sequence
from itertools import product
from pathlib import Path
from typing import Any

import httpx
import pytest

from desktop_uploader.companion.app import routes_of
from desktop_uploader.companion.settings import BlobSettings, CloudflareSettings, MuxSettings
from desktop_uploader.companion.video.stages import Stage
from tests.companion.webhooks import mux_provider
from tests.companion.webhooks.doors import (
    CLOUDFLARE,
    DOORS,
    MUX,
    MUX_SECRET,
    PIPELINE_SECRET,
    SECRET,
    TOKEN,
    Door,
)
from tests.companion.webhooks.served import Served, served

each_door = pytest.mark.parametrize("door", DOORS, ids=lambda it: it.path.rpartition("/")[2])
timed_doors = pytest.mark.parametrize("door", [it for it in DOORS if it.is_timed], ids=lambda it: it.path)
several_doors = pytest.mark.parametrize("door", [it for it in DOORS if it.several], ids=lambda it: it.path)


def all_connected(**more: Any) -> dict[str, Any]:
    given = {
        "cloudflare": CLOUDFLARE,
        "mux": MUX,
        "vercel_blob": BlobSettings(token=TOKEN),
        "pipeline_secrets": (PIPELINE_SECRET, "one before"),
    }
    return given | more


@pytest.fixture
async def all_doors(tmp_path: Path) -> AsyncIterator[Served]:
    async with served(tmp_path / "data", **all_connected()) as here:
        yield here


async def post(
    here: Served, door: Door, signatures: Sequence[str | bytes], body: bytes | None = None
) -> httpx.Response:
    name = door.header.encode()
    headers = [(name, it if isinstance(it, bytes) else it.encode()) for it in signatures]
    return await here.client.post(door.path, content=door.body if body is None else body, headers=headers)


def now(here: Served) -> float:
    return here.time.now.timestamp()


@each_door
async def test_what_is_signed_is_taken_once(all_doors: Served, door: Door) -> None:
    for _ in range(2):
        answer = await post(all_doors, door, [door.sealed(door.body, now(all_doors))])
        assert (answer.status_code, answer.json()) == (200, {"success": True}), answer.text
    assert await all_doors.kept() == 1


def forgeries(door: Door, at: float) -> dict[str, tuple[bytes, Sequence[str | bytes]]]:
    body = door.body
    good = door.sealed(body, at)
    hexes = door.signature(body, at, door.secret)
    timed: dict[str, tuple[bytes, Sequence[str | bytes]]] = {
        "too old": (body, [door.sealed(body, at - 301)]),
        "from the future": (body, [door.sealed(body, at + 301)]),
        "another time": (body, [good.replace(str(int(at)), str(int(at) + 1))]),
        "no time": (body, [good.partition(",")[2]]),
        "a huge time": (body, [good.replace(str(int(at)), "9" * 3000)]),
        "two times": (body, [f"{good.partition(',')[0]},{good}"]),
        "the body alone": (
            body,
            [good.replace(hexes, hmac.digest(door.secret.encode(), body, "sha256").hex())],
        ),
    }
    always: dict[str, tuple[bytes, Sequence[str | bytes]]] = {
        "no header": (body, []),
        "an empty header": (body, [""]),
        "two headers": (body, [good, good]),
        "a byte more": (body + b" ", [good]),
        "a byte less": (body[:-1], [good]),
        "an altered byte": (body.replace(b"a", b"b", 1), [good]),
        "another secret": (body, [door.sealed(body, at, "another")]),
        "no secret": (body, [door.sealed(body, at, "")]),
        "an altered digit": (body, [good.replace(hexes, ("1" if hexes[0] == "0" else "0") + hexes[1:])]),
        "upper case": (body, [good.replace(hexes, hexes.upper())]),
        "no hex": (body, [good.replace(hexes, "g" * 64)]),
        "short": (body, [good.replace(hexes, hexes[:-2])]),
        "the wrong digits": (body, [good.replace(hexes, "٣" * 64)]),
        "another form": (body, [f"sha256={hexes}"]),
        "other characters": (body, [b"t=\xff\xfe,v1=\xe9"]),
        "a huge header": (body, [good + "," + "a" * 50_000]),
        "no body": (b"", [good]),
    }
    return always | (timed if door.is_timed else {})


@each_door
async def test_what_isnt_signed_changes_nothing(all_doors: Served, door: Door) -> None:
    videos = [await all_doors.plant("abc", name) for name in ("cloudflare", "mux", "vercel_blob")]
    before = [await all_doors.video(it) for it in videos]
    for which, (body, headers) in forgeries(door, now(all_doors)).items():
        answer = await post(all_doors, door, headers, body)
        assert answer.status_code == 401, which
        assert answer.json()["code"] == "forbidden", which
        assert await all_doors.kept() == 0, which
    assert [await all_doors.video(it) for it in videos] == before


async def test_a_signature_for_one_door_opens_no_other(all_doors: Served) -> None:
    for door, other in product(DOORS, DOORS):
        answer = await post(all_doors, door, [other.sealed(door.body, now(all_doors))])
        assert (answer.status_code == 200) is (other is door), (door.path, other.path)
    assert await all_doors.kept() == len(DOORS)


@timed_doors
async def test_five_minutes_both_ways(all_doors: Served, door: Door) -> None:
    for late in (300, -300):
        answer = await post(all_doors, door, [door.sealed(door.body, now(all_doors) + late)])
        assert answer.status_code == 200, late


@timed_doors
async def test_a_new_secret_beside_the_one_before_it(all_doors: Served, door: Door) -> None:
    statuses = [
        (await post(all_doors, door, [door.sealed(door.body, now(all_doors), secret)])).status_code
        for secret in (door.secret, "one before", "the one before that")
    ]
    assert statuses == [200, 200, 401]


@several_doors
async def test_one_good_signature_of_several_is_enough(all_doors: Served, door: Door) -> None:
    good, others = door.sealed(door.body, now(all_doors)), f"v1={'0' * 64}"
    time, _, ours = good.partition(",")
    for header in (f"{good},{others}", f"{time},{others},{ours}", f"{time},{others},{others},{ours}"):
        assert (await post(all_doors, door, [header])).status_code == 200, header
    assert (await post(all_doors, door, [f"{time},{others},{others}"])).status_code == 401


@each_door
async def test_what_is_too_large_isnt_read(all_doors: Served, door: Door) -> None:
    large = b'{"type": "' + b"a" * 10_000_000 + b'"}'
    answer = await post(all_doors, door, [door.sealed(large, now(all_doors))], large)

    assert (answer.status_code, await all_doors.kept()) == (413, 0)


async def test_signed_nonsense_is_refused_and_forgotten(all_doors: Served) -> None:
    nonsense = (b"", b"[]", b"{", b"\xff", b"{}", b'{"uid": NaN}', b"[" * 100_000, b"9" * 5000)
    for door, body in product(DOORS, nonsense):
        answer = await post(all_doors, door, [door.sealed(body, now(all_doors))], body)
        assert answer.status_code == 400, (door.path, body[:20])
    assert await all_doors.kept() == 0


async def test_only_posts(all_doors: Served) -> None:
    for door in DOORS:
        assert (await all_doors.client.get(door.path)).status_code == 405, door.path


async def test_a_mux_ready_without_a_playback_id_is_a_400_and_changes_nothing(all_doors: Served) -> None:
    door = DOORS[1]
    playback_id = await all_doors.plant("abc", "mux")
    body = mux_provider.told("video.asset.ready", mux_provider.asset("abc", "ready", playback_ids=[]))
    answer = await post(all_doors, door, [door.sealed(body, now(all_doors))], body)

    assert (answer.status_code, await all_doors.kept()) == (400, 0)
    assert "no playback id" in answer.json()["detail"]
    assert (await all_doors.video(playback_id)).stage is Stage.CREATED


@pytest.mark.parametrize("body_alone", [False, True])
async def test_the_second_form_of_cloudflare_only_where_asked_for(
    tmp_path: Path, *, body_alone: bool
) -> None:
    account = CloudflareSettings(
        account="a", customer="c", token="t", webhook_secrets=(SECRET,), body_alone=body_alone
    )
    door = DOORS[0]
    async with served(tmp_path / "data", cloudflare=account) as here:
        alone = hmac.digest(SECRET.encode(), door.body, "sha256").hex()
        second = await post(here, door, [f"t={int(now(here))},v1={alone}"])
        first = await post(here, door, [door.sealed(door.body, now(here))])

    assert (second.status_code, first.status_code) == (200 if body_alone else 401, 200)


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [it.message for it in caplog.records if it.levelname == "WARNING" and "ebhooks" in it.message]


async def test_doors_without_a_secret_refuse_and_the_log_says_so_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    mux = MuxSettings(token_id="id", token_secret="s")
    async with served(tmp_path / "data", secrets=(), mux=mux) as here:
        for door in DOORS:
            for headers in ([], [door.sealed(door.body, now(here), "")], [door.sealed(door.body, now(here))]):
                assert (await post(here, door, headers)).status_code == 401, door.path
        assert await here.kept() == 0
    (warning,) = warnings(caplog)
    assert warning.startswith("Webhooks of cloudflare, mux are refused")


async def test_with_all_secrets_nothing_is_warned_of(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with served(tmp_path / "data", **all_connected()):
        pass
    async with served(tmp_path / "alone", cloudflare=None):
        pass
    assert warnings(caplog) == []


async def test_in_development_every_door_without_a_secret_is_open_and_the_log_says_which(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with served(tmp_path / "data", secrets=(), accept_unsigned_webhooks=True, mux=MUX) as here:
        statuses = {door.path: (await post(here, door, [])).status_code for door in DOORS}
    (warning,) = warnings(caplog)

    assert statuses.pop("/api/webhooks/mux") == 401
    assert "/api/webhooks/mux" not in warning
    for path, status in statuses.items():
        assert (status, path in warning) == (200, True), path
    assert warning.startswith("FOR DEVELOPMENT ONLY")


async def test_no_secret_is_ever_shown(all_doors: Served, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    told = ""
    for door in DOORS:
        for secret in ("another", None):
            told += (await post(all_doors, door, [door.sealed(door.body, now(all_doors), secret)])).text
    told += caplog.text + repr(all_doors.companion.settings) + repr(routes_of(all_doors.companion))

    for secret in (SECRET, MUX_SECRET, PIPELINE_SECRET, TOKEN, "one before"):
        assert secret not in told
