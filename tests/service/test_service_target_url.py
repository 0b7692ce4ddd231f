"""Where bytes may go: the companion by its path, a provider over TLS, nobody else."""

import pytest

from desktop_uploader.core.failures import Kind, WorldError
from desktop_uploader.service.target_url import kept_url

BASE = "http://127.0.0.1:8765"


@pytest.mark.parametrize(
    ("given", "base", "kept"),
    [
        ("/files/a", BASE, "/files/a"),
        ("http://127.0.0.1:8765/files/a?x=1", BASE, "/files/a?x=1"),
        ("http://localhost:8765/files/a", BASE, "/files/a"),
        ("http://[::1]:8765/files/a", BASE, "/files/a"),
        ("https://school.example/files/a", "https://school.example:443/", "/files/a"),
        ("https://SCHOOL.example/files/a", "https://school.example", "/files/a"),
        ("http://127.0.0.1:9999/files/a", BASE, "http://127.0.0.1:9999/files/a"),
        ("https://p.example/a?sig=%2Fb", BASE, "https://p.example/a?sig=%2Fb"),
        ("https://school.example:8443/a", "https://school.example", "https://school.example:8443/a"),
    ],
)
def test_kept(given: str, base: str, kept: str) -> None:
    assert kept_url(given, base) == kept


@pytest.mark.parametrize(
    "given",
    [
        "",
        "files/a",
        "//evil.example/a",
        "http://127.0.0.1:8765//evil.example/a",
        "http://evil.example/a",
        "http://127.0.0.1.evil.example/a",
        "http://127.0.0.1:8765@evil.example/a",
        "https://me@p.example/a",
        "https://me:pw@127.0.0.1:8765/a",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https:///a",
        "https://p.example\\@evil.example/",
        "https://p.example/a b",
        "https://p.example/a\r\nHost: x",
        "https://pé.example/",
        "https://p.example:99999999/",
        "https://p.example/" + "a" * 9000,
    ],
)
def test_refused(given: str) -> None:
    with pytest.raises(WorldError) as raised:
        kept_url(given, BASE)
    assert raised.value.failure.kind is Kind.PROTOCOL
