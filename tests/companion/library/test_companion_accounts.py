"""Who comes in, and what a stolen database would give away."""

import hashlib
from datetime import timedelta
from pathlib import Path

import httpx

from tests.companion.library.world import Time, World, client_of, running

ME = "/api/v1/me"


async def refused(client: httpx.AsyncClient, headers: dict[bytes, bytes]) -> httpx.Response:
    answer = await client.get(ME, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (401, "sign_in_needed")
    assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert answer.headers["Content-Type"] == "application/problem+json"
    return answer


async def test_the_token_of_the_file_is_the_owners(world: World) -> None:
    me = (await world.client.get(ME)).json()

    assert me["email"] == "owner@localhost"
    assert world.companion.settings.token_file.stat().st_mode & 0o777 == 0o600


async def test_the_database_has_only_the_hash_of_a_token(world: World) -> None:
    files = world.companion.settings.data.glob("companion.sqlite3*")
    everything = b"".join(file.read_bytes() for file in files)

    assert world.token.encode() not in everything
    assert world.token.rpartition("_")[2].encode() not in everything
    assert hashlib.sha256(world.token.encode()).hexdigest().encode() in everything


async def test_anything_else_is_refused_and_never_repeated(world: World) -> None:
    visitor = client_of(world.client, None)
    await refused(visitor, {})
    for shown in (
        b"",
        b"Bearer",
        b"Bearer nonsense",
        b"Basic ZHU6eA==",
        b"Bearer du_0000000000000000_" + b"a" * 43,
        "Bearer du_\N{ARABIC-INDIC DIGIT ONE}".encode(),
        b"Bearer \xff\x00",
    ):
        answer = await refused(visitor, {b"Authorization": shown})
        assert "du_" not in answer.text
        assert "nonsense" not in answer.text


async def test_a_token_with_one_other_character_is_refused(world: World) -> None:
    altered = world.token[:-1] + ("A" if world.token[-1] != "A" else "B")

    await refused(client_of(world.client, altered), {})


async def test_two_tokens_at_once_are_none(world: World) -> None:
    token = f"Bearer {world.token}"
    client = client_of(world.client, None)
    answer = await client.get(ME, headers=[("Authorization", token), ("Authorization", token)])

    assert answer.status_code == 401


async def test_a_token_is_never_taken_from_the_address(world: World) -> None:
    client = client_of(world.client, None)

    assert (await client.get(f"{ME}?token={world.token}&access_token={world.token}")).status_code == 401


async def test_a_token_expires_and_can_be_revoked(tmp_path: Path) -> None:
    time = Time()
    async with running(tmp_path / "data", time) as world:
        accounts = world.companion.accounts
        user = await accounts.add_user("a@b.c", "A")
        short = client_of(world.client, await accounts.create_token(user, timedelta(hours=1)))
        endless = await accounts.create_token(user)
        assert (await short.get(ME)).status_code == 200

        time.turn(timedelta(hours=1))
        await accounts.revoke_token(endless.split("_")[1])

        await refused(short, {})
        await refused(client_of(world.client, endless), {})
        assert (await world.client.get(ME)).status_code == 200


async def test_only_the_server_and_the_operations_are_open(world: World) -> None:
    visitor = client_of(world.client, None)
    openapi = (await visitor.get("/openapi.json")).json()
    is_open = {"/api/v1/server", "/healthz", "/readyz"}
    for path, methods in openapi["paths"].items():
        for method in methods:
            answer = await visitor.request(method, path.replace("{playback_id}", "a" * 32))
            assert (answer.status_code == 200) == (path in is_open), (method, path, answer.status_code)
            assert answer.status_code in {200, 401}
