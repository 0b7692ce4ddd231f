"""How an operator names a video provider: options for what may be seen, the environment for secrets."""

import argparse
import ipaddress
import re
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

from desktop_uploader.companion.settings import CLOUDFLARE_API, CloudflareSettings

TOKEN: Final = "DESKTOP_UPLOADER_CLOUDFLARE_TOKEN"  # noqa: S105  # the name of a variable
SECRETS: Final = "DESKTOP_UPLOADER_CLOUDFLARE_WEBHOOK_SECRETS"

_WORD: Final = re.compile(r"[A-Za-z0-9]{1,64}")
_SECRET: Final = re.compile(r"[!-~]{1,1000}")


class IncompleteOptionsError(ValueError):
    """What an operator has to add; the text says it, and never repeats a secret."""


def add_provider_options(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--backend", choices=("local", "cloudflare"), default="local", help="where videos go")
    verb.add_argument("--cloudflare-account", metavar="ID", default="", help="Cloudflare's account id")
    verb.add_argument(
        "--cloudflare-customer", metavar="CODE", default="", help="of customer-CODE.cloudflarestream.com"
    )
    verb.add_argument("--cloudflare-api", metavar="URL", default=CLOUDFLARE_API, help=argparse.SUPPRESS)


def cloudflare_of(arguments: argparse.Namespace, environment: Mapping[str, str]) -> CloudflareSettings | None:
    """None where nobody asks for it. Raises `IncompleteOptionsError`."""
    if arguments.backend != "cloudflare" and not arguments.cloudflare_account:
        return None
    for option in ("account", "customer"):
        if not _WORD.fullmatch(getattr(arguments, f"cloudflare_{option}")):
            raise IncompleteOptionsError(
                f"Cloudflare needs --cloudflare-{option}: letters and digits only. See docs/backends.md."
            )
    token = environment.get(TOKEN, "").strip()
    if not _SECRET.fullmatch(token):
        raise IncompleteOptionsError(f"Cloudflare needs an API token in {TOKEN}. See docs/backends.md.")
    if not _is_safe(arguments.cloudflare_api):
        raise IncompleteOptionsError("--cloudflare-api must begin with https://: the token is sent there.")
    return CloudflareSettings(
        account=arguments.cloudflare_account,
        customer=arguments.cloudflare_customer,
        token=token,
        webhook_secrets=tuple(filter(None, map(str.strip, environment.get(SECRETS, "").split(",")))),
        api=arguments.cloudflare_api,
    )


def _is_safe(url: str) -> bool:
    """To another computer by TLS only; an emulator on this one needs none."""
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and (parts.scheme == "https" or _is_here(parts.scheme, parts.hostname))
    except ValueError:
        return False


def _is_here(scheme: str, host: str | None) -> bool:
    return scheme == "http" and (host == "localhost" or ipaddress.ip_address(host or "").is_loopback)
