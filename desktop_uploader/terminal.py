"""What a terminal can ask for: uploads, the doctor, the demo and the self-test."""

import argparse
import os
import signal
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from desktop_uploader.app import Program
from desktop_uploader.cli import demo, doctor, self_test
from desktop_uploader.cli.arguments import parser
from desktop_uploader.cli.bars import BarReporter, LineReporter
from desktop_uploader.cli.reporter import JsonReporter, Reporter
from desktop_uploader.cli.upload import Exit, UploadCommand
from desktop_uploader.core.account import Connection
from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.settings import Settings
from desktop_uploader.core.titles import title_of
from desktop_uploader.core.upload import VideoDetails
from desktop_uploader.starting import connection, kept, log
from desktop_uploader.store.paths import HOME, Paths
from desktop_uploader.store.preferences import KeptSettings
from desktop_uploader.words.remarks import settings_set_aside

_DEMO_LIMIT = 25 * 1000**2
"""Bytes a second: on one machine three videos would be gone before anybody saw a bar."""


def run(argv: Sequence[str]) -> int:
    """Exit codes as `cli.arguments.parser` says."""
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
    with log(program.paths):
        return _doctor(program, arguments) if arguments.verb == "doctor" else _upload(program, arguments)


def _upload(program: Program, arguments: argparse.Namespace) -> Exit:
    chosen = connection(arguments)
    reporter = JsonReporter(sys.stdout) if arguments.json else _reporter(Console())
    command = UploadCommand(reporter, wait=not arguments.no_wait)
    files = [(file, _details(arguments, file)) for file in arguments.files]
    known = _settings(program)
    now, limit = known.now(), known.limit_at_start(arguments.limit)
    schools = now.limit if "limit" in known.locked else None
    settings = Settings(proxy=now.proxy, limit=schools)  # what else is chosen is the window's
    return command.run(
        lambda listener: program.engine(chosen, listener, settings=settings, limit=limit, adopt=False),
        files,
    )


def _details(arguments: argparse.Namespace, file: str) -> VideoDetails:
    return VideoDetails(
        title=arguments.title or title_of(file),
        description=arguments.description,
        visibility=arguments.visibility.upper(),
        course_id=arguments.course,
        lesson_id=arguments.lesson,
    )


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
    chosen = connection(arguments)
    settings = _settings(program)
    checkup = program.help_desk(lambda: chosen, settings.now).checkup
    return doctor.run(checkup, as_json=arguments.json, console=Console())


def _settings(program: Program) -> KeptSettings:
    settings, _ = kept(program.paths)
    if settings.set_aside:
        sys.stderr.write(f"{settings_set_aside(settings.set_aside.name)}\n")
    return settings


@contextmanager
def _passing_home() -> Iterator[Program]:
    """A program that leaves nothing behind."""
    with tempfile.TemporaryDirectory(prefix="desktop-uploader-") as home:
        yield Program(Paths.of({HOME: home}))
