"""The window: put together from the program's parts, until it is closed."""

import argparse
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from desktop_uploader.app import Program
from desktop_uploader.choice import Choice
from desktop_uploader.core.failures import WorldError
from desktop_uploader.service.link import server_of
from desktop_uploader.starting import connection, kept, log
from desktop_uploader.store.managed import Managed
from desktop_uploader.store.paths import Paths
from desktop_uploader.store.preferences import KeptSettings
from desktop_uploader.ui import window
from desktop_uploader.ui.application import refuse
from desktop_uploader.ui.doors import Doors
from desktop_uploader.words.remarks import managed_broken, settings_set_aside


def run(arguments: argparse.Namespace) -> int:
    """Until the window is closed. The process's exit code."""
    try:
        return _run(arguments)
    except WorldError as error:
        return refuse(error.failure.detail or error.failure.kind.value)


def _run(arguments: argparse.Namespace) -> int:
    program = Program(Paths.of(os.environ))
    with log(program.paths):
        settings, managed = kept(program.paths)
        limit = settings.limit_at_start(arguments.limit)
        choice = Choice(program, connection(arguments), settings, limit)
        files = [it if server_of(it) is not None else str(Path(it).absolute()) for it in arguments.files]
        doors = Doors(
            choice.open_engine,
            choice.keep,
            choice.stay_here,
            program.paths.journal.parent,
            settings=settings.now,
            change=settings.change,
            accounts=choice,
            help_desk=choice.help_desk(),
            shelve=choice.shelve,
            shelved=choice.shelved,
            unshelve=choice.unshelve,
            give_up=choice.give_up,
            locked=settings.locked,
            limit=limit,
            remarks=partial(_remarks, settings, managed),
        )
        return window.run(doors, files, background=arguments.background)


def _remarks(settings: KeptSettings, managed: Managed) -> Iterator[str]:
    """Files that weren't, or weren't all, understood."""
    if settings.set_aside:
        yield settings_set_aside(settings.set_aside.name)
    if managed.faulty:
        yield managed_broken(managed.faulty)
