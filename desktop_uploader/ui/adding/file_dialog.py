"""The platform's dialogs for choosing videos, and for finding one again."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_uploader.core.rules import EXTENSIONS, Limits


def choose_videos(parent: QWidget, limits: Limits) -> QFileDialog:
    """Opened; its `filesSelected` carries the paths. It deletes itself."""
    dialog = QFileDialog(parent, QCoreApplication.translate("FileDialog", "Add videos"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    kinds = " ".join(f"*{extension}" for extension in limits.extensions or EXTENSIONS)
    dialog.setNameFilter(QCoreApplication.translate("FileDialog", "Videos") + f" ({kinds})")
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def find_video(parent: QWidget, lost: str) -> QFileDialog:
    """Opened where the file was, or as near as there still is; its `fileSelected` carries the path."""
    where = Path(lost)
    title = QCoreApplication.translate("FileDialog", "Where is “{name}” now?").format(name=where.name)
    folder = next((it for it in where.parents if it.is_dir()), Path.home())
    dialog = QFileDialog(parent, title, str(folder))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    anything = QCoreApplication.translate("FileDialog", "All files")
    dialog.setNameFilters([f"*{where.suffix}", f"{anything} (*)"])
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
