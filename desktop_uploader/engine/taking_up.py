"""Rows that are there: gone on with here, or followed while another process works on them."""

from collections.abc import Sequence
from dataclasses import replace

from desktop_uploader.core import events as on
from desktop_uploader.core.failures import Kind, TargetLostError, WorldError
from desktop_uploader.core.ports.journal import Journal
from desktop_uploader.core.ports.service import Service
from desktop_uploader.core.queue import is_under_way
from desktop_uploader.core.upload import SETTLED, PauseReason, Phase, Upload, UploadId
from desktop_uploader.engine.following import Following
from desktop_uploader.engine.notices import Listener, RowChanged
from desktop_uploader.engine.rows import Rows


class TakingUp:
    """Who has a row is asked each time something is wanted of it."""

    def __init__(
        self, journal: Journal, service: Service, rows: Rows, following: Following, tell: Listener
    ) -> None:
        self._journal, self._service, self._rows = journal, service, rows
        self._following, self._tell = following, tell

    def adopt(self, rows: Sequence[Upload]) -> list[UploadId]:
        """Go on with all that the journal had: first with those that are under way, which is told."""
        under_way = {row.id: row for row in rows if is_under_way(row)}
        for upload in (*under_way.values(), *(row for row in rows if row.id not in under_way)):
            if upload.lacks_a_sign_in:
                self.work_on(upload, on.RetryAsked())
            elif _rests(upload):
                self._rows.enlist(upload)
            else:
                self.work_on(upload)
        return list(under_way)

    def dispatch(self, upload_id: UploadId, event: on.Event) -> None:
        """What another process has taken up meanwhile is followed."""
        if not self._rows.dispatch(upload_id, event) and (row := self._rows.get(upload_id)):
            self.follow(row)

    def follow(self, row: Upload) -> None:
        """Another process works on it."""
        self._rows.drop(row.id)
        self._following.follow(self._journal.get(row.id) or row)

    def work_on(self, upload: Upload, *wishes: on.Event) -> None:
        """Claim it, go on and have the wishes; or follow whoever works on it."""
        if upload.id in self._rows:
            for wish in wishes:
                self.dispatch(upload.id, wish)
            self._tell(RowChanged(self._rows.get(upload.id) or upload))
        elif not self._rows.take(upload, *wishes):
            self._following.follow(upload)

    async def again(self, known: Upload, asked: Upload) -> Upload:
        """To add a file again is to want it to go on; one that the server lost meanwhile is another one.

        One that is held as a duplicate stays so: nobody has answered yet.
        """
        row = self._rows.get(known.id)
        if row is not None and row.phase in {Phase.CHECKING, Phase.WAITING}:
            self._tell(RowChanged(row))
            return row
        held = known.failure is not None and known.failure.kind is Kind.DUPLICATE
        self.work_on(known, *(() if held and not asked.anyway else (on.ResumeAsked(), on.RetryAsked())))
        if known.phase is Phase.READY and known.id in self._rows and not await self._still_there(known):
            (added,) = self._journal.add_all([asked])
            self._rows.enlist(added)
            return added
        return self._rows.get(known.id) or known

    async def _still_there(self, ready: Upload) -> bool:
        """Whether the server still has a finished video; its links are renewed. If not, the row goes."""
        try:
            seen = await self._service.status(ready.playback_id or "")
        except TargetLostError:
            await self._rows.forget(ready.id)
            return False
        except WorldError:
            return True  # it can't be asked now: what we know stands
        self.dispatch(ready.id, on.StatusSeen(seen))
        self._rows.update(ready.id, lambda row: replace(row, remote=replace(seen, details=None)))
        return True


def _rests(upload: Upload) -> bool:
    """Whether nothing need be done for it before its turn comes."""
    if upload.phase is Phase.CANCELLED:
        return upload.target is None
    return upload.phase in SETTLED | {Phase.CHECKING, Phase.WAITING} or upload.reason is PauseReason.USER
