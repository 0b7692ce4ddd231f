"""The help pages in people's hands: the checks come one by one, the report lands where they say."""

import zipfile
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import Future
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.core.settings import Group
from desktop_uploader.core.upload import Phase
from desktop_uploader.diagnostics.checkup import CHECKS, Checkup, Visit
from desktop_uploader.diagnostics.help_desk import HelpDesk
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.net.client import make_client
from desktop_uploader.service.visit import Visit as RealVisit
from desktop_uploader.store.secrets import SessionSecrets
from desktop_uploader.ui.bridge import Later
from desktop_uploader.ui.diagnostics.connection_dialog import ConnectionDialog
from desktop_uploader.ui.diagnostics.help_pages import HelpPages
from desktop_uploader.ui.diagnostics.report_dialog import ReportDialog
from desktop_uploader.ui.main_window import MainWindow
from desktop_uploader.ui.rows.offers import Action
from desktop_uploader.ui.rows.row import view_of
from tests.fixtures.fake_companion import TOKEN, FakeCompanion
from tests.ui.parts import parts
from tests.ui.rows import upload


@pytest.fixture
def fake() -> Iterator[FakeCompanion]:
    with FakeCompanion() as running:
        yield running


@pytest.fixture
def tokens() -> list[str]:
    """The last one is shown to the server."""
    return [TOKEN]


@pytest.fixture
def pages(qtbot: QtBot, fake: FakeCompanion, tokens: list[str], tmp_path: Path) -> Iterator[HelpPages]:
    @asynccontextmanager
    async def visit() -> AsyncIterator[Visit]:
        async with make_client() as client:
            yield RealVisit(client, FixedOrigin(fake.base_url, tokens[-1]))

    window = QWidget()
    qtbot.addWidget(window)
    desk = HelpDesk(Checkup(visit, SessionSecrets, tmp_path), tmp_path, lambda: [upload(1)])
    pages = HelpPages(desk, Later(window), window)
    yield pages
    pages.close()


T = TypeVar("T", bound=QWidget)


def shown(pages: HelpPages, kind: type[T]) -> T:
    window = pages.parent()
    assert window is not None
    return next(iter(window.findChildren(kind)))


def test_the_checks_come_one_by_one_and_can_be_asked_again(pages: HelpPages, qtbot: QtBot) -> None:
    pages.check_connection()
    dialog = shown(pages, ConnectionDialog)
    assert {it.words.text() for it in dialog.lines.values()} == {"Checking…"}
    assert not dialog.check_again.isEnabled()
    qtbot.waitUntil(dialog.check_again.isEnabled)
    assert dialog.summary.text() == "All is well."
    assert [it for it in CHECKS if dialog.lines[it].words.text() == "Checking…"] == []
    assert dialog.lines["proxy"].accessibleName() == "Proxy: None is used."
    dialog.check_again.click()
    assert dialog.lines["proxy"].words.text() == "Checking…"
    qtbot.waitUntil(dialog.check_again.isEnabled)


def test_what_is_wrong_is_counted(pages: HelpPages, tokens: list[str], qtbot: QtBot) -> None:
    tokens.append("a-token-nobody-knows")
    pages.check_connection()
    dialog = shown(pages, ConnectionDialog)
    qtbot.waitUntil(dialog.check_again.isEnabled)
    assert dialog.summary.text().startswith("1 thing")
    assert "sign in again" in dialog.lines["sign-in"].words.text()


def test_where_a_check_breaks_not_all_is_well(pages: HelpPages, qtbot: QtBot) -> None:
    pages.check_connection()
    dialog = shown(pages, ConnectionDialog)
    qtbot.waitUntil(dialog.check_again.isEnabled)
    broken: Future[None] = Future()
    broken.set_exception(RuntimeError("a fault of ours"))
    with pytest.raises(RuntimeError):
        pages._checked(broken)
    assert dialog.summary.text().startswith("1 thing")


def test_closing_gives_the_check_up(pages: HelpPages, qtbot: QtBot) -> None:
    pages.check_connection()
    shown(pages, ConnectionDialog).reject()
    pages.check_connection()
    dialog = shown(pages, ConnectionDialog)
    qtbot.waitUntil(dialog.check_again.isEnabled)
    assert dialog.summary.text() == "All is well."


def test_the_report_is_saved_where_it_is_wanted(pages: HelpPages, qtbot: QtBot, tmp_path: Path) -> None:
    pages.save_report()
    dialog = shown(pages, ReportDialog)
    dialog.write(str(tmp_path / "for the help desk"))
    assert not dialog.save.isEnabled()
    qtbot.waitUntil(dialog.save.isEnabled)
    assert dialog.saved.text() == "Saved as “for the help desk.zip”. Send it to your help desk."
    with zipfile.ZipFile(tmp_path / "for the help desk.zip") as archive:
        assert "uploads.json" in archive.namelist()
        assert b"Entropy" not in archive.read("uploads.json")


def test_a_folder_that_cannot_be_written_is_told(pages: HelpPages, qtbot: QtBot, tmp_path: Path) -> None:
    pages.save_report()
    dialog = shown(pages, ReportDialog)
    dialog.write(str(tmp_path / "no such folder" / "report.zip"))
    qtbot.waitUntil(dialog.save.isEnabled)
    assert dialog.problem.text().startswith("The report couldn’t be saved there.")


def test_the_check_leads_to_the_report(pages: HelpPages, qtbot: QtBot) -> None:
    pages.check_connection()
    dialog = shown(pages, ConnectionDialog)
    next(it for it in dialog.findChildren(QPushButton) if it.text() == "Save &report…").click()
    assert shown(pages, ReportDialog).isVisible()
    qtbot.waitUntil(dialog.check_again.isEnabled)


def test_the_settings_and_a_failure_lead_there(qtbot: QtBot, tmp_path: Path) -> None:
    with parts(tmp_path) as made:
        window = MainWindow(made)
        qtbot.addWidget(window)
        window.show()
        window.settings.open(Group.HELP)
        assert window.settings.dialog is not None
        for words, kind in (("C&heck the connection…", ConnectionDialog), ("&Save report…", ReportDialog)):
            buttons = window.settings.dialog.findChildren(QPushButton)
            next(it for it in buttons if it.text() == words).click()
            assert [it.isVisible() for it in window.findChildren(kind)] == [True]
        window.findChildren(ReportDialog)[0].close()
        window.actions_.do(Action.SAVE_REPORT, [upload(1)])
        assert window.findChildren(ReportDialog)[0].isVisible()
        for shown_before in window.findChildren(QDialog):
            shown_before.close()
        window.close()


@pytest.mark.parametrize("kind", [Kind.PREPARING, Kind.BUG])
def test_a_failure_that_needs_a_help_desk_offers_it(kind: Kind) -> None:
    view = view_of(upload(1, phase=Phase.FAILED, failure=Failure(kind)), None, {})
    assert view.actions[:2] == (Action.RETRY, Action.SAVE_REPORT)
