"""What an operator has to say before the companion gives videos to somebody else."""

import argparse
import os
import subprocess
import sys
from base64 import b64encode
from pathlib import Path

import pytest

from desktop_uploader.companion.provider_options import (
    BLOB_TOKEN,
    CLOUDFLARE_SECRETS,
    CLOUDFLARE_TOKEN,
    MUX_SECRET,
    MUX_SECRETS,
    MUX_SIGNING_KEY,
    PIPELINE_SECRETS,
    S3_SECRET,
    IncompleteOptionsError,
    add_provider_options,
    configured,
)
from desktop_uploader.companion.settings import (
    BlobSettings,
    CloudflareSettings,
    CompanionSettings,
    MuxSettings,
    Rule,
    S3Settings,
)

CLOUDFLARE = "--cloudflare-account a1 --cloudflare-customer c2"
MUX = "--mux-token-id m-1"
S3 = "--s3-bucket lectures --s3-region eu-west-1 --s3-access-key AKIA"
PEM = "-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----"
SECRETS = {
    CLOUDFLARE_TOKEN: " t0ken ",
    MUX_SECRET: "m0x",
    S3_SECRET: "s3cret",
    BLOB_TOKEN: "vercel_blob_rw_x_y",
}


def read(line: str, environment: dict[str, str] | None = None) -> CompanionSettings:
    parser = argparse.ArgumentParser()
    add_provider_options(parser)
    given = parser.parse_args(line.split())
    return configured(CompanionSettings(data=Path("data")), given, environment or {})


def test_nothing_is_needed_where_nobody_asks_for_it() -> None:
    assert read("") == CompanionSettings(data=Path("data"))


def test_all_of_cloudflare() -> None:
    environment = SECRETS | {CLOUDFLARE_SECRETS: "new, old,,"}
    found = read(f"--backend cloudflare {CLOUDFLARE} --cloudflare-signs-body-alone", environment)

    assert found.backend == "cloudflare"
    assert found.cloudflare == CloudflareSettings(
        account="a1", customer="c2", token="t0ken", webhook_secrets=("new", "old"), body_alone=True
    )
    assert "t0ken" not in repr(found)
    assert "old" not in repr(found)


@pytest.mark.parametrize("key", [PEM, b64encode(PEM.encode()).decode()])
def test_all_of_mux(key: str) -> None:
    environment = SECRETS | {MUX_SECRETS: "w1", MUX_SIGNING_KEY: key}
    found = read(f"--backend mux {MUX} --mux-signing-key k1", environment)

    assert found.mux == MuxSettings(
        token_id="m-1", token_secret="m0x", webhook_secrets=("w1",), signing_key=("k1", PEM)
    )
    assert "m0x" not in repr(found)
    assert "RSA" not in repr(found)


def test_all_of_s3_and_of_a_bucket_elsewhere() -> None:
    assert read(f"--backend s3 {S3}", SECRETS).s3 == S3Settings(
        bucket="lectures", region="eu-west-1", access_key="AKIA", secret_key="s3cret"
    )
    r2 = read(
        f"--backend s3 {S3} --s3-endpoint https://a.r2.cloudflarestorage.com --s3-prefix x/y/", SECRETS
    ).s3
    assert r2 is not None
    assert (r2.endpoint, r2.prefix) == ("https://a.r2.cloudflarestorage.com", "x/y/")
    assert "s3cret" not in repr(r2)


def test_all_of_vercel_blob_is_its_token() -> None:
    assert read("--backend vercel_blob", SECRETS).vercel_blob == BlobSettings(token="vercel_blob_rw_x_y")


def test_several_at_once_and_the_rules_between_them() -> None:
    found = read(
        f"--rule mux,course=PHYS --rule s3,at-least=2GB --rule local,course=C,at-least=5 {MUX} {S3}", SECRETS
    )

    assert found.backend == "local"
    assert found.rules == (
        Rule(backend="mux", course_id="PHYS"),
        Rule(backend="s3", at_least=2_000_000_000),
        Rule(backend="local", course_id="C", at_least=5),
    )
    assert found.mux is not None
    assert found.s3 is not None
    assert found.cloudflare is None


def test_a_back_end_that_takes_nothing_new_is_still_connected() -> None:
    found = read(f"{CLOUDFLARE} {MUX} {S3}", SECRETS)
    assert found.backend == "local"
    assert None not in {found.cloudflare, found.mux, found.s3, found.vercel_blob}


