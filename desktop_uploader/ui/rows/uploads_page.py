"""The middle of the window: the rows that filter and search leave, or a page that says why there is none."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_uploader.core.ports.service import Course
from desktop_uploader.core.rules import Limits
from desktop_uploader.core.upload import UploadId
from desktop_uploader.engine.notices import Notice
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.motion import style_is_still
from desktop_uploader.ui.look.theme import Theme
from desktop_uploader.ui.rows.actions import action_words
from desktop_uploader.ui.rows.empty_state import EmptyState, NothingFound
from desktop_uploader.ui.rows.filter_bar import shown_words
from desktop_uploader.ui.rows.filters import Query, Shown
from desktop_uploader.ui.rows.in_sight import InSight
from desktop_uploader.ui.rows.sorting import Sort
from desktop_uploader.ui.rows.upload_delegate import UploadDelegate
from desktop_uploader.ui.rows.upload_list import UploadList
from desktop_uploader.ui.rows.upload_model import UploadModel


class UploadsPage(QStackedWidget):
    """`show_all`: somebody wants every row again; `choose`: files; `turned`: another page is shown."""

    show_all = Signal()
    choose = Signal()
    turned = Signal()

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._query = Query()
        self.model = UploadModel(self)
        self._delegate = UploadDelegate(theme, icons, action_words(), self, style_is_still)
        self.list = UploadList(self.model, self._delegate, self)
        self._in_sight = InSight(self.list, self.model, self.list.hand)
        self.empty = EmptyState(icons, theme, self)
        self.nothing_found = NothingFound(icons, theme, self)
        for page in (self.empty, self.list, self.nothing_found):
            self.addWidget(page)
        self.empty.choose.connect(self.choose)
        self.nothing_found.show_all.connect(self.show_all)
        self.currentChanged.connect(lambda _: self.turned.emit())

    def wear(self, theme: Theme) -> None:
        self._delegate.theme = theme
        self.empty.wear(theme)
        self.nothing_found.wear(theme)
        self.list.viewport().update()

    def apply(self, notices: Sequence[Notice]) -> None:
        self._in_sight.expect(notices)
        self.model.apply(notices)
        self._turn()
        self._in_sight.show()

    def expect(self, paths: Iterable[str]) -> None:
        """Somebody has added these files, and wants to see them come."""
        self._in_sight.added.take(paths)

    def leave_alone(self, writes: Callable[[], bool]) -> None:
        """`writes`: whether somebody is busy beside the rows, asked each time."""
        self._in_sight.writes = writes

    def show_only(self, shown: Shown) -> None:
        self._ask(replace(self._query, shown=shown))

    def search(self, text: str) -> None:
        self._ask(replace(self._query, words=tuple(text.casefold().split())))

    def sort_by(self, sort: Sort) -> None:
        self.model.sort_by(sort)

    def keep_still(self, still: Callable[[], bool]) -> None:
        """`still`: whether the person wants nothing to move by itself, asked each time."""
        self._delegate.dots.still = still

    def hide_rows(self, hidden: frozenset[UploadId]) -> None:
        self._ask(replace(self._query, hidden=hidden))

    def tell(self, limits: Limits, *, stays: bool) -> None:
        """What the server takes, and whether it goes on without this program."""
        self.empty.tell(limits, stays)
        self.model.tell_whether_it_stays(stays=stays)

    def name_courses(self, courses: Sequence[Course]) -> None:
        lessons = {lesson.id: lesson.title for course in courses for lesson in course.lessons}
        self.model.name_places(lessons | {course.id: course.title for course in courses})

    def has_rows(self) -> bool:
        return self.currentWidget() is self.list

    def _ask(self, query: Query) -> None:
        self._query = query
        self.model.ask(query)
        self._turn()

    def _filter_word(self) -> str:
        return "" if self._query.shown is Shown.ALL else shown_words()[self._query.shown]

    def _turn(self) -> None:
        """To the page that has something to say."""
        if self.model.rowCount():
            self.setCurrentWidget(self.list)
        elif self._query.words or self._query.shown is not Shown.ALL:
            self.nothing_found.tell(" ".join(self._query.words), self._filter_word())
            self.setCurrentWidget(self.nothing_found)
        else:
            self.setCurrentWidget(self.empty)
