"""The rows, and beside them the details of those that are selected, where there is room for both."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from desktop_uploader.core.upload import Upload
from desktop_uploader.ui.details.panel import DetailsPanel
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme
from desktop_uploader.ui.rows.uploads_page import UploadsPage

_LINES = 60
"""Wide as so many lines of text are high: in less there is room for the rows only."""


class Middle(QSplitter):
    """The details come and go with the window's width, unless the person has just said otherwise."""

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.page = UploadsPage(icons, theme, self)
        self.details = DetailsPanel(icons, theme, self)
        self.details.hide()
        self.addWidget(self.page)
        self.addWidget(self.details)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setStretchFactor(0, 1)
        self._wanted, self._was_wide = True, False
        self.page.leave_alone(self.details.form.is_edited)
        self.page.list.chosen.connect(self.refresh)
        self.page.turned.connect(self._arrange)
        self.page.list.details_asked.connect(self.toggle)
        self.details.closed.connect(self.toggle)

    def wear(self, theme: Theme) -> None:
        self.page.wear(theme)
        self.details.wear(theme)

    @property
    def wants_details(self) -> bool:
        """Where there is room for them."""
        return self._wanted

    @property
    def panel_width(self) -> int:
        return self.details.preferred_width if self.details.isHidden() else self.details.width()

    def take_up(self, *, details: bool, width: int) -> None:
        """As it was left; a width of 0 was never chosen."""
        self._wanted = details
        self.details.preferred_width = width or self.details.preferred_width
        self._arrange()

    def toggle(self) -> None:
        """By a person: then it stays so, also where there is little room."""
        self._wanted = self.details.isHidden()
        self._show(self._wanted and self.page.has_rows())
        if not self._wanted:
            self.page.list.setFocus()

    def refresh(self) -> None:
        """The details show what is selected now, as it is now."""
        if not self.details.isHidden():
            self.details.show_uploads(self.page.list.selected())

    def selected_changed(self, uploads: list[Upload]) -> None:
        """Of these rows something is new."""
        if self.details.isHidden():
            return
        selected = {upload.id for upload in self.page.list.selected()}
        if any(upload.id in selected for upload in uploads):
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt's name
        super().resizeEvent(event)
        if self._is_wide() is not self._was_wide:
            self._arrange()

    def _is_wide(self) -> bool:
        return self.width() >= _LINES * self.fontMetrics().height()

    def _arrange(self) -> None:
        self._was_wide = self._is_wide()
        self._show(self._was_wide and self._wanted and self.page.has_rows())

    def _show(self, visible: bool) -> None:
        self.details.setVisible(visible)
        if visible:
            self.page.list.choose_one()
        self.refresh()
