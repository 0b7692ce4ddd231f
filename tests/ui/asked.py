"""A server to sign in at that answers when the test does, and the card that asks it."""

from concurrent.futures import Future

from PySide6.QtWidgets import QWidget

from desktop_uploader.core.account import Account
from desktop_uploader.core.ports.service import Server
from desktop_uploader.core.rules import Limits
from desktop_uploader.service.device_code import Code
from desktop_uploader.ui.bridge import Later
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.resources import resources
from desktop_uploader.ui.look.theme import LIGHT, Theme
from desktop_uploader.ui.sign_in.sign_in_card import SignInCard

SCHOOL = Server("school", "Example University", Limits(), ("device", "token"))
CODE = Code("WDJB-MJHT", "https://video.example.edu/device", "https://video.example.edu/device?c", "secret")
ADA = Account("https://video.example.edu", "school", "u1", "Ada Lovelace", "Example University")


class Asked:
    """A `SignIn`; the last question is the last of each list."""

    def __init__(self) -> None:
        self.finds: list[Future[Server]] = []
        self.codes: list[Future[Code]] = []
        self.waits: list[Future[Account]] = []
        self.signing: list[Future[Account]] = []

    def find(self, address: str) -> "Future[Server]":
        self.finds.append(Future())
        return self.finds[-1]

    def begin(self, address: str) -> "Future[Code]":
        self.codes.append(Future())
        return self.codes[-1]

    def wait(self, address: str, code: Code) -> "Future[Account]":
        self.waits.append(Future())
        return self.waits[-1]

    def sign_in(self, address: str, token: str) -> "Future[Account]":
        self.signing.append(Future())
        return self.signing[-1]


def asking_card(asked: Asked, window: QWidget, theme: Theme = LIGHT, steps: int = 3) -> SignInCard:
    """No browser opens: what would be is in `browsed`."""
    card = SignInCard(asked, Later(window), Icons(resources() / "icons"), theme, window, steps=steps)
    card.browser._browse = lambda url: None
    return card
