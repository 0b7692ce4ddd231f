"""The uploads this process knows, and the one place where an event meets the lifecycle.

An event changes a row in this order: decide (`core.lifecycle`), write the journal, tell the listener, act.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from desktop_uploader.core import commands as do
from desktop_uploader.core import events as on
from desktop_uploader.core.ports.computer import Clock
from desktop_uploader.core.ports.journal import Journal
from desktop_uploader.core.upload import SETTLED, Phase, Upload, UploadId
from desktop_uploader.engine.activities import Activities
from desktop_uploader.engine.claimed import Claimed
from desktop_uploader.engine.decisions import Decisions
from desktop_uploader.engine.errands import Errands
from desktop_uploader.engine.known import Known
from desktop_uploader.engine.notices import Listener, RowChanged, RowRemoved
from desktop_uploader.engine.progress import Progress

_IDLE = SETTLED | {Phase.CHECKING, Phase.WAITING, Phase.PAUSED}
"""Phases in which nothing need run."""


class Rows:
    """Rows that we know, claimed while something is done for them: who claims one has it as it was left."""

    def __init__(
        self, journal: Journal, activities: Activities, progress: Progress, tell: Listener, clock: Clock
    ) -> None:
        self._journal, self._progress, self._tell = journal, progress, tell
        self._rows, self._claimed = Known(), Claimed(journal)
        self._decisions = Decisions(journal, progress, clock)
        self._errands = Errands(self._rows, activities, progress, self.dispatch, self._ended)
        self._running, self._checks = self._errands.running, self._errands.checks
        self._leaving: set[UploadId] = set()
        self.changed = self._errands.changed

    def __iter__(self) -> Iterator[Upload]:
        return iter(self._rows.all())

    def __contains__(self, upload_id: UploadId) -> bool:
        return upload_id in self._rows

    def get(self, upload_id: UploadId) -> Upload | None:
        return self._rows.get(upload_id)

    def of(self, *phases: Phase) -> list[Upload]:
        """Those in one of these phases; the others cost nothing."""
        return self._rows.of(*phases)

    def count(self, *phases: Phase) -> int:
        return self._rows.count(*phases)

    def unsent(self) -> list[Upload]:
        """Those whose newer details the server has yet to hear of."""
        return self._rows.unsent()

    def know(self, upload: Upload) -> None:
        """Have it in the list; whoever listens was told already."""
        self._rows.put(upload)

    def enlist(self, upload: Upload) -> None:
        """Have a row in the list that nobody works on: what is to be done for it comes in its turn.

        One that was taken up meanwhile is further on, and stays so. Who enlists some that are to be checked
        sets `changed` once they are all there.
        """
        if upload.id in self._rows:
            return
        if upload.phase is Phase.CHECKING:
            self._checks.due[upload.id] = None
            self._rows.put(upload)
            self._tell(RowChanged(upload))
        else:
            self.show(upload)

    def drop(self, upload_id: UploadId) -> None:
        """It is another process's now."""
        self._rows.drop(upload_id)

    def take(self, upload: Upload, *wishes: on.Event) -> bool:
        """Claim the upload, go on with it, then have the wishes; False when another process holds it."""
        if not self._claim(upload):
            return False
        current = self._rows[upload.id]
        for event in (on.Recovered(), *wishes):
            self._apply(upload.id, event)
        if self._rows[upload.id] == current:
            self._tell(RowChanged(current))
        self.changed.set()
        self._let_go_if_idle(upload.id)
        return True

    def update(self, upload_id: UploadId, change: Callable[[Upload], Upload]) -> bool:
        """Keep what a person changed; False when another process holds it. Raises WorldError."""
        known = self._rows.get(upload_id)
        if known is None or not self._claim(known):
            return False
        try:
            self._is_still(known)
            changed = change(self._rows[upload_id])
            self._journal.save(changed)
            self.show(changed)
        finally:
            self._let_go_if_idle(upload_id)
        return True

    def renumber(self, positions: Mapping[UploadId, float]) -> None:
        """Put many rows in another order at once, whoever works on them. Raises WorldError."""
        self._journal.reorder(positions)
        for row in [row for row in self if row.id in positions]:
            self.show(replace(row, position=positions[row.id]))

    def dispatch(self, upload_id: UploadId, event: on.Event) -> bool:
        """False when another process holds it. A row that was changed there goes on from where it is."""
        known = self._rows.get(upload_id)
        if known is None:
            return True
        if not self._claim(known):
            return False
        self._is_still(known)
        self._apply(upload_id, event)
        self._let_go_if_idle(upload_id)
        return True

    def begin_checks(self) -> list[Upload]:
        """A few at a time. Returned: the files that another process looks at. Raises WorldError."""
        lost = []
        while (row := self._checks.next()) is not None:
            mine = self._claim(row)  # may raise: it keeps its turn
            self._checks.taken(row.id)
            if not mine:
                lost.append(row)
            elif self._is_still(row):
                self._checks.begun(row.id)
                self._errands.start(row.id, do.Check())
            self._let_go_if_idle(row.id)
        return lost

    def _is_still(self, known: Upload) -> bool:
        """Whether nobody changed it before it was ours; if so, go on from where that left it."""
        if self._rows[known.id] == known:
            return True
        self.show(self._rows[known.id])
        self._apply(known.id, on.Recovered())
        return False

    async def forget(self, upload_id: UploadId) -> None:
        """Take a settled row out of the list and the journal; out of this once its video is deleted, if it
        was cancelled.
        """
        row = self._rows.get(upload_id)
        if row is not None and row.phase is Phase.CANCELLED and row.target is not None:
            self._leaving.add(upload_id)
        else:
            await self._running.end([upload_id])
            self._drop_for_good(upload_id)
        self._tell(RowRemoved(upload_id))

    def _drop_for_good(self, upload_id: UploadId) -> None:
        self._leaving.discard(upload_id)
        self._rows.drop(upload_id)
        self._journal.forget(upload_id)
        self._claimed.release(upload_id)

    async def aclose(self) -> None:
        """End every activity, keep what is known, let other processes have the rows."""
        await self._running.end(self._rows)
        for upload_id in self._claimed:
            self._progress.keep_parts(upload_id)
            self._claimed.release(upload_id)

    def _claim(self, upload: Upload) -> bool:
        """Hold it, as its last holder left it."""
        if upload.id in self._claimed:
            return True
        if not self._claimed.take(upload.id):
            return False
        self._rows.put(self._journal.get(upload.id) or upload)
        return True

    def _let_go_if_idle(self, upload_id: UploadId) -> None:
        """A long list costs no open files, and another window may retry what failed here."""
        if self._rows[upload_id].phase in _IDLE and not self._running.is_busy(upload_id):
            self._claimed.release(upload_id)

    def _ended(self, upload_id: UploadId) -> None:
        """Nothing runs for it any more."""
        self._let_go_if_idle(upload_id)
        if upload_id in self._leaving and self._rows[upload_id].target is None:
            self._drop_for_good(upload_id)

    def _apply(self, upload_id: UploadId, event: on.Event) -> None:
        before = self._rows[upload_id]
        after, commands = self._decisions.made(before, event)
        if after is not before:
            self.show(after)
        for command in commands:
            self._errands.carry_out(upload_id, command)

    def show(self, upload: Upload) -> None:
        """Have it in the list, as it is."""
        known = self._rows.get(upload.id)
        self._rows.put(upload)
        if upload.id not in self._leaving:
            self._tell(RowChanged(upload))
        if known is None or _place(known) != _place(upload):
            self.changed.set()


def _place(upload: Upload) -> tuple[object, ...]:
    """What decides whose turn it is: bytes that arrive don't."""
    return (upload.phase, upload.reason, upload.other_reasons, upload.position)
