"""Says aloud, to those who use a screen reader, what happens to their uploads. Silent for everyone else."""

import time
from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from desktop_uploader.core.upload import Phase, Upload, UploadId
from desktop_uploader.engine.notices import Notice, RowChanged, RowRemoved
from desktop_uploader.words.failures import explain
from desktop_uploader.words.language import isolated, translate
from desktop_uploader.words.states import state_word

Say = Callable[[str, bool], None]
"""Takes the words, and whether they may interrupt what is being read."""

_GATHER = 0.4
_BREATH = 3.0
"""Seconds: what happens within the first is one sentence; the next comes no sooner than the second."""

_TOLD_ONE_BY_ONE = 2
_URGENT = frozenset({Phase.NEEDS_YOU, Phase.FAILED})


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """Have a screen reader say it, if there is one; `urgent`: at once."""
    if not text or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)


class Announcer(QObject):
    """`apply` takes the notices. What is in the list already when it begins is told as one number.

    `word`: what a row says of its state. `say`: instead of the screen reader, and always. `clock`: seconds
    that never go back.
    """

    def __init__(
        self,
        window: QWidget,
        word: Callable[[Upload], str] = state_word,
        say: Say | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self._word = word
        self._say: Say = say or (lambda text, urgent: announce(window, text, urgent=urgent))
        self._listening: Callable[[], bool] = QAccessible.isActive if say is None else lambda: True
        self._clock, self._last = clock, float("-inf")
        self._rows: dict[UploadId, Upload] = {}
        self._before: dict[UploadId, str] = {}
        self._changed: dict[UploadId, Upload] = {}
        self._fresh: set[UploadId] = set()
        self._begun = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.speak)

    def apply(self, notices: Sequence[Notice]) -> None:
        for notice in notices:
            match notice:
                case RowChanged(upload=upload):
                    self._hear(upload)
                case RowRemoved(upload_id=upload_id):
                    for kept in (self._rows, self._before, self._changed):
                        kept.pop(upload_id, None)
                    self._fresh.discard(upload_id)
        if not self._listening():
            self._forget()
        elif (self._fresh or self._changed) and not self._soon.isActive():
            self._soon.start(round(1000 * max(_GATHER, self._last + _BREATH - self._clock())))

    def speak(self) -> None:
        """All that was gathered: what people must see to first, and interrupting."""
        self._soon.stop()
        changed = [row for key, row in self._changed.items() if self._word(row) != self._before[key]]
        urgent = [row for row in changed if row.phase in _URGENT]
        calm = [row for row in changed if row.phase not in _URGENT]
        self._tell(self._sentences(urgent), urgent=True)
        self._tell(" ".join(part for part in (self._news_of_the_list(), self._sentences(calm)) if part))
        self._forget()
        self._last = self._clock()

    def _hear(self, upload: Upload) -> None:
        before, self._rows[upload.id] = self._rows.get(upload.id), upload
        if before is None:
            self._fresh.add(upload.id)
        elif upload.id in self._changed:
            self._changed[upload.id] = upload
        elif _stands(upload) != _stands(before) and self._is_news(upload):
            self._before[upload.id] = self._word(before)
            self._changed[upload.id] = upload

    def _is_news(self, upload: Upload) -> bool:
        """Of a row that was only now added, no more than that it can't go on."""
        return upload.id not in self._fresh or upload.phase in _URGENT

    def _news_of_the_list(self) -> str:
        count = len(self._fresh)
        if not count:
            return ""
        if self._begun:
            return translate("Announcer", "%n video(s) added.", count)
        return translate("Announcer", "%n video(s) in the list.", count)

    def _sentences(self, rows: Sequence[Upload]) -> str:
        """Each by its title as long as they are few; else how many there are in each state."""
        if len(rows) <= _TOLD_ONE_BY_ONE:
            return " ".join(self._sentence(row) for row in rows)
        counts = Counter(map(self._word, rows))
        said = (
            (translate("Announcer", "%n video(s): {state}.", count), word) for word, count in counts.items()
        )
        return " ".join(words.format(state=word) for words, word in said)

    def _sentence(self, row: Upload) -> str:
        title = isolated(row.details.title)
        said = translate("Announcer", "{title}: {state}.").format(title=title, state=self._word(row))
        return " ".join((said, explain(row).happened)) if row.failure and row.phase in _URGENT else said

    def _tell(self, text: str, *, urgent: bool = False) -> None:
        if text:
            self._say(text, urgent)

    def _forget(self) -> None:
        """The rows of a beginning that nobody listened to are no news later."""
        self._begun = self._begun or bool(self._fresh)
        for gathered in (self._fresh, self._before, self._changed):
            gathered.clear()


def _stands(row: Upload) -> tuple[object, ...]:
    """What the state word is made of."""
    return (row.shown_phase, row.reason, row.failure and row.failure.kind)
