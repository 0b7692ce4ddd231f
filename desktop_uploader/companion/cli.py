"""`desktop-uploader companion …`: serve, and what an operator needs around it."""

import argparse
import asyncio
import ipaddress
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from platformdirs import user_data_path
from sqlalchemy.exc import OperationalError

from desktop_uploader.companion.database.schema import NewerDatabase
from desktop_uploader.companion.folder import FolderTakenError, hold
from desktop_uploader.companion.library.catalogue import import_into
from desktop_uploader.companion.library.catalogue_file import BadCatalogueError
from desktop_uploader.companion.process import create_token, run
from desktop_uploader.companion.provider_options import (
    IncompleteOptionsError,
    add_provider_options,
    bytes_of,
    configured,
)
from desktop_uploader.companion.settings import CompanionSettings
from desktop_uploader.companion.user_verbs import add_user_verbs

_TAKEN = 75
"""Exit code: another companion runs on the folder (EX_TEMPFAIL of sysexits.h)."""

_FOREVER = -1.0
_EMBEDDED_PATIENCE = 2.0
"""Seconds: those who look whether the folder is free hold its lock for an instant."""


def main(argv: Sequence[str]) -> int:
    arguments = _parser().parse_args(argv)
    return int(arguments.run(arguments))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="desktop-uploader companion")
    verbs = parser.add_subparsers(metavar="COMMAND", required=True)
    _serve_verb(verbs.add_parser("serve", help="run the server"))
    tokens = verbs.add_parser("token", help="tokens for people and programs")
    _create_verb(tokens.add_subparsers(required=True).add_parser("create", help="print a new token, once"))
    add_user_verbs(verbs.add_parser("user", help="people who may sign in"), _default_data())
    shelf = verbs.add_parser("courses", help="the courses and lessons that videos go to")
    _import_verb(shelf.add_subparsers(required=True).add_parser("import", help="from a CSV or JSON file"))
    return parser


def _serve_verb(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--host", default="127.0.0.1")
    verb.add_argument("--port", type=int, default=8765, help="0 takes a free one")
    verb.add_argument("--data", type=Path, default=_default_data(), help="folder for all it keeps")
    verb.add_argument("--public-url", metavar="URL", help="https address of the proxy that stands in front")
    verb.add_argument("--quota", metavar="SIZE", help="room for each person's videos (500MB, 20GB)")
    verb.add_argument(
        "--uploads-per-day", metavar="N", type=int, help="new videos of each person in 24 hours"
    )
    add_provider_options(verb)
    verb.add_argument("--embedded", action="store_true", help=argparse.SUPPRESS)
    verb.set_defaults(run=_serve)


def _create_verb(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--data", type=Path, default=_default_data())
    verb.add_argument("--user", metavar="EMAIL", help="default: the first user")
    verb.add_argument("--days", type=float, help="how long it is valid; default: until it is revoked")
    verb.set_defaults(run=_create_token)


def _import_verb(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("file", type=Path, metavar="FILE", help="CSV or JSON, UTF-8")
    verb.add_argument("--data", type=Path, default=_default_data())
    verb.add_argument("--replace", action="store_true", help="delete what FILE leaves out and has no video")
    verb.set_defaults(run=_import_courses)


def _default_data() -> Path:
    """The folder that the desktop program's own companion uses."""
    home = os.environ.get("DESKTOP_UPLOADER_HOME")
    name = "desktop-uploader" if sys.platform.startswith("linux") else "Desktop Uploader"
    base = Path(home).expanduser().absolute() if home else user_data_path(name, appauthor=False)
    return base / "companion"


def _serve(arguments: argparse.Namespace) -> int:
    settings = CompanionSettings(
        data=arguments.data, host=arguments.host, port=arguments.port, public_url=arguments.public_url
    )
    try:
        quota = None if arguments.quota is None else bytes_of("--quota", arguments.quota)
        settings = replace(settings, quota_bytes=quota, uploads_per_day=arguments.uploads_per_day)
        settings = configured(settings, arguments, os.environ)
    except IncompleteOptionsError as incomplete:
        return _say(2, str(incomplete))
    if not _is_loopback(settings.host) and not (settings.public_url or "").startswith("https://"):
        return _say(
            2,
            f"{settings.host} can be reached from other computers, and tokens would travel in the clear. "
            "Put a TLS proxy in front and name its address: --public-url https://…",
        )
    settings.prepare_folders()
    try:
        return _serve_alone(settings, embedded=arguments.embedded)
    except FolderTakenError as taken:
        return _say(_TAKEN, str(taken))
    except OSError as error:
        return _say(1, f"Can't listen at {settings.host} port {settings.port}: {error.strerror or error}.")


def _serve_alone(settings: CompanionSettings, *, embedded: bool) -> int:
    """One started by hand waits for its turn; one that a desktop program started leaves that to it."""
    try:
        with hold(settings.data, _EMBEDDED_PATIENCE):
            run(settings, until_stdin_closes=embedded)
            return 0
    except FolderTakenError as taken:
        if embedded:
            raise
        _say(0, f"{taken} Waiting for it to end.")
    with hold(settings.data, _FOREVER):
        run(settings, until_stdin_closes=embedded)
    return 0


def _create_token(arguments: argparse.Namespace) -> int:
    lifetime = None if arguments.days is None else timedelta(days=arguments.days)
    token = asyncio.run(create_token(CompanionSettings(data=arguments.data), arguments.user, lifetime))
    if token is None:
        return _say(1, "There is no such user; start the companion once to make the first.")
    sys.stdout.write(f"{token}\n")
    return 0


def _import_courses(arguments: argparse.Namespace) -> int:
    path = CompanionSettings(data=arguments.data).database
    try:
        done = import_into(path, arguments.file, replace=arguments.replace)
    except (BadCatalogueError, NewerDatabase) as refused:
        return _say(1, f"{refused}\nNothing was imported.")
    except OSError as error:
        return _say(1, f"Can't open {error.filename}: {error.strerror}. Nothing was imported.")
    except OperationalError:
        return _say(1, "The companion's records can't be written just now. Nothing was imported; try again.")
    if done is None:
        return _say(1, f"No companion ever ran on {arguments.data}; start it once, or name its --data.")
    sys.stdout.write("".join(f"{line}\n" for line in done.lines()))
    return 0


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _say(code: int, words: str) -> int:
    sys.stderr.write(words + "\n")
    return code
