"""The platform's dialog for choosing videos."""

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
