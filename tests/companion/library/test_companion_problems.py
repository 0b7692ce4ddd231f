"""Every refusal reads the same: RFC 9457, a code, plain words."""

from collections.abc import AsyncIterator

from tests.companion.library.world import World


async def test_what_is_not_there(world: World) -> None:
    for method, path, status, code in (
        ("GET", "/nowhere", 404, "no_such_address"),
        ("GET", "/api/v1/server/", 404, "no_such_address"),
        ("PUT", "/api/v1/me", 405, "invalid"),
        ("GET", "/api/v1/media/status/nothing", 404, "not_found"),
        ("GET", "/docs", 404, "no_such_address"),
    ):
        answer = await world.client.request(method, path)
        assert (answer.status_code, answer.json()["code"]) == (status, code), path
        assert answer.headers["Content-Type"] == "application/problem+json"


async def test_a_field_that_does_not_fit_is_named_but_not_repeated(world: World) -> None:
    asked = {"fileName": "a.mp4", "fileSize": "secret words", "metadata": {"title": "A"}}
    answer = await world.client.post("/api/v1/media/upload/direct", json=asked)

    assert answer.status_code == 422
    assert answer.json()["detail"].startswith("fileSize: ")
    assert "secret" not in answer.text


async def test_a_body_that_is_no_json_is_refused(world: World) -> None:
    for body in (b"{", b"\xff\xfe", b"null", b"[" * 100_000):
        answer = await world.client.post(
            "/api/v1/media/upload/direct", content=body, headers={"Content-Type": "application/json"}
        )
        assert answer.status_code in {400, 422}
        assert answer.json()["code"] == "invalid"


async def test_a_body_that_is_too_large_is_refused_whether_or_not_it_says_so(world: World) -> None:
    async def dripped() -> AsyncIterator[bytes]:
        for _ in range(300):
            yield b" " * 1024

    path, json = "/api/v1/media/upload/direct", {"Content-Type": "application/json"}
    for content in (b" " * 300 * 1024, dripped()):
        answer = await world.client.post(path, content=content, headers=json)
        assert (answer.status_code, answer.json()["code"]) == (413, "invalid")


async def test_the_operations_answer(world: World) -> None:
    for path in ("/healthz", "/readyz"):
        assert (await world.client.get(path)).json() == {"status": "ok"}


async def test_openapi_describes_every_call_and_its_problems(world: World) -> None:
    openapi = (await world.client.get("/openapi.json")).json()

    assert "/api/v1/media/{playback_id}/verify" in openapi["paths"]
    calls = [call for methods in openapi["paths"].values() for call in methods.values()]
    assert all("application/problem+json" in call["responses"]["default"]["content"] for call in calls)
