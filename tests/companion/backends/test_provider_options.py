"""What an operator has to say before the companion gives videos to Cloudflare."""

import argparse
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_uploader.companion.provider_options import (
    SECRETS,
    TOKEN,
    IncompleteOptionsError,
    add_provider_options,
    cloudflare_of,
)
from desktop_uploader.companion.settings import CloudflareSettings

GIVEN = "--backend cloudflare --cloudflare-account a1 --cloudflare-customer c2"


def read(line: str, **environment: str) -> CloudflareSettings | None:
    parser = argparse.ArgumentParser()
    add_provider_options(parser)
    return cloudflare_of(parser.parse_args(line.split()), environment)


def test_nothing_is_needed_where_nobody_asks_for_it() -> None:
    assert read("") is None


def test_all_of_it() -> None:
    found = read(GIVEN, **{TOKEN: " t0ken ", SECRETS: "new, old,,"})

    assert found == CloudflareSettings(
        account="a1", customer="c2", token="t0ken", webhook_secrets=("new", "old")
    )
    assert "t0ken" not in repr(found)
    assert "old" not in repr(found)
    assert read("--cloudflare-account a1 --cloudflare-customer c2", **{TOKEN: "t"}) is not None


@pytest.mark.parametrize(
    ("line", "token", "named"),
    [
        (GIVEN, "", TOKEN),
        (GIVEN, "two words", TOKEN),
        ("--backend cloudflare --cloudflare-customer c2", "t", "--cloudflare-account"),
        ("--backend cloudflare --cloudflare-account a1", "t", "--cloudflare-customer"),
        (f"{GIVEN} --cloudflare-account a/../b", "t", "--cloudflare-account"),
        (f"{GIVEN} --cloudflare-customer c.evil.example/", "t", "--cloudflare-customer"),
        (f"{GIVEN} --cloudflare-api http://api.example", "t", "--cloudflare-api"),
        (f"{GIVEN} --cloudflare-api http://[", "t", "--cloudflare-api"),
        (f"{GIVEN} --cloudflare-api file:///x", "t", "--cloudflare-api"),
    ],
)
def test_what_is_missing_or_unsafe_is_named(line: str, token: str, named: str) -> None:
    with pytest.raises(IncompleteOptionsError, match=named) as refused:
        read(line, **{TOKEN: token})
    assert "two words" not in str(refused.value)


def test_an_emulator_on_this_computer_needs_no_tls() -> None:
    for api in ("http://127.0.0.1:1/x", "http://localhost:1", "http://[::1]:1", "https://api.example"):
        assert read(f"{GIVEN} --cloudflare-api {api}", **{TOKEN: "t"}) is not None


def test_serving_without_a_token_ends_at_once_and_says_why(tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if name != TOKEN}
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "desktop_uploader",
            "companion",
            "serve",
            *GIVEN.split(),
            "--data",
            tmp_path / "d",
        ],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, TOKEN in done.stderr) == (2, True)
    assert not (tmp_path / "d").exists()
