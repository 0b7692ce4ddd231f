"""Why signing in didn't work, in the four parts of every failure."""

from urllib.parse import urlsplit

from desktop_uploader.core.failures import UNENCRYPTED, Failure, Kind
from desktop_uploader.core.marked import marked
from desktop_uploader.core.typed_address import is_this_computer, lacks_encryption
from desktop_uploader.words.failures import Explanation
from desktop_uploader.words.language import isolated, translate

_NO_ADDRESS = Explanation(
    marked("SignIn", "This isn’t the address of a server."),
    marked("SignIn", "Nothing was sent."),
    marked("SignIn", "Your school tells you its own; it looks like “video.example.edu”."),
)
_NOT_ENCRYPTED = Explanation(
    marked("SignIn", "“http://” isn’t safe between computers: others on the network could read along."),
    marked("SignIn", "Nothing was sent."),
    marked("SignIn", "Begin it with “https://”, or leave that part out."),
)
_NO_TOKEN = Explanation(
    marked("SignIn", "The access token is still missing."),
    marked("SignIn", "Nothing was sent."),
    marked("SignIn", "Your school’s IT help desk gives you one."),
)
_UNENCRYPTED = Explanation(
    marked("SignIn", "{host} answers, but without encryption: others on the network could read along."),
    marked("SignIn", "Nothing secret was sent."),
    marked("SignIn", "Is the address right? Your school’s IT help desk knows the one that is safe."),
)
_UNENCRYPTED_HERE = Explanation(
    marked("SignIn", "{host} answers, but without encryption."),
    marked("SignIn", "Nothing secret was sent."),
    marked("SignIn", "Type “http://{host}”: it is on this computer, where nobody else reads along."),
)
_EXPIRED = Explanation(
    marked("SignIn", "Nobody allowed it in time, and the code has expired."),
    marked("SignIn", "Videos you dropped wait here."),
    marked("SignIn", "Continue in the browser once more for a new one."),
)
_REFUSED = Explanation(
    marked("SignIn", "It was refused in the browser."),
    marked("SignIn", "Videos you dropped wait here."),
    marked("SignIn", "Continue in the browser to be asked again."),
)
_TYPED = marked("SignIn", "What you typed is still here.")
_WAITING = marked("SignIn", "Videos you dropped wait here.")
_OTHERS = marked("SignIn", "If it stays, your school’s IT help desk can mend it; it isn’t anything you did.")

_SAID = {
    Kind.NETWORK: Explanation(
        marked("SignIn", "{host} can’t be reached."),
        _TYPED,
        marked("SignIn", "Is the address right, and this computer online?"),
    ),
    Kind.TIMEOUT: Explanation(
        marked("SignIn", "{host} didn’t answer in time."),
        _TYPED,
        marked("SignIn", "The network or the server may be slow: try again soon."),
    ),
    Kind.TLS: Explanation(
        marked("SignIn", "The identity of {host} can’t be confirmed on this network."),
        marked("SignIn", "Nothing secret was sent."),
        marked(
            "SignIn",
            "Is the address right, and this computer’s date? "
            "If it stays, your school’s IT help desk can mend it; it isn’t anything you did.",
        ),
    ),
    Kind.PROXY: Explanation(
        marked("SignIn", "A proxy on this network wants its own sign-in."), _TYPED, _OTHERS
    ),
    Kind.SERVER_BUSY: Explanation(
        marked("SignIn", "{host} is busy."), _TYPED, marked("SignIn", "Try again in a moment.")
    ),
    # A web page may be the network's, or that of an address which isn't quite the server's.
    **dict.fromkeys(
        (Kind.PROTOCOL, Kind.PORTAL),
        Explanation(
            marked("SignIn", "{host} answers, but not as a server for lecture videos."),
            _TYPED,
            marked(
                "SignIn",
                "Is the address right? If this network has a sign-in page, open it in a browser first.",
            ),
        ),
    ),
    Kind.SIGN_IN: Explanation(
        marked("SignIn", "{host} doesn’t know this access token."),
        _WAITING,
        marked(
            "SignIn",
            "Was all of it copied? They can end, too: your school’s IT help desk gives you a new one.",
        ),
    ),
    Kind.DISK: Explanation(
        marked("SignIn", "This computer couldn’t keep your access token."), _WAITING, "{detail}"
    ),
}
_ANYTHING = Explanation(marked("SignIn", "Signing in at {host} didn’t work."), _WAITING, "{detail}")


def why_no_address(typed: str) -> Explanation:
    """For what `core.typed_address.address_of` can't use."""
    return _translated(_NOT_ENCRYPTED if lacks_encryption(typed) else _NO_ADDRESS)


def no_token() -> Explanation:
    """When only an address was given."""
    return _translated(_NO_TOKEN)


def code_expired() -> Explanation:
    """The one for the browser."""
    return _translated(_EXPIRED)


def code_refused() -> Explanation:
    """By whoever was asked in the browser."""
    return _translated(_REFUSED)


def explain_sign_in(failure: Failure, address: str) -> Explanation:
    """`address` has its scheme, as `core.typed_address.address_of` gives it."""
    said, host = _translated(_said(failure, address)), isolated(urlsplit(address).netloc or address)
    return Explanation(
        said.happened.format(host=host),
        said.kept,
        said.next.format(detail=isolated(failure.detail) or translate("SignIn", _OTHERS), host=host),
    )


def _said(failure: Failure, address: str) -> Explanation:
    if failure.kind is Kind.TLS and failure.detail == UNENCRYPTED:
        here = is_this_computer(urlsplit(address).hostname or "")
        return _UNENCRYPTED_HERE if here else _UNENCRYPTED
    return _SAID.get(Kind.PROTOCOL if failure.kind is Kind.REFUSED else failure.kind, _ANYTHING)


def _translated(said: Explanation) -> Explanation:
    parts = (said.happened, said.kept, said.next)
    return Explanation(*(translate("SignIn", part) for part in parts))
