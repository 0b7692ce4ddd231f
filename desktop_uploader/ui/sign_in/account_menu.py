"""The account control at the head of the window: who is signed in where, switching, adding, signing out."""

from collections.abc import Callable
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from desktop_uploader.core.account import HERE, Account
from desktop_uploader.ui.desk import Desk
from desktop_uploader.ui.frame.account_button import AccountButton


class AccountMenu(QObject):
    """Over `button`; `active`: how many uploads would have to wait."""

    def __init__(self, desk: Desk, button: AccountButton, active: Callable[[], int], window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._button, self._active, self._window = desk, button, active, window
        self.menu = QMenu(window)
        self.menu.setToolTipsVisible(True)
        button.clicked.connect(self._open)
        desk.account_changed.connect(self._show)
        self._show()

    @Slot()
    def _open(self) -> None:
        """Where nobody is signed in anywhere, there is one thing to do."""
        if self._desk.account is None and not self._desk.people.all:
            self._desk.ask_sign_in()
            return
        self._fill()
        self.menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height() + 4)))

    def _fill(self) -> None:
        self.menu.clear()
        for account in self._listed():
            entry = self.menu.addAction(self._words(account).replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(_is_same(account, self._desk.account))
            entry.triggered.connect(lambda _=False, it=account: self._switch(it))
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Add another server or account…")).triggered.connect(
            self._desk.add_account
        )
        now = self._desk.account
        if now is not None and not now.is_here:
            self.menu.addAction(self.tr("Sign out")).triggered.connect(self._sign_out)

    def _listed(self) -> list[Account]:
        now = self._desk.account
        known = list(self._desk.people.all)
        unlisted = now is not None and not now.is_here and not any(_is_same(it, now) for it in known)
        return [*known, *([now] if now and unlisted else []), HERE]

    def _switch(self, account: Account) -> None:
        if _is_same(account, self._desk.account):
            return
        if account.is_here:
            self._desk.stay_here()
        else:
            self._desk.switch(account)

    @Slot()
    def _sign_out(self) -> None:
        """A question only where something would stop."""
        account, active = self._desk.account, self._active()
        if account is None:
            return
        if not active:
            self._desk.sign_out(account)
            return
        question = SignOutQuestion(active, self._words(account), self._window)
        question.yes.connect(lambda: self._desk.sign_out(account))
        question.open()

    @Slot()
    def _show(self) -> None:
        account = self._desk.account
        self._button.name(self._place(account) if account else self.tr("Not signed in"))
        initials = account.initials if account and not account.is_here else ""
        self._button.show_initials(initials, self._words(account) if account else "")

    def _words(self, account: Account) -> str:
        if not account.name or account.is_here:
            return self._place(account)
        words = self.tr("{name} at {server}")
        return words.format(name=account.name, server=self._place(account))

    def _place(self, account: Account) -> str:
        if account.is_here:
            return self.tr("This computer")
        return account.server_name or urlsplit(account.address).netloc


class SignOutQuestion(QMessageBox):
    """Emits `yes`, or nothing."""

    yes = Signal()

    def __init__(self, active: int, account: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.Question)
        self.setTextFormat(Qt.TextFormat.PlainText)  # it quotes a server
        self.setWindowTitle(self.tr("Sign out"))
        self.setText(self.tr("Sign out of {account}?").format(account=account))
        self.setInformativeText(self.tr("%n upload(s) will wait here until you sign in again.", "", active))
        self._out = self.addButton(self.tr("Sign out"), QMessageBox.ButtonRole.AcceptRole)
        stay = self.addButton(self.tr("Stay signed in"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(stay)
        self.setEscapeButton(stay)
        self.finished.connect(self._answer)

    def _answer(self) -> None:
        if self.clickedButton() is self._out:
            self.yes.emit()
        self.deleteLater()


def _is_same(account: Account, other: Account | None) -> bool:
    return other is not None and (account.address, account.id) == (other.address, other.id)
