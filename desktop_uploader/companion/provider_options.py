"""How an operator names where videos go: options for what may be seen, the environment for secrets."""

import argparse
import binascii
import ipaddress
import re
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import replace
from importlib.util import find_spec
from typing import Final, get_args
from urllib.parse import urlsplit

from desktop_uploader.companion.backends.vercel_blob_wire import store_of
from desktop_uploader.companion.settings import (
    BLOB_API,
    CLOUDFLARE_API,
    MUX_API,
    BackendName,
    BlobSettings,
    CloudflareSettings,
    CompanionSettings,
    MuxSettings,
    Rule,
    S3Settings,
)

_PREFIX: Final = "DESKTOP_UPLOADER_"
CLOUDFLARE_TOKEN: Final = f"{_PREFIX}CLOUDFLARE_TOKEN"
CLOUDFLARE_SECRETS: Final = f"{_PREFIX}CLOUDFLARE_WEBHOOK_SECRETS"
MUX_SECRET: Final = f"{_PREFIX}MUX_TOKEN_SECRET"
MUX_SECRETS: Final = f"{_PREFIX}MUX_WEBHOOK_SECRETS"
MUX_SIGNING_KEY: Final = f"{_PREFIX}MUX_SIGNING_KEY"
S3_SECRET: Final = f"{_PREFIX}S3_SECRET_KEY"
BLOB_TOKEN: Final = f"{_PREFIX}BLOB_TOKEN"
PIPELINE_SECRETS: Final = f"{_PREFIX}PIPELINE_SECRETS"

_NAMES: Final[dict[str, BackendName]] = {name: name for name in get_args(BackendName)}
_WORD: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_BUCKET: Final = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
_FOLDER: Final = re.compile(r"(?=.{0,100}$)([A-Za-z0-9_-]{1,60}/){0,5}")
_SECRET: Final = re.compile(r"[!-~]{1,1000}")
_UNITS: Final = {"": 1, "MB": 1000**2, "GB": 1000**3, "TB": 1000**4}

Environment = Mapping[str, str]


class IncompleteOptionsError(ValueError):
    """What an operator has to add; the text says it, and never repeats a secret."""


def add_provider_options(verb: argparse.ArgumentParser) -> None:
    """The words of `docs/backends.md`. Addresses of APIs are for tests."""
    see, hidden = verb.add_argument, argparse.SUPPRESS
    see(
        "--backend",
        choices=tuple(_NAMES),
        default="local",
        help="where new videos go that no rule sends elsewhere",
    )
    see(
        "--rule",
        metavar="BACKEND[,course=ID][,at-least=SIZE]",
        action="append",
        default=[],
        help="videos of a course, or from a size on (200MB, 2GB), go there; the first rule that fits counts",
    )
    see("--cloudflare-account", metavar="ID", default="", help="Cloudflare's account id")
    see("--cloudflare-customer", metavar="CODE", default="", help="of customer-CODE.cloudflarestream.com")
    see("--cloudflare-signs-body-alone", action="store_true", help="also take t=…,v1=… over the body alone")
    see("--cloudflare-api", metavar="URL", default=CLOUDFLARE_API, help=hidden)
    see("--mux-token-id", metavar="ID", default="", help="of an access token of Mux")
    see("--mux-signing-key", metavar="ID", default="", help="of the key that opens private videos")
    see("--mux-api", metavar="URL", default=MUX_API, help=hidden)
    see("--s3-bucket", metavar="NAME", default="")
    see("--s3-region", metavar="NAME", default="", help="for R2: auto")
    see("--s3-access-key", metavar="ID", default="")
    see("--s3-endpoint", metavar="URL", default="", help="of R2 or another S3 than Amazon's")
    see("--s3-prefix", metavar="FOLDER/", default="videos/", help="below which objects lie")
    see("--blob-api", metavar="URL", default=BLOB_API, help=hidden)
    see("--protocol", choices=("tus", "chunks"), default="tus", help="how bytes come to this server itself")
    see("--accept-unsigned-webhooks", action="store_true", help="for development only")


def configured(
    settings: CompanionSettings, given: argparse.Namespace, environment: Environment
) -> CompanionSettings:
    """`settings` with all that these say of back ends. Raises `IncompleteOptionsError`."""
    rules = tuple(map(_rule, given.rule))
    asked = {given.backend, *(rule.backend for rule in rules)}
    return replace(
        settings,
        backend=given.backend,
        rules=rules,
        local_protocol=given.protocol,
        accept_unsigned_webhooks=given.accept_unsigned_webhooks,
        cloudflare=_cloudflare(given, environment)
        if "cloudflare" in asked or given.cloudflare_account
        else None,
        mux=_mux(given, environment) if "mux" in asked or given.mux_token_id else None,
        s3=_s3(given, environment) if "s3" in asked or given.s3_bucket else None,
        vercel_blob=_blob(given, environment)
        if "vercel_blob" in asked or environment.get(BLOB_TOKEN)
        else None,
        pipeline_secrets=_several(environment, PIPELINE_SECRETS),
    )


