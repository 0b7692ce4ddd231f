"""Why signing in didn't work, in the four parts of every failure."""

from dataclasses import replace
from urllib.parse import urlsplit

from desktop_uploader.core.failures import Failure, Kind
from desktop_uploader.words.failures import Explanation

_NO_ADDRESS = Explanation(
    "This isn't the address of a server.",
    "Nothing was sent.",
    "Your school tells you its own; it looks like “video.example.edu”.",
)
_NOT_ENCRYPTED = Explanation(
    "This address isn't encrypted: others on the network could read your access token.",
    "Nothing was sent.",
    "Begin it with “https://”, or leave that part out.",
)
NO_TOKEN = Explanation(
    "An access token is needed, too.",
    "Nothing was sent.",
    "Your school's server gives you one when you sign in there with a browser.",
)
_TYPED = "What you typed is still here."
_WAITING = "Videos you dropped wait here."
_OTHERS = "If it stays, your school's IT help desk can mend it; it isn't anything you did."

_SAID = {
    Kind.NETWORK: Explanation(
        "{host} can't be reached.", _TYPED, "Is the address right, and this computer online?"
    ),
    Kind.TIMEOUT: Explanation(
        "{host} didn't answer in time.", _TYPED, "The network or the server may be slow: try again soon."
    ),
    Kind.TLS: Explanation(
        "The identity of {host} can't be confirmed on this network.",
        "Your access token wasn't sent.",
        f"Is the address right, and this computer's date? {_OTHERS}",
    ),
    Kind.PROXY: Explanation("A proxy on this network wants its own sign-in.", _TYPED, _OTHERS),
    Kind.SERVER_BUSY: Explanation("{host} is busy.", _TYPED, "Try again in a moment."),
    # A web page may be the network's, or that of an address which isn't quite the server's.
    **dict.fromkeys(
        (Kind.PROTOCOL, Kind.PORTAL),
        Explanation(
            "{host} answers, but not as a server for lecture videos.",
            _TYPED,
            "Is the address right? If this network has a sign-in page, open it in a browser first.",
        ),
    ),
    Kind.SIGN_IN: Explanation(
        "{host} doesn't know this access token.",
        _WAITING,
        "Was all of it copied? Tokens can end, too: you can get a new one there.",
    ),
    Kind.DISK: Explanation("This computer couldn't keep your access token.", _WAITING, "{detail}"),
}
_ANYTHING = Explanation("Signing in at {host} didn't work.", _WAITING, "{detail}")


def why_no_address(typed: str) -> Explanation:
    """For what `service.sign_in.address_of` can't use."""
    return _NOT_ENCRYPTED if typed.strip().lower().startswith("http://") else _NO_ADDRESS


def explain_sign_in(failure: Failure, address: str) -> Explanation:
    """`address` has its scheme, as `service.sign_in.address_of` gives it."""
    said = _SAID.get(Kind.PROTOCOL if failure.kind is Kind.REFUSED else failure.kind, _ANYTHING)
    return replace(
        said,
        happened=said.happened.format(host=urlsplit(address).netloc or address),
        next=said.next.format(detail=failure.detail or _OTHERS),
    )
