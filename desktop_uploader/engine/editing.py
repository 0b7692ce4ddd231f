"""What people type: all of it is kept here before the server hears a word of it."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from desktop_uploader.core.failures import Remedy, WorldError
from desktop_uploader.core.merging import Edit, edited
from desktop_uploader.core.ports.journal import Journal
from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.engine.rows import Rows
from desktop_uploader.engine.telling import Telling


class Editing:
    """`is_ours`: whether a row of the journal belongs to who is signed in here."""

    def __init__(
        self, journal: Journal, rows: Rows, telling: Telling, is_ours: Callable[[Upload], bool]
    ) -> None:
        self._journal, self._rows, self._telling, self._is_ours = journal, rows, telling, is_ours

    async def edit(self, edits: Sequence[Edit]) -> None:
        """One that fails holds up no other. Raises the first WorldError in the end, for which nobody tries
        again: it couldn't be kept, or the server refuses it, or asks for a person.
        """
        errors: list[WorldError] = []
        elsewhere = self._keep(edits, errors)
        for edit in elsewhere:
            try:
                await self._tell_for(edit)
            except WorldError as error:
                errors.append(error)
        others = {edit.upload_id for edit in elsewhere}
        await self._tell([edit.upload_id for edit in edits if edit.upload_id not in others], errors)
        if errors:
            raise errors[0]

    def _keep(self, edits: Iterable[Edit], errors: list[WorldError]) -> list[Edit]:
        """All of them at once, for the next edit may come at once, too. Returned: those of rows that another
        process has.
        """
        elsewhere = []
        for edit in edits:
            try:
                change = partial(edited, details=edit.after, shown=edit.before)
                if not self._rows.update(edit.upload_id, change):
                    elsewhere.append(edit)
            except WorldError as error:
                errors.append(error)
        return elsewhere

    async def _tell(self, ids: Iterable[UploadId], errors: list[WorldError]) -> None:
        """Without a line nobody is asked for each of them: what is kept is told when there is one."""
        for upload_id in ids:
            try:
                await self._telling.tell(upload_id)
            except WorldError as error:
                if error.failure.remedy is Remedy.RETRY:
                    self._telling.adjust()
                    return
                errors.append(error)

    async def _tell_for(self, edit: Edit) -> None:
        """It is kept nowhere unless the server takes it. Raises WorldError."""
        row = self._journal.get(edit.upload_id)
        if row is not None and self._is_ours(row):
            await self._telling.tell_for(row, edited(row, edit.after, edit.before).details)
