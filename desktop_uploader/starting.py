"""What every way into the program begins with: the log, and the server that was asked for."""

import argparse
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler

from desktop_uploader.cli.arguments import parser
from desktop_uploader.core.account import Connection
from desktop_uploader.net.redaction import Redaction
from desktop_uploader.store.errors import PreferencesUnavailableError
from desktop_uploader.store.managed import Managed, read_managed
from desktop_uploader.store.paths import Paths, managed_places
from desktop_uploader.store.preferences import KeptSettings, Preferences


def connection(arguments: argparse.Namespace) -> Connection:
    """The token comes from a file or the environment, never from the command line, which others can see."""
    token = os.environ.get("DESKTOP_UPLOADER_TOKEN")
    if arguments.token_file is not None:
        try:
            token = arguments.token_file.read_text("ascii")
        except (OSError, UnicodeError):
            parser().error(f"the token file {arguments.token_file} can't be read")
    return Connection(arguments.server, token.strip() if token else None)


def kept(paths: Paths) -> tuple[KeptSettings, Managed]:
    """The settings of now, and what of them an administrator has set. Raises PreferencesUnavailableError."""
    managed = read_managed(managed_places(os.environ))
    return KeptSettings(Preferences(paths.preferences), managed.values), managed


@contextmanager
def log(paths: Paths) -> Iterator[None]:
    """A log of ours, without secrets, that never grows past a few megabytes. Raises WorldError."""
    file = paths.logs / "desktop-uploader.log"
    try:
        paths.make()
        handler = RotatingFileHandler(file, maxBytes=2 * 1000**2, backupCount=2, encoding="utf-8")
    except OSError as error:
        raise PreferencesUnavailableError(paths.preferences, error.strerror or str(error)) from error
    handler.addFilter(Redaction())
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    logging.getLogger("httpx").setLevel(logging.WARNING)
    try:
        yield
    finally:
        root.removeHandler(handler)
        handler.close()