def test_what_is_for_the_companion_itself() -> None:
    found = read("--protocol chunks --accept-unsigned-webhooks", {PIPELINE_SECRETS: "p1,p2"})
    assert (found.local_protocol, found.accept_unsigned_webhooks) == ("chunks", True)
    assert found.pipeline_secrets == ("p1", "p2")
    assert "p1" not in repr(found)


@pytest.mark.parametrize(
    ("line", "changed", "named"),
    [
        (f"--backend cloudflare {CLOUDFLARE}", {CLOUDFLARE_TOKEN: ""}, CLOUDFLARE_TOKEN),
        (f"--backend cloudflare {CLOUDFLARE}", {CLOUDFLARE_TOKEN: "two words"}, CLOUDFLARE_TOKEN),
        ("--backend cloudflare --cloudflare-customer c2", {}, "--cloudflare-account"),
        ("--backend cloudflare --cloudflare-account a1", {}, "--cloudflare-customer"),
        (f"{CLOUDFLARE} --cloudflare-account a/../b", {}, "--cloudflare-account"),
        (f"{CLOUDFLARE} --cloudflare-customer c.evil.example/", {}, "--cloudflare-customer"),
        (f"{CLOUDFLARE} --cloudflare-api http://api.example", {}, "--cloudflare-api"),
        (f"{CLOUDFLARE} --cloudflare-api http://[", {}, "--cloudflare-api"),
        (f"{CLOUDFLARE} --cloudflare-api file:///x", {}, "--cloudflare-api"),
        ("--backend mux", {}, "--mux-token-id"),
        (f"--backend mux {MUX}", {MUX_SECRET: ""}, MUX_SECRET),
        (f"--backend mux {MUX} --mux-signing-key k", {}, MUX_SIGNING_KEY),
        (f"--backend mux {MUX} --mux-signing-key k", {MUX_SIGNING_KEY: "n0t a key"}, MUX_SIGNING_KEY),
        ("--rule mux,course=PHYS", {}, "--mux-token-id"),
        ("--rule muks,course=PHYS", {}, "--rule muks"),
        ("--rule local", {}, "--rule local"),
        ("--rule local,size=3", {}, "--rule local"),
        ("--rule local,at-least=-3", {}, "at-least=-3"),
        ("--backend s3 --s3-region r --s3-access-key k", {}, "--s3-bucket"),
        (f"--backend s3 {S3} --s3-bucket ../up", {}, "--s3-bucket"),
        (f"--backend s3 {S3} --s3-prefix ../", {}, "--s3-prefix"),
        (f"--backend s3 {S3} --s3-endpoint http://s3.example", {}, "--s3-endpoint"),
        (f"--backend s3 {S3}", {S3_SECRET: ""}, S3_SECRET),
        ("--backend vercel_blob", {BLOB_TOKEN: ""}, BLOB_TOKEN),
        ("--backend vercel_blob", {BLOB_TOKEN: "vercel_blob_client_x_y"}, "read-write token"),
    ],
)
def test_what_is_missing_or_unsafe_is_named(line: str, changed: dict[str, str], named: str) -> None:
    with pytest.raises(IncompleteOptionsError, match=named) as refused:
        read(line, SECRETS | changed)
    assert not any(told in str(refused.value) for told in ("two words", "n0t a key"))


def test_s3_without_its_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "botocore", None)
    with pytest.raises(IncompleteOptionsError, match=r"desktop-uploader\[school\]"):
        read(f"--backend s3 {S3}", SECRETS)


def test_an_emulator_on_this_computer_needs_no_tls() -> None:
    for api in ("http://127.0.0.1:1/x", "http://localhost:1", "http://[::1]:1", "https://api.example"):
        found = read(f"{CLOUDFLARE} --cloudflare-api {api}", SECRETS).cloudflare
        assert found is not None
        assert found.api == api


def test_serving_without_a_token_ends_at_once_and_says_why(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != CLOUDFLARE_TOKEN}
    serve = [sys.executable, "-m", "desktop_uploader", "companion", "serve", "--backend", "cloudflare"]
    done = subprocess.run(
        [*serve, *CLOUDFLARE.split(), "--data", str(tmp_path / "d")],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, CLOUDFLARE_TOKEN in done.stderr) == (2, True)
    assert not (tmp_path / "d").exists()