def _rule(words: str) -> Rule:
    backend, *conditions = words.split(",")
    told = dict(condition.partition("=")[::2] for condition in conditions)
    if backend not in _NAMES or not told or not told.keys() <= {"course", "at-least"}:
        raise IncompleteOptionsError(
            f"--rule {words}: it is BACKEND,course=ID or BACKEND,at-least=SIZE or both, and BACKEND "
            f"is one of {', '.join(_NAMES)}."
        )
    return Rule(
        backend=_NAMES[backend],
        course_id=told.get("course"),
        at_least=bytes_of("--rule at-least", told.get("at-least", "0")),
    )


def bytes_of(option: str, words: str) -> int:
    """Raises `IncompleteOptionsError`."""
    told = re.fullmatch(r"([0-9]{1,12})(MB|GB|TB|)", words)
    if told is None:
        raise IncompleteOptionsError(f"{option}={words}: a size is a number and MB, GB or TB.")
    return int(told[1]) * _UNITS[told[2]]


def _cloudflare(given: argparse.Namespace, environment: Environment) -> CloudflareSettings:
    return CloudflareSettings(
        account=_option(given, "--cloudflare-account", _WORD, "Cloudflare"),
        customer=_option(given, "--cloudflare-customer", _WORD, "Cloudflare"),
        token=_secret(environment, CLOUDFLARE_TOKEN, "Cloudflare needs an API token"),
        webhook_secrets=_several(environment, CLOUDFLARE_SECRETS),
        body_alone=given.cloudflare_signs_body_alone,
        api=_address(given, "--cloudflare-api"),
    )


def _mux(given: argparse.Namespace, environment: Environment) -> MuxSettings:
    key = given.mux_signing_key and _option(given, "--mux-signing-key", _WORD, "Mux")
    return MuxSettings(
        token_id=_option(given, "--mux-token-id", _WORD, "Mux"),
        token_secret=_secret(environment, MUX_SECRET, "Mux needs the secret of its access token"),
        webhook_secrets=_several(environment, MUX_SECRETS),
        signing_key=(key, _private_key(environment)) if key else None,
        api=_address(given, "--mux-api"),
    )


def _private_key(environment: Environment) -> str:
    """PEM, or that in base64, as Mux shows it once."""
    told = environment.get(MUX_SIGNING_KEY, "").strip()
    try:
        pem = told if told.startswith("-----BEGIN") else b64decode(told, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        pem = ""
    if not pem.startswith("-----BEGIN"):
        raise IncompleteOptionsError(
            f"Mux's signing key needs its private key in {MUX_SIGNING_KEY}. See docs/backends.md."
        )
    return pem


def _s3(given: argparse.Namespace, environment: Environment) -> S3Settings:
    if find_spec("botocore") is None:
        raise IncompleteOptionsError("S3 needs the library boto3: pip install 'desktop-uploader[school]'.")
    return S3Settings(
        bucket=_option(given, "--s3-bucket", _BUCKET, "S3"),
        region=_option(given, "--s3-region", _WORD, "S3"),
        access_key=_option(given, "--s3-access-key", _SECRET, "S3"),
        secret_key=_secret(environment, S3_SECRET, "S3 needs a secret key"),
        endpoint=given.s3_endpoint and _address(given, "--s3-endpoint"),
        prefix=_option(given, "--s3-prefix", _FOLDER, "S3"),
    )


def _blob(given: argparse.Namespace, environment: Environment) -> BlobSettings:
    token = _secret(environment, BLOB_TOKEN, "Vercel Blob needs the store's read-write token")
    try:
        store_of(token)
    except ValueError as wrong:
        raise IncompleteOptionsError(f"{wrong}. It is read from {BLOB_TOKEN}.") from None
    return BlobSettings(token=token, api=_address(given, "--blob-api"))


def _option(given: argparse.Namespace, name: str, form: re.Pattern[str], whose: str) -> str:
    told = str(getattr(given, name[2:].replace("-", "_")))
    if not form.fullmatch(told):
        wrong = "has characters that it can't have" if told else "is missing"
        raise IncompleteOptionsError(f"{whose} needs {name}: it {wrong}. See docs/backends.md.")
    return told


def _secret(environment: Environment, name: str, needs: str) -> str:
    told = environment.get(name, "").strip()
    if not _SECRET.fullmatch(told):
        raise IncompleteOptionsError(f"{needs} in {name}. See docs/backends.md.")
    return told


def _several(environment: Environment, name: str) -> tuple[str, ...]:
    """The current one and, while it is changed, the one before."""
    return tuple(filter(None, map(str.strip, environment.get(name, "").split(","))))


def _address(given: argparse.Namespace, name: str) -> str:
    """To another computer by TLS only; an emulator on this one needs none."""
    url = str(getattr(given, name[2:].replace("-", "_")))
    try:
        parts = urlsplit(url)
        safe = bool(parts.hostname) and (parts.scheme == "https" or _is_here(parts.scheme, parts.hostname))
    except ValueError:
        safe = False
    if not safe:
        raise IncompleteOptionsError(f"{name} must begin with https://: secrets are sent there.")
    return url


def _is_here(scheme: str, host: str | None) -> bool:
    return scheme == "http" and (host == "localhost" or ipaddress.ip_address(host or "").is_loopback)
