"""The checks between this computer and its server, at real servers and at doors nobody opens."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NoReturn

import pytest

from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.diagnostics.checkup import CHECKS, Checkup, Finding, OpenVisit
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.service.visit import Visit
from desktop_uploader.store.secrets import SessionSecrets
from tests.fixtures.fake_companion import TOKEN, FakeCompanion


def at(address: str, token: str = TOKEN) -> OpenVisit:
    @asynccontextmanager
    async def visit() -> AsyncIterator[Visit]:
        async with make_client() as client:
            yield Visit(client, FixedOrigin(address, token))

    return visit


def findings(visit: OpenVisit, folder: Path) -> dict[str, Finding]:
    async def every() -> list[Finding]:
        return [it async for it in Checkup(visit, SessionSecrets, folder).findings()]

    found = asyncio.run(every())
    assert [it.check for it in found] == list(CHECKS)
    assert all(it.words.endswith((".", "…")) for it in found), "each is a sentence"
    return {it.check: it for it in found}


def failing(kind: Kind) -> OpenVisit:
    def visit() -> NoReturn:
        raise WorldError(Failure(kind))

    return visit


def test_all_is_well_at_a_server_that_knows_us(tmp_path: Path) -> None:
    with FakeCompanion() as fake:
        found = findings(at(fake.base_url), tmp_path)
    assert {it for it, finding in found.items() if finding.good is False} == set()
    assert found["address"].good
    assert found["sign-in"].personal
    assert found["proxy"].words == "None is used."
    assert found["tls"].words == "Not needed: the server is on this computer."


def test_a_token_nobody_knows_is_the_sign_in(tmp_path: Path) -> None:
    with FakeCompanion() as fake:
        found = findings(at(fake.base_url, "a-token-nobody-knows"), tmp_path)
    assert found["address"].good
    assert found["sign-in"].good is False
    assert "sign in again" in found["sign-in"].words


def test_nobody_at_the_address(tmp_path: Path) -> None:
    found = findings(at("http://127.0.0.1:9"), tmp_path)
    assert found["address"].good is False
    assert found["address"].words.startswith("127.0.0.1:9 can’t be reached")
    assert found["sign-in"].good is None


@pytest.mark.parametrize(
    ("kind", "check"), [(Kind.TLS, "tls"), (Kind.PROXY, "proxy"), (Kind.DISK, "address")]
)
def test_a_failure_belongs_to_one_check(kind: Kind, check: str, tmp_path: Path) -> None:
    found = findings(failing(kind), tmp_path)
    assert [it for it, finding in found.items() if finding.good is False] == [check]


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    found = findings(failing(Kind.NETWORK), tmp_path / "gone")
    assert found["disk"].good is False


def test_the_proxy_is_the_clients_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://anna:hunter2@proxy.example:3128")

    async def ask() -> tuple[str, str]:
        async with make_client() as client:
            return client.proxy_for("https://school.example"), client.proxy_for("http://127.0.0.1:1")

    assert asyncio.run(ask()) == ("proxy.example:3128", "")
