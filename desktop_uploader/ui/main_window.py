"""The window: lays its parts out and wires them; what they do, they do themselves."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_uploader.core.rules import EXTENSIONS
from desktop_uploader.core.upload import Phase, Upload
from desktop_uploader.engine.notices import Notice, Progressed
from desktop_uploader.ui.actions import Actions, action_words
from desktop_uploader.ui.application import Parts
from desktop_uploader.ui.empty_state import EmptyState
from desktop_uploader.ui.filter_bar import FilterBar
from desktop_uploader.ui.filters import UploadFilter, counts
from desktop_uploader.ui.icons import Icons
from desktop_uploader.ui.resources import resources
from desktop_uploader.ui.row import Action
from desktop_uploader.ui.style import style_sheet
from desktop_uploader.ui.theme import Theme, system_theme
from desktop_uploader.ui.upload_delegate import UploadDelegate
from desktop_uploader.ui.upload_list import UploadList
from desktop_uploader.ui.upload_model import UploadModel

_RUNNING = frozenset(Phase) - {
    *(Phase.PAUSED, Phase.PROCESSING, Phase.READY, Phase.NEEDS_YOU, Phase.FAILED, Phase.CANCELLED)
}


class MainWindow(QWidget):
    """The whole window takes dropped files. `theme` None: the system's, as it changes."""

    def __init__(self, parts: Parts, theme: Theme | None = None) -> None:
        super().__init__()
        self._parts, self._icons, self._words = parts, Icons(resources() / "icons"), action_words()
        self._actions = Actions(parts.desk.engine, self)
        self._theme = theme or system_theme()
        self.model, self.filter = UploadModel(self), UploadFilter(self)
        self.filter.setSourceModel(self.model)
        self._delegate = UploadDelegate(self._theme, self._icons, self._words, self)
        self._make_controls()
        self._lay_out()
        self._wire()
        self.wear(self._theme)
        if theme is None:
            QGuiApplication.styleHints().colorSchemeChanged.connect(lambda: self.wear(system_theme()))
        self._recount()

    def wear(self, theme: Theme) -> None:
        """Change the colours, at any time."""
        self._theme = self._delegate.theme = theme
        self.setPalette(theme.palette())
        self.setStyleSheet(style_sheet(theme))
        self.add_button.setIcon(self._icons.icon("add", QColor(theme.surface)))
        self.list.viewport().update()

    def apply(self, notices: Sequence[Notice]) -> None:
        self.model.apply(notices)
        if not all(isinstance(notice, Progressed) for notice in notices):  # which moves no row elsewhere
            self._recount()

    def uploads(self) -> list[Upload]:
        return self.model.uploads()

    def _make_controls(self) -> None:
        self.setObjectName("window")
        self.setWindowTitle(self.tr("Desktop Uploader"))
        self.setMinimumSize(560, 400)
        self.resize(1160, 760)
        self.setAcceptDrops(True)
        self.add_button = QPushButton(self.tr("Add videos"), self)
        self.add_button.setObjectName("primary")
        self.pause_all = QPushButton(self.tr("Pause all"), self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(260)
        self.filters = FilterBar(self)
        self.list = UploadList(self._delegate, self._words, self)
        self.list.setModel(self.filter)
        self.status = QLabel(self)
        self.status.setObjectName("quiet")

    def _lay_out(self) -> None:
        top, foot = QHBoxLayout(), QWidget(self)
        for widget in (self.add_button, self.pause_all):
            top.addWidget(widget)
        top.addStretch()
        top.addWidget(self.search, 1)
        foot.setObjectName("foot")
        at_foot = QHBoxLayout(foot)
        at_foot.setContentsMargins(20, 8, 20, 8)
        at_foot.addWidget(self.status)
        head = QVBoxLayout()
        head.setContentsMargins(20, 14, 20, 10)
        head.setSpacing(12)
        head.addLayout(top)
        head.addWidget(self.filters)
        self.pages = QStackedWidget(self)
        self.pages.addWidget(EmptyState(self._icons, self._theme, self))
        self.pages.addWidget(self.list)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.pages, 1)
        whole.addWidget(foot)

    def _wire(self) -> None:
        self._parts.news.notices.connect(self.apply)
        self.add_button.clicked.connect(self._choose_files)
        self.pause_all.clicked.connect(self._pause_or_resume_all)
        self.search.textChanged.connect(self.filter.search)
        self.filters.chosen.connect(self.filter.show_only)
        self.list.asked.connect(self._actions.do)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        QShortcut(QKeySequence.StandardKey.Open, self, self._choose_files)

    def _recount(self) -> None:
        uploads = self.uploads()
        self.filters.count(counts(uploads))
        self.pages.setCurrentIndex(bool(uploads))
        running = any(upload.phase in _RUNNING for upload in uploads)
        paused = any(upload.phase is Phase.PAUSED for upload in uploads)
        self.pause_all.setText(self.tr("Resume all") if paused and not running else self.tr("Pause all"))
        self.pause_all.setEnabled(running or paused)
        sending = sum(upload.phase is Phase.UPLOADING for upload in uploads)
        waiting = sum(upload.phase is Phase.WAITING for upload in uploads)
        self.status.setText(self.tr("{} uploading · {} waiting").format(sending, waiting))

    def _pause_or_resume_all(self) -> None:
        uploads = self.uploads()
        pause = any(upload.phase in _RUNNING for upload in uploads)
        for upload in uploads:
            if upload.phase in (_RUNNING if pause else {Phase.PAUSED}):
                self._actions.do(Action.PAUSE if pause else Action.RESUME, upload)

    def _choose_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Add videos"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(self.tr("Videos") + f" ({' '.join(f'*{it}' for it in EXTENSIONS)})")
        dialog.filesSelected.connect(self._parts.desk.add)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # Qt's name
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # Qt's name
        event.acceptProposedAction()
        self._parts.desk.add(url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile())
