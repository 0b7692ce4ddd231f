"""One's own videos: status, list, edit, remove, prepare again; and nobody else's."""

import asyncio

import httpx

from tests.companion.library.world import BASE, VIDEO, World, asking, client_of, until


async def test_an_unchanged_status_is_not_sent_again(world: World) -> None:
    target = await world.create()
    path = f"/api/v1/media/status/{target['playbackId']}"
    first = await world.client.get(path)
    unchanged = await world.client.get(path, headers={"If-None-Match": f'"other", W/{first.headers["ETag"]}'})
    await world.send(target, VIDEO[:100])
    changed = await world.client.get(path, headers={"If-None-Match": first.headers["ETag"]})

    assert (unchanged.status_code, unchanged.content) == (304, b"")
    assert (changed.status_code, changed.json()["stage"]) == (200, "uploading")
    assert changed.json()["version"] > first.json()["version"]


async def test_a_ready_video_has_addresses_of_this_server_whatever_the_host_header_says(world: World) -> None:
    playback_id = await world.ready(visibility="PUBLIC")
    headers = {"Host": "evil.example", "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "javascript"}
    status = (await world.client.get(f"/api/v1/media/status/{playback_id}", headers=headers)).json()

    assert status["playback"] == {
        "hls": f"{BASE}/media/{playback_id}/master.m3u8",
        "dash": None,
        "watch": f"{BASE}/watch/{playback_id}",
    }
    assert status["thumbnailUrl"] == f"{BASE}/media/{playback_id}/thumbnail.jpg"
    assert status["renditions"] == [{"name": "360p", "width": 640, "height": 360, "bitrate": 800_000}]
    assert (status["duration"], status["media"]["codec"], status["media"]["format"]) == (4.0, "h264", "mp4")


async def test_the_place_in_line_counts_down_and_each_step_is_a_new_version(world: World) -> None:
    busy = world.companion.settings.workers
    videos = [await world.stored() for _ in range(busy + 2)]
    await until(lambda: len(world.maker.begun) == busy)
    first, second = [await world.status(video) for video in videos[-2:]]
    assert (first["stage"], first["placeInLine"], second["placeInLine"]) == ("queued", 1, 2)

    await world.client.delete(f"/api/v1/media/{videos[-2]}")

    moved = await world.status(videos[-1])
    assert (moved["placeInLine"], moved["stage"]) == (1, "queued")
    assert moved["version"] > second["version"]


async def test_the_list_pages_through_everything_newest_first(world: World) -> None:
    created = [(await world.create())["playbackId"] for _ in range(53)]
    first = (await world.client.get("/api/v1/media")).json()
    rest = (await world.client.get("/api/v1/media", params={"cursor": first["cursor"]})).json()

    assert [video["playbackId"] for video in first["media"] + rest["media"]] == created[::-1]
    assert (len(first["media"]), rest["cursor"]) == (50, None)


async def test_the_list_can_be_narrowed_to_a_status(world: World) -> None:
    kept, cancelled = await world.create(), await world.create()
    await world.client.delete(f"/api/v1/media/{cancelled['playbackId']}")

    async def listed(**query: str) -> list[str]:
        media = (await world.client.get("/api/v1/media", params=query)).json()["media"]
        return [video["playbackId"] for video in media]

    assert await listed() == await listed(status="uploading") == [kept["playbackId"]]
    assert await listed(status="cancelled") == [cancelled["playbackId"]]
    assert await listed(status="ready") == []
    for nonsense in ({"status": "x"}, {"cursor": "-1"}, {"cursor": str(2**63)}, {"cursor": "x"}):
        assert (await world.client.get("/api/v1/media", params=nonsense)).status_code == 422


async def test_editing_changes_what_was_sent_and_nothing_else(world: World) -> None:
    playback_id = await world.stored(title="Old", courseId="lecture-series")
    path = f"/api/v1/media/{playback_id}"
    edited = (await world.client.patch(path, json={"title": "New"})).json()
    assert (edited["title"], edited["courseId"], edited["lessonId"]) == ("New", "lecture-series", None)

    moved = (await world.client.patch(path, json={"lessonId": "first-steps-tour"})).json()
    assert (moved["courseId"], moved["lessonId"]) == ("first-steps", "first-steps-tour")

    out = (await world.client.patch(path, json={"courseId": None, "title": None})).json()
    assert (out["title"], out["courseId"], out["lessonId"]) == ("New", None, None)
    assert edited["version"] < moved["version"] < out["version"]
    same = (await world.client.patch(path, json={"title": "New"})).json()
    assert same["version"] == out["version"]


async def test_editing_to_nowhere_is_refused(world: World) -> None:
    playback_id = await world.stored()
    for nowhere in ({"courseId": "x"}, {"lessonId": "x"}, {"visibility": "ALL"}, {"title": "t" * 201}):
        assert (await world.client.patch(f"/api/v1/media/{playback_id}", json=nowhere)).status_code == 422


async def test_removing_an_upload_takes_its_bytes_and_says_cancelled(world: World) -> None:
    target = await world.create()
    await world.send(target, VIDEO[:100])
    path = f"/api/v1/media/{target['playbackId']}"
    answers = [await world.client.delete(path) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [204, 204]
    status = await world.status(target["playbackId"])
    assert (status["status"], status["stage"]) == ("cancelled", "cancelled")
    assert await world.companion.store.ids() == []
    assert (await world.send(target, VIDEO[100:], 100)).status_code == 404
    assert (await world.client.patch(path, json={"title": "New"})).status_code == 409
    assert (await world.client.post(f"{path}/upload-url")).status_code == 409


async def test_removing_what_is_being_prepared_stops_it_first(world: World) -> None:
    playback_id = await world.stored()
    await world.until(playback_id, lambda status: status["progress"] == 40)
    await world.client.delete(f"/api/v1/media/{playback_id}")

    assert world.maker.stopped == [playback_id]
    assert (await world.status(playback_id))["status"] == "cancelled"
    assert list(world.companion.settings.media.iterdir()) == []


async def test_removing_a_ready_video_takes_everything(world: World) -> None:
    playback_id = await world.ready(visibility="PUBLIC")
    assert (await world.client.get(f"/media/{playback_id}/master.m3u8")).content == b"made"
    await world.client.delete(f"/api/v1/media/{playback_id}")

    assert (await world.client.get(f"/media/{playback_id}/master.m3u8")).status_code == 404
    assert list(world.companion.settings.media.iterdir()) == []
    assert await world.companion.store.ids() == []
    assert (await world.client.get("/api/v1/me")).json()["quota"]["usedBytes"] == 0


async def test_preparing_again_after_a_failure(world: World) -> None:
    world.maker.fails = True
    world.maker.go.set()
    playback_id = await world.stored()
    failed = await world.until_stage(playback_id, "error")
    assert failed["error"]["code"] == "V-11"
    world.maker.fails = False
    answer = await world.client.post(f"/api/v1/media/{playback_id}/process")

    assert (answer.status_code, answer.json()["error"]) == (202, None)
    await world.verify(playback_id)
    await world.until_stage(playback_id, "ready")
    assert (await world.client.post(f"/api/v1/media/{playback_id}/process")).status_code == 409
    assert (await world.client.delete(f"/api/v1/media/{playback_id}/process")).status_code == 409


async def test_preparing_can_be_stopped_and_begun_again(world: World) -> None:
    playback_id = await world.stored()
    await world.until(playback_id, lambda status: status["progress"] == 40)
    path = f"/api/v1/media/{playback_id}/process"
    stopped = [(await world.client.delete(path)).json() for _ in range(2)]

    assert [one["error"]["code"] for one in stopped] == ["preparing_stopped"] * 2
    assert world.maker.stopped == [playback_id]
    assert (await world.verify(playback_id)).status_code == 200
    world.maker.go.set()
    assert (await world.client.post(path)).status_code == 202
    await world.until_stage(playback_id, "ready")


async def test_nothing_to_prepare_is_said(world: World) -> None:
    target = await world.create()

    assert (await world.client.post(f"/api/v1/media/{target['playbackId']}/process")).status_code == 409


async def test_a_lesson_shows_its_newest_video_that_can_be_watched(world: World) -> None:
    async def lesson() -> tuple[str, str | None]:
        courses = (await world.client.get("/api/v1/courses")).json()["courses"]
        lessons = {lesson["id"]: lesson for course in courses for lesson in course["lessons"]}
        found = lessons["lecture-series-1"]
        return found["status"], found["playbackId"]

    assert await lesson() == ("empty", None)
    first = await world.stored(lessonId="lecture-series-1")
    assert await lesson() == ("processing", first)
    world.maker.go.set()
    await world.verify(first)
    await world.until_stage(first, "ready")
    assert await lesson() == ("published", first)
    newer = await world.stored(lessonId="lecture-series-1")
    assert await lesson() == ("published", first)
    await world.verify(newer)
    await world.until_stage(newer, "ready")
    assert await lesson() == ("published", newer)
    await world.client.delete(f"/api/v1/media/{newer}")
    assert await lesson() == ("published", first)
    await world.client.patch(f"/api/v1/media/{first}", json={"courseId": None})
    assert await lesson() == ("empty", None)


async def test_someone_elses_video_is_not_there(world: World) -> None:
    target = await world.create()
    playback_id, upload = target["playbackId"], target["uploadUrl"].removeprefix(BASE)
    before = await world.status(playback_id)
    other = await world.as_user("b@b.b")
    digest = {"digest": "sha256-8MiB:" + "0" * 64}
    asked: list[tuple[str, str, object]] = [
        ("GET", f"/api/v1/media/status/{playback_id}", None),
        ("PATCH", f"/api/v1/media/{playback_id}", {"title": "Mine now"}),
        ("DELETE", f"/api/v1/media/{playback_id}", None),
        ("POST", f"/api/v1/media/{playback_id}/upload-url", None),
        ("POST", f"/api/v1/media/{playback_id}/verify", digest),
        ("POST", f"/api/v1/media/{playback_id}/process", None),
        ("DELETE", f"/api/v1/media/{playback_id}/process", None),
        ("DELETE", upload, None),
    ]
    for method, path, body in asked:
        theirs = await other.request(method, path, json=body, headers={"Tus-Resumable": "1.0.0"})
        nobodys = await other.request(
            method, path.replace(playback_id, "0" * 32), json=body, headers={"Tus-Resumable": "1.0.0"}
        )
        assert theirs.status_code == nobodys.status_code == 404, (method, path)
        assert theirs.content == nobodys.content
    assert (await other.get("/api/v1/media")).json()["media"] == []
    assert await world.status(playback_id) == before


async def test_a_private_videos_link_works_in_a_plain_browser_and_for_that_video_only(world: World) -> None:
    mine, other = await world.ready(), await world.ready()
    link = (await world.status(mine))["playback"]["watch"]
    grant = httpx.URL(link).params["grant"]
    assert world.token not in link
    visitor = client_of(world.client, None)

    async def seen(playback_id: str, grant: str | None) -> int:
        cookies = {} if grant is None else {"Cookie": f"grant={grant}"}
        return (await visitor.get(f"/media/{playback_id}/master.m3u8", headers=cookies)).status_code

    assert await seen(mine, None) == 404
    assert await seen(mine, grant) == 200
    assert await seen(other, grant) == 404
    assert await seen(mine, f"9{grant}") == 404
    assert await seen(mine, grant[:-1] + ("0" if grant[-1] != "0" else "1")) == 404
    assert (await world.client.get(f"/media/{mine}/thumbnail.jpg")).status_code == 200
    world.time.turn(world.companion.settings.grant_lifetime)
    assert await seen(mine, grant) == 404


async def test_fifty_uploads_at_once_are_fifty_videos(world: World) -> None:
    answers = await asyncio.gather(
        *(world.client.post("/api/v1/media/upload/direct", json=asking()) for _ in range(50))
    )

    assert {answer.status_code for answer in answers} == {201}
    assert len(await world.companion.store.ids()) == 50
