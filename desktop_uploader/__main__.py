"""`desktop-uploader`: from argv to the part of the program that is asked for."""

import argparse
import logging
import os
import signal
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

from rich.console import Console

from desktop_uploader.app import Choice, Connection, Program
from desktop_uploader.cli import demo, doctor, self_test
from desktop_uploader.cli.arguments import parser, window_parser
from desktop_uploader.cli.bars import BarReporter, LineReporter
from desktop_uploader.cli.reporter import JsonReporter, Reporter
from desktop_uploader.cli.upload import Exit, UploadCommand
from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.titles import title_of
from desktop_uploader.core.upload import VideoDetails
from desktop_uploader.net.redaction import Redaction
from desktop_uploader.service.visit import Visit
from desktop_uploader.store.paths import HOME, Paths
from desktop_uploader.store.preferences import KeptSettings, Preferences
from desktop_uploader.store.secrets import open_secrets

_COMMANDS = {"upload", "doctor", "--demo", "--self-test", "--version", "--help", "-h"}
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

_DEMO_LIMIT = 25 * 1000**2
"""Bytes a second: on one machine three videos would be gone before anybody saw a bar."""


def main(argv: Sequence[str] | None = None) -> int:
    """Exit codes as `cli.arguments.parser` says."""
    argv = sys.argv[1:] if argv is None else argv
    if argv[:1] == ["companion"]:
        from desktop_uploader.companion.cli import main as companion  # noqa: PLC0415  # an extra, slow to import

        return companion(argv[1:])
    if not argv or argv[0] not in _COMMANDS:
        return _window(window_parser().parse_args(argv))
    arguments = parser().parse_args(argv)
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # asked to end: as with Ctrl-C
    try:
        return _run(arguments)
    except WorldError as error:
        sys.stderr.write(f"{error.failure.detail or error.failure.kind}\n")
        return Exit.SOME_FAILED
    except KeyboardInterrupt:
        return Exit.INTERRUPTED


def _run(arguments: argparse.Namespace) -> int:
    if arguments.demo:
        return _demo()
    if arguments.self_test:
        with _passing_home() as program:
            return self_test.run(lambda listener: program.engine(Connection(), listener), Console())
    program = Program(Paths.of(os.environ))
    with _log(program.paths):
        return _doctor(program, arguments) if arguments.verb == "doctor" else _upload(program, arguments)


def _window(arguments: argparse.Namespace) -> int:
    if sys.platform == "linux" and not any(os.environ.get(it) for it in _SCREENS):
        sys.stderr.write("There is no screen here. Use “desktop-uploader upload FILE …”, or --help.\n")
        return Exit.USAGE
    from desktop_uploader.ui import window  # noqa: PLC0415  # the command line starts without Qt
    from desktop_uploader.ui.desk import Doors  # noqa: PLC0415

    program = Program(Paths.of(os.environ))
    with _log(program.paths):
        settings = KeptSettings(Preferences(program.paths.preferences))
        choice = Choice(program, _connection(arguments), settings, arguments.limit)
        files = [str(Path(file).absolute()) for file in arguments.files]
        doors = Doors(
            choice.open_engine,
            choice.keep,
            choice.stay_here,
            program.paths.journal.parent,
            choice.connection.server or "",
            settings.now,
            settings.change,
        )
        return window.run(doors, files)


def _upload(program: Program, arguments: argparse.Namespace) -> Exit:
    connection = _connection(arguments)
    reporter = JsonReporter(sys.stdout) if arguments.json else _reporter(Console())
    command = UploadCommand(reporter, wait=not arguments.no_wait)
    files = [(file, _details(arguments, file)) for file in arguments.files]
    return command.run(
        lambda listener: program.engine(connection, listener, limit=arguments.limit, adopt=False), files
    )


def _details(arguments: argparse.Namespace, file: str) -> VideoDetails:
    return VideoDetails(
        title=arguments.title or title_of(file),
        description=arguments.description,
        visibility=arguments.visibility.upper(),
        course_id=arguments.course,
        lesson_id=arguments.lesson,
    )


def _connection(arguments: argparse.Namespace) -> Connection:
    """The token comes from a file or the environment, never from the command line, which others can see."""
    token = os.environ.get("DESKTOP_UPLOADER_TOKEN")
    if arguments.token_file is not None:
        try:
            token = arguments.token_file.read_text("ascii")
        except (OSError, UnicodeError):
            parser().error(f"the token file {arguments.token_file} can't be read")
    return Connection(arguments.server, token.strip() if token else None)


def _reporter(console: Console) -> Reporter:
    return BarReporter(console) if console.is_terminal else LineReporter(console)


def _demo() -> Exit:
    console = Console()
    with _passing_home() as program, tempfile.TemporaryDirectory(prefix="demo videos ") as folder:
        return demo.play(
            UploadCommand(_reporter(console)),
            lambda listener: program.engine(Connection(), listener, limit=_DEMO_LIMIT),
            Path(folder),
            console,
        )


def _doctor(program: Program, arguments: argparse.Namespace) -> int:
    connection = _connection(arguments)

    @asynccontextmanager
    async def visit() -> AsyncIterator[Visit]:
        async with program.reach(connection) as reach:
            yield Visit(reach.client, reach.origin)

    folder = program.paths.journal.parent
    return doctor.run(visit, open_secrets(), folder, as_json=arguments.json, console=Console())


@contextmanager
def _passing_home() -> Iterator[Program]:
    """A program that leaves nothing behind."""
    with tempfile.TemporaryDirectory(prefix="desktop-uploader-") as home:
        yield Program(Paths.of({HOME: home}))


@contextmanager
def _log(paths: Paths) -> Iterator[None]:
    """A log of ours, without secrets, that never grows past a few megabytes."""
    paths.make()
    file = paths.logs / "desktop-uploader.log"
    handler = RotatingFileHandler(file, maxBytes=2 * 1000**2, backupCount=2, encoding="utf-8")
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


if __name__ == "__main__":
    sys.exit(main())
