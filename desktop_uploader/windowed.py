"""The window: put together from the program's parts, until it is closed."""

import argparse
import os
from pathlib import Path

from desktop_uploader.app import Program
from desktop_uploader.choice import Choice
from desktop_uploader.core.failures import WorldError
from desktop_uploader.service.link import server_of
from desktop_uploader.starting import connection, kept, log
from desktop_uploader.store.paths import Paths
from desktop_uploader.ui import window
from desktop_uploader.ui.application import refuse
from desktop_uploader.ui.doors import Doors
from desktop_uploader.words.remarks import managed_broken


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
        choice = Choice(program, connection(arguments), settings, arguments.limit)
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
            remarks=(managed_broken(managed.faulty),) if managed.faulty else (),
        )
        return window.run(doors, files, background=arguments.background)
