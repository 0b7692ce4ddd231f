"""Files on their way from people to the engine, however they came into the window, and out of it again."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_uploader.core.upload import Upload, UploadId
from desktop_uploader.engine.engine import Engine
from desktop_uploader.engine.notices import Listener, Remarked
from desktop_uploader.ui.adding.shelf import Shelf
from desktop_uploader.ui.engine_room import EngineRoom
from desktop_uploader.ui.sign_in.era import Era
from desktop_uploader.words.duplicates import already_here


class Drops(QObject):
    """`listener` hears which of them are here already."""

    added = Signal(object)
    """Files that a person wants here: a `list[str]`."""

    def __init__(self, room: EngineRoom, shelf: Shelf, era: Era, listener: Listener, parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._shelf, self._era, self._listener = room, shelf, era, listener

    def add(self, paths: Iterable[str]) -> None:
        """However many: one question to the engine. Files that are in the list already get no second row."""
        if files := list(paths):
            known = self._era.known()
            self._shelf.keep(files)
            self._room.ask(
                lambda engine: engine.add_all(self._shelf.wanted(files)),
                partial(self._say_which_were_here, known),
            )
            self.added.emit(files)  # none of their rows is told of before this returns

    def forget(self, upload_ids: Sequence[UploadId]) -> None:
        """Rows that people took out of the list, for good."""

        async def forget(engine: Engine) -> None:
            for upload_id in upload_ids:
                await engine.forget(upload_id)

        if not self._room.is_closed:
            self._shelf.remove(upload_ids)
            self._room.ask(forget)

    def _say_which_were_here(self, known: AbstractSet[UploadId], rows: Sequence[Upload]) -> None:
        """Of whoever is signed in by now, and each once."""
        here = {row.id: row for row in rows if row.id in known and row.id in self._era}
        if here:
            self._listener(Remarked(already_here([*here.values()])))
