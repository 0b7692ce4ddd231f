"""What the system asks a running program to open, and what it is told that we open."""

import configparser
import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QUrl
from PySide6.QtGui import QFileOpenEvent
from pytestqt.qtbot import QtBot

from desktop_uploader.core.rules import EXTENSIONS
from desktop_uploader.ui.process.opened_files import OpenedFiles

ENTRIES = sorted((Path(__file__).parents[2] / "packaging/linux").glob("*.desktop"))
KINDS = {
    ".mp4": "video/mp4",
    ".mov": "video/quicktime",
    ".mkv": "video/x-matroska",
    ".webm": "video/webm",
    ".avi": "video/x-msvideo",
    ".flv": "video/x-flv",
}


def entry(name: str) -> configparser.SectionProxy:
    read = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    read.optionxform = str  # type: ignore[assignment, method-assign]  # as configparser's own manual says
    read.read(next(it for it in ENTRIES if it.stem == name), "utf-8")
    return read["Desktop Entry"]


def test_files_and_links_come_as_events(qtbot: QtBot, tmp_path: Path) -> None:
    application = QCoreApplication.instance()
    assert application is not None
    owner, opened = QObject(), list[str]()
    OpenedFiles(application, owner).opened.connect(opened.extend)
    film, link = str(tmp_path / "a film.mp4"), "desktop-uploader://signin?server=video.example.edu"
    for event in (QFileOpenEvent(film), QFileOpenEvent(QUrl(link)), QEvent(QEvent.Type.User)):
        QCoreApplication.sendEvent(application, event)
    assert opened == [film, link]
    del owner
    QCoreApplication.sendEvent(application, QFileOpenEvent(film))
    assert len(opened) == 2


@pytest.mark.parametrize("path", ENTRIES, ids=lambda it: it.name)
def test_the_entry_is_sound(path: Path) -> None:
    made = entry(path.stem)
    assert (made["Type"], made["Terminal"], made["Icon"]) == ("Application", "false", "desktop-uploader")
    assert made["Exec"].split()[0] == made["TryExec"] == "desktop-uploader"
    assert made["Name"]
    for key in ("MimeType", "Categories", "Keywords"):
        assert made.get(key, ";").endswith(";")
    if validate := shutil.which("desktop-file-validate"):
        subprocess.run([validate, str(path)], check=True, timeout=10)


def test_every_type_that_we_take_is_named_and_files_come_as_paths() -> None:
    made = entry("desktop-uploader")
    assert set(KINDS) == set(EXTENSIONS)
    assert set(KINDS.values()) <= set(made["MimeType"].split(";"))
    assert made["Exec"].endswith(" %F")
    assert made["StartupWMClass"] == "desktop-uploader"


def test_links_have_an_entry_of_their_own_since_a_path_is_no_link() -> None:
    made = entry("desktop-uploader-link")
    assert made["MimeType"] == "x-scheme-handler/desktop-uploader;"
    assert (made["Exec"].split()[1], made["NoDisplay"]) == ("%u", "true")
