"""The client: one connection kept alive, HTTP/1.1, proxies but never for loopback, no redirects."""

import logging
import socket
import ssl
from pathlib import Path

import httpx
import pytest
import truststore

from desktop_uploader.net.address import FixedOrigin, authorization, url_of
from desktop_uploader.net.client import TIMEOUTS, UNSENT, USER_AGENT, make_client
from tests.fixtures.faults import Status, redirect
from tests.fixtures.sending import KIB, Reports, content, error_in, job_of, tus
from tests.fixtures.tus_server import TusServer


async def test_one_connection_and_who_we_are() -> None:
    with TusServer() as server:
        url = server.base_url + server.create(1)
        async with make_client() as client:
            for _ in range(3):
                answer = await client.head(url)
        assert answer.http_version == "HTTP/1.1"
        assert server.connections == 1
        assert server.requests[0].headers["user-agent"] == USER_AGENT
    assert USER_AGENT.startswith("desktop-uploader/")


def test_how_long_it_waits() -> None:
    assert (TIMEOUTS.connect, TIMEOUTS.write, TIMEOUTS.read, TIMEOUTS.pool) == (10, 30, 60, None)


async def test_redirects_are_answers() -> None:
    with TusServer() as server, TusServer() as elsewhere:
        server.plan(redirect(elsewhere.base_url), method="HEAD")
        async with make_client() as client:
            assert (await client.head(server.base_url + server.create(1))).status_code == 307
        assert not elsewhere.requests


async def test_a_proxy_is_used_but_never_for_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    with TusServer() as proxy, TusServer() as server:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.base_url)
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)
        proxy.plan(Status(502), method="HEAD")
        async with make_client() as client:
            assert (await client.head("http://far.example/")).status_code == 502
            for host in ("127.0.0.1", "localhost"):
                answer = await client.head(server.base_url.replace("127.0.0.1", host) + server.create(1))
                assert answer.status_code == 200
        assert [seen.path for seen in proxy.requests] == ["http://far.example/"]


async def test_a_proxy_of_our_own_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    with TusServer() as theirs, TusServer() as ours, TusServer() as server:
        monkeypatch.setenv("all_proxy", theirs.base_url)
        ours.plan(Status(502), method="HEAD")
        async with make_client(proxy=ours.base_url) as client:
            assert (await client.head("http://far.example/")).status_code == 502
            assert (await client.head(server.base_url + server.create(1))).status_code == 200
        assert [seen.path for seen in ours.requests] == ["http://far.example/"]
        async with make_client(proxy="none") as client:
            with pytest.raises(httpx.ConnectError):
                await client.head("http://127.0.0.2:1/")
        assert not theirs.requests


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "ftp://127.0.0.1:1"])
async def test_proxy_settings_that_cannot_be_used_stop_nobody(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, proxy: str
) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy)
    monkeypatch.setenv("all_proxy", proxy)
    with TusServer() as server:
        async with make_client() as client:
            assert (await client.head(server.base_url + server.create(1))).status_code == 200
    assert "without a proxy" in caplog.text


async def test_the_trust_store_is_the_systems() -> None:
    async with make_client() as client:
        transport = client._transport
        assert isinstance(transport, httpx.AsyncHTTPTransport)
        context = transport._pool._ssl_context
        assert isinstance(context, truststore.SSLContext)
        assert context.verify_mode is ssl.CERT_REQUIRED


async def test_little_waits_unsent_in_the_kernel() -> None:
    """Where the system can be told so."""
    option = getattr(socket, "TCP_NOTSENT_LOWAT", None)
    with TusServer() as server:
        async with make_client() as client, client.stream("GET", server.base_url) as response:
            connected = response.extensions["network_stream"].get_extra_info("socket")
            assert option is None or connected.getsockopt(socket.IPPROTO_TCP, option) == UNSENT


async def test_no_log_at_any_level_has_a_token_or_an_upload_url(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "a.mp4"
    path.write_bytes(content(KIB))
    with caplog.at_level(logging.DEBUG), TusServer(token="open-sesame") as server:
        async with tus(server) as transfer:
            await transfer.send(job_of(path, server.create(KIB, "/files/unguessable")), Reports())
            server.token = None
            foreign = server.base_url + server.create(KIB, "/files/signed?key=hidden")
            await transfer.send(job_of(path, foreign, headers=(("X-Auth-Token", "theirs"),)), Reports())
            await error_in(transfer.send(job_of(path, "ftp://nobody:pass@x.example/hidden"), Reports()))
    assert "127.0.0.1" in caplog.text
    for secret in ("open-sesame", "unguessable", "signed", "hidden", "theirs", "pass@"):
        assert secret not in caplog.text


def test_a_path_never_leaves_the_companion() -> None:
    origin = FixedOrigin("http://127.0.0.1:8765/", "sesame")
    assert url_of(origin, "/files/one") == "http://127.0.0.1:8765/files/one"
    for path in ("//evil.example/x", "/\\evil.example/x", "/@evil.example/x", "/http://evil.example/"):
        assert httpx.URL(url_of(origin, path)).host == "127.0.0.1"
    assert authorization(origin) == {"Authorization": "Bearer sesame"}
    assert authorization(FixedOrigin("http://127.0.0.1")) == {}
    assert "sesame" not in repr(origin)
