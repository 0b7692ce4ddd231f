"""What people can change about the videos they selected, one or many."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from desktop_uploader.core.ports.service import Course
from desktop_uploader.core.upload import VideoDetails
from desktop_uploader.ui.details.fields import Choice, DescriptionField, TitleField, commit_preedit, leading
from desktop_uploader.ui.details.shared_details import LONGEST, Field, shared
from desktop_uploader.ui.look.fonts import SECONDARY, scaled
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme
from desktop_uploader.words.language import translate


class DetailsForm(QWidget):
    """`edited` carries the `Field` and its new text, as `shared_details` has them."""

    edited = Signal(object, str)

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._courses: Sequence[Course] = ()
        self._details: Collection[VideoDetails] = ()
        self._different = self.tr("Different values")
        self.title, self.title_hint = TitleField(self), self._small("quiet")
        self.course, self.lesson = Choice(icons, theme, self), Choice(icons, theme, self)
        self.description, self.description_hint = DescriptionField(self), self._small("quiet")
        self.visibility = Choice(icons, theme, self)
        self._lay_out()
        self._wire()

    def show_details(self, details: Collection[VideoDetails]) -> None:
        """Of one video, or of each selected; whatever is being typed stays as it is."""
        self._details = details
        self._show_title()
        self._show_place()
        description = shared(details, Field.DESCRIPTION)
        plain = self.tr("What students will see under the video")
        self.description.setPlaceholderText(self._different if description is None else plain)
        self.description.typed.show(description or "")
        self.visibility.show_choice(self._visibilities(), shared(details, Field.VISIBILITY), self._different)

    def start_afresh(self) -> None:
        """Other uploads come: nothing of these is to stay."""
        for hint in (self.title_hint, self.description_hint):
            hint.hide()
        self.title.typed.start_afresh()
        self.description.typed.start_afresh()

    def set_courses(self, courses: Sequence[Course]) -> None:
        self._courses = courses
        self._show_place()

    def is_edited(self) -> bool:
        """Whether somebody is in one of the fields."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def keep(self) -> None:
        """Tell of what is still being typed."""
        if self.title.hasFocus() or self.description.hasFocus():
            commit_preedit()
        self.title.typed.keep()
        self.description.typed.keep()

    def wear(self, theme: Theme) -> None:
        for choice in (self.course, self.lesson, self.visibility):
            choice.theme = theme
            choice.update()

    def _show_title(self) -> None:
        several = len(self._details) > 1
        reason = self.tr("Each video keeps its own title")
        self.title.setEnabled(not several)
        self.title.setPlaceholderText(reason if several else "")
        self.title.setToolTip(reason if several else "")
        self.title.typed.show("" if several else shared(self._details, Field.TITLE) or "")

    def _show_place(self) -> None:
        course, lesson = shared(self._details, Field.COURSE), shared(self._details, Field.LESSON)
        courses = {"": self.tr("No course"), **{it.id: it.title for it in self._courses}}
        lessons = {it.id: it.title for each in self._courses if each.id == course for it in each.lessons}
        self.course.show_choice(courses, course, self._different)
        self.lesson.show_choice({"": self.tr("No lesson"), **lessons}, lesson, self._different)
        self.lesson.setVisible(bool(course) and bool(lessons or lesson != ""))

    def _visibilities(self) -> dict[str, str]:
        return {
            "PRIVATE": self.tr("Only me"),
            "UNLISTED": self.tr("Only people with the link"),
            "PUBLIC": self.tr("Everyone"),
        }

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(5)
        self._add(self.tr("Title"), self.title, self.title_hint)
        self._add(self.tr("Course › lesson"), self.course, self.lesson)
        self._add(self.tr("Description"), self.description, self.description_hint)
        self._add(self.tr("Who can watch"), self.visibility)
        self.course.setAccessibleName(self.tr("Course"))
        self.lesson.setAccessibleName(self.tr("Lesson"))
        self.title.setObjectName("details_title")
        self.description.setObjectName("details_description")
        self.start_afresh()

    def _add(self, words: str, field: QWidget, *below: QWidget) -> None:
        label = self._small("quiet")
        label.setText(words)
        label.setBuddy(field)
        field.setAccessibleName(words)
        if self._column.count():
            self._column.addSpacing(4)
        for widget in (label, field, *below):
            self._column.addWidget(widget)

    def _small(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setAlignment(leading(self))
        label.setFont(scaled(label.font(), SECONDARY))
        return label

    def _wire(self) -> None:
        self.title.edited.connect(self._title_edited)
        self.title.textEdited.connect(self.title_hint.hide)
        self.title.inputRejected.connect(lambda: self._hint_at_most(self.title_hint, Field.TITLE))
        self.description.overflowed.connect(
            lambda: self._hint_at_most(self.description_hint, Field.DESCRIPTION)
        )
        for field, widget in (
            (Field.COURSE, self.course),
            (Field.LESSON, self.lesson),
            (Field.DESCRIPTION, self.description),
            (Field.VISIBILITY, self.visibility),
        ):
            widget.edited.connect(lambda text, field=field: self.edited.emit(field, text))

    def _title_edited(self, text: str) -> None:
        if not text.strip():
            self.title_hint.setText(self.tr("A video needs a title, so it keeps the one it had."))
            self.title_hint.show()
            self.title.setAccessibleDescription(self.title_hint.text())
        self.edited.emit(Field.TITLE, text)

    def _hint_at_most(self, hint: QLabel, field: Field) -> None:
        hint.setText(translate("DetailsForm", "There is room for %n character(s).", LONGEST[field]))
        hint.show()
