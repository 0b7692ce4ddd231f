"""The platform's dialogs for choosing videos, and for finding one again."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_uploader.core.rules import EXTENSIONS, Limits
from desktop_uploader.core.upload import Upload
from desktop_uploader.words.language import isolated


def choose_videos(parent: QWidget, limits: Limits) -> QFileDialog:
    """Opened; its `filesSelected` carries the paths. It deletes itself."""
    dialog = QFileDialog(parent, QCoreApplication.translate("FileDialog", "Add videos"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    kinds = " ".join(f"*{extension}" for extension in limits.extensions or EXTENSIONS)
    dialog.setNameFilter(QCoreApplication.translate("FileDialog", "Videos ({kinds})").format(kinds=kinds))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def choose_version(parent: QWidget, upload: Upload) -> QFileDialog:
    """For the video that takes another one's place; its `fileSelected` carries the path."""
    title = QCoreApplication.translate("FileDialog", "New version of “{title}”")
    folder = str(Path(upload.source.path).parent)
    dialog = QFileDialog(parent, title.format(title=isolated(upload.details.title)), folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    kinds = " ".join(f"*{extension}" for extension in EXTENSIONS)
    dialog.setNameFilter(QCoreApplication.translate("FileDialog", "Videos ({kinds})").format(kinds=kinds))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def find_video(parent: QWidget, lost: str) -> QFileDialog:
    """Opened at home, since to look for the file’s own folder may take long; `fileSelected` has the path."""
    where = Path(lost)
    title = QCoreApplication.translate("FileDialog", "Where is “{name}” now?").format(
        name=isolated(where.name)
    )
    dialog = QFileDialog(parent, title, QDir.homePath())
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([f"*{where.suffix}", QCoreApplication.translate("FileDialog", "All files (*)")])
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def nearest_folder(lost: str) -> str:
    """Where the file was, or as near as there still is; empty if nothing is left of it. Blocks."""
    return next((str(it) for it in Path(lost).parents if it.is_dir()), "")
