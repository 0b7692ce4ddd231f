"""What an event makes of a row: decided by the lifecycle, and in the journal before anybody hears of it."""

import logging
from dataclasses import replace

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core import lifecycle
from desktop_uploader.core.failures import WorldError
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.journal import Journal
from desktop_uploader.core.remembering import noted, remembered
from desktop_uploader.core.upload import PauseReason, Phase, Upload
from desktop_uploader.engine.progress import Progress

logger = logging.getLogger(__name__)


class Decisions:
    """`progress` has digests that go into the journal with the row."""

    def __init__(self, journal: Journal, progress: Progress, clock: Clock) -> None:
        self._journal, self._progress, self._clock = journal, progress, clock

    def made(self, before: Upload, event: on.Event) -> lifecycle.Step:
        """The row after this, and what is to be done now; `before` itself, if nothing changed."""
        after, commands = lifecycle.step(before, event)
        if after == before:
            return before, commands
        after = remembered(before, after, self._clock.now())
        for note in commands:
            if isinstance(note, do.Remember):
                after = noted(after, note.what, self._clock.now(), text=note.text)
        return self._kept(before, after, commands)

    def _kept(self, before: Upload, after: Upload, commands: tuple[do.Command, ...]) -> lifecycle.Step:
        """What the journal can't take isn't acted upon: the upload waits until the disk is well again."""
        try:
            self._progress.keep_parts(after.id)
            (self._journal.note if _is_light(before, after) else self._journal.save)(after)
        except WorldError as error:
            logger.warning("the journal can't be written: %s", error)
            held, wait = lifecycle.step(after, on.Failed(error.failure))
            return (held, wait) if wait else (after, commands)
        return after, commands


def _is_light(before: Upload, after: Upload) -> bool:
    """What a power cut may take back: marks, which the server knows better; a look at a file, which can be
    had again; automatic pauses, which end with the program."""
    if replace(after, acknowledged=before.acknowledged, attempts=before.attempts) == before:
        return True
    if (before.phase, after.phase) == (Phase.CHECKING, Phase.WAITING):
        return after.generation == before.generation
    reasons = {before.reason, after.reason} - {None}
    return bool(reasons) and PauseReason.USER not in reasons and after.phase is not Phase.CANCELLED
