"""Why signing in didn't work."""

import pytest

from desktop_uploader.core.failures import UNENCRYPTED, Failure, Kind
from desktop_uploader.words.sign_in import explain_sign_in, no_token, why_no_address

ADDRESS = "https://video.example.edu"


@pytest.mark.parametrize("kind", list(Kind))
def test_every_failure_has_its_parts(kind: Kind) -> None:
    said = explain_sign_in(Failure(kind), ADDRESS)
    for part in (said.happened, said.kept, said.next):
        assert part[-1] in ".?"
        assert "{" not in part
        assert "your fault" not in part


@pytest.mark.parametrize(
    "kind",
    [Kind.NETWORK, Kind.TIMEOUT, Kind.TLS, Kind.SERVER_BUSY, Kind.PROTOCOL, Kind.REFUSED, Kind.SIGN_IN],
)
def test_the_server_is_named_without_its_scheme(kind: Kind) -> None:
    happened = explain_sign_in(Failure(kind), "https://video.example.edu:8443/school").happened
    assert "video.example.edu:8443" in happened
    assert "https" not in happened


def test_nobody_is_blamed_for_what_a_network_does() -> None:
    said = explain_sign_in(Failure(Kind.TLS), ADDRESS)
    assert said.kept == "Nothing secret was sent."
    assert "it isn’t anything you did" in said.next


def test_a_server_without_encryption_is_not_a_strange_one() -> None:
    school = explain_sign_in(Failure(Kind.TLS, UNENCRYPTED), ADDRESS)
    assert "video.example.edu answers, but without encryption" in school.happened
    assert "IT help desk" in school.next
    here = explain_sign_in(Failure(Kind.TLS, UNENCRYPTED), "https://127.0.0.1:8765")
    assert "“http://127.0.0.1:8765”" in here.next
    assert "help desk" not in here.next


def test_who_gives_a_token_is_told_truly() -> None:
    for said in (no_token(), explain_sign_in(Failure(Kind.SIGN_IN), ADDRESS)):
        assert "Your school’s IT help desk gives you" in said.next or "IT help desk" in said.next


def test_what_the_keyring_says_is_passed_on() -> None:
    said = explain_sign_in(Failure(Kind.DISK, "The keyring {is} locked."), ADDRESS)
    assert said.next == "The keyring {is} locked."


@pytest.mark.parametrize("typed", ["http://video.example.edu", " HTTP//video.example.edu"])
def test_an_address_without_encryption_is_told_why(typed: str) -> None:
    assert why_no_address(typed).happened.startswith("“http://” isn’t safe")
    assert "token" not in why_no_address(typed).sentence


@pytest.mark.parametrize("typed", ["", "video example", "ftp://video.example.edu", "https://a@b"])
def test_what_is_no_address(typed: str) -> None:
    assert "isn’t the address of a server" in why_no_address(typed).happened
