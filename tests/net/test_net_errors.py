"""Each exception of httpx means something to us; real ones from real sockets mean the right thing."""

import asyncio
import inspect
import socket

import httpx
import pytest

from desktop_uploader.core.failures import UNENCRYPTED, Failure, Kind, WorldError
from desktop_uploader.net.client import make_client
from desktop_uploader.net.errors import FOREIGN, KINDS, failure_of, mapped
from tests.fixtures.faults import Cut, Late, Stall
from tests.fixtures.tus_server import TusServer

REQUEST = httpx.Request("GET", "http://host.example/secret")
QUICK = httpx.Timeout(0.2)


def everything_httpx_raises() -> list[type[Exception]]:
    return [kind for _, kind in inspect.getmembers(httpx, inspect.isclass) if issubclass(kind, Exception)]


def an_instance(kind: type[Exception]) -> Exception:
    if issubclass(kind, httpx.HTTPStatusError):
        return kind("token=abc", request=REQUEST, response=httpx.Response(500))
    takes_text = "message" in inspect.signature(kind).parameters
    return kind("token=abc") if takes_text else kind()


@pytest.mark.parametrize("kind", everything_httpx_raises())
def test_every_exception_of_httpx_is_mapped(kind: type[Exception]) -> None:
    assert issubclass(kind, FOREIGN)
    if kind in {httpx.HTTPError, httpx.RequestError, httpx.TransportError}:
        return  # abstract: their subclasses are raised
    assert any(base in KINDS for base in kind.__mro__)
    with pytest.raises(WorldError) as caught, mapped():
        raise an_instance(kind)
    assert caught.value.failure.kind in {Kind.NETWORK, Kind.TIMEOUT, Kind.TLS, Kind.PROTOCOL}


@pytest.mark.parametrize(
    ("kind", "meant"),
    [
        (httpx.ConnectTimeout, Kind.TIMEOUT),
        (httpx.PoolTimeout, Kind.TIMEOUT),
        (httpx.CloseError, Kind.NETWORK),
        (httpx.ProxyError, Kind.NETWORK),
        (httpx.RemoteProtocolError, Kind.PROTOCOL),
        (httpx.InvalidURL, Kind.PROTOCOL),
    ],
)
def test_what_some_of_them_mean(kind: type[Exception], meant: Kind) -> None:
    assert failure_of(an_instance(kind)).kind is meant


@pytest.mark.parametrize("kind", [httpx.LocalProtocolError, httpx.InvalidURL, httpx.UnsupportedProtocol])
def test_text_that_may_quote_a_secret_is_not_passed_on(kind: type[Exception]) -> None:
    with pytest.raises(WorldError) as caught, mapped():
        raise kind("Illegal header value b'Bearer abc\\n'")
    assert "abc" not in caught.value.failure.detail
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_our_own_mistakes_stay_what_they_are() -> None:
    with pytest.raises(KeyError), mapped():
        raise KeyError("ours")


async def failure_at(url: str, headers: dict[str, str] | None = None, body: bytes = b"") -> Failure:
    async with make_client(QUICK) as client:
        with pytest.raises(WorldError) as caught, mapped():
            await client.patch(url, headers=headers, content=body)
    return caught.value.failure


async def kind_of(url: str, headers: dict[str, str] | None = None, body: bytes = b"") -> Kind:
    return (await failure_at(url, headers, body)).kind


async def test_nobody_listens() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        assert await kind_of(f"http://127.0.0.1:{unused.getsockname()[1]}/") is Kind.NETWORK


async def test_a_server_that_hangs_up() -> None:
    with TusServer() as server:
        server.plan(Cut(0))
        assert await kind_of(server.base_url + server.create(9)) is Kind.NETWORK


async def test_a_server_that_takes_nothing_or_says_nothing() -> None:
    with TusServer() as server:
        server.plan(Late(30), Stall(0))
        path = server.create(50 * 1024**2)
        assert await kind_of(server.base_url + path) is Kind.TIMEOUT
        assert await kind_of(server.base_url + path, body=bytes(50 * 1024**2)) is Kind.TIMEOUT


async def test_a_server_without_tls_behind_https() -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.write(b"HTTP/1.1 400 This is plain HTTP\r\n\r\n")
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        failure = await failure_at(f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}/")
    assert failure == Failure(Kind.TLS, UNENCRYPTED)


async def test_a_proxy_that_wants_a_sign_in_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
        writer.close()

    async with await asyncio.start_server(refuse, "127.0.0.1", 0) as server:
        monkeypatch.setenv("HTTPS_PROXY", f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        assert await kind_of("https://server.example/") is Kind.PROXY


@pytest.mark.parametrize(
    "url",
    ["ftp://host.example/", "http://", "http://127.0.0.1:99999/", "http://xn--/", "nonsense", "http://a\0"],
)
async def test_addresses_that_are_none(url: str) -> None:
    assert await kind_of(url) is Kind.PROTOCOL


@pytest.mark.parametrize("value", ["two\nlines", "ünïcode"])
async def test_headers_that_cannot_be_sent(value: str) -> None:
    with TusServer() as server:
        assert await kind_of(server.base_url, {"X-From-Outside": value}) is Kind.PROTOCOL
