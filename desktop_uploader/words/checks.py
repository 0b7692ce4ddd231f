"""What each check of the connection found, in one sentence with what to do."""

from desktop_uploader.core.failures import UNENCRYPTED, Failure, Kind
from desktop_uploader.core.marked import marked
from desktop_uploader.words import quantities
from desktop_uploader.words.language import isolated, translate

_CONTEXT = "Checks"

_NAMES = {
    "address": marked("Checks", "Address"),
    "tls": marked("Checks", "Encryption"),
    "proxy": marked("Checks", "Proxy"),
    "sign-in": marked("Checks", "Sign-in"),
    "clock": marked("Checks", "Clock"),
    "speed": marked("Checks", "Speed"),
    "disk": marked("Checks", "Disk"),
    "keyring": marked("Checks", "Keyring"),
}
_FAILED = {
    Kind.NETWORK: marked(
        "Checks", "{host} can’t be reached; check the address, and whether this computer is online."
    ),
    Kind.TIMEOUT: marked("Checks", "{host} didn’t answer in time; the network or the server may be slow."),
    Kind.TLS: marked(
        "Checks",
        "The identity of {host} can’t be confirmed; check this computer’s date, "
        "and tell your IT help desk if it stays.",
    ),
    Kind.PROXY: marked(
        "Checks", "A proxy on this network wants its own sign-in; your IT help desk knows what it asks for."
    ),
    Kind.PORTAL: marked(
        "Checks", "This network wants a sign-in page first; open any page in a browser and sign in there."
    ),
    Kind.PROTOCOL: marked(
        "Checks",
        "{host} answers, but not as a server for lecture videos; check the address, or open "
        "this network’s sign-in page in a browser.",
    ),
    Kind.SIGN_IN: marked("Checks", "{host} doesn’t know this sign-in; sign in again."),
    Kind.SERVER_BUSY: marked("Checks", "{host} is busy; try again in a moment."),
}
_NOT_ENCRYPTED = marked(
    "Checks", "{host} answers without encryption; your IT help desk knows the address that is safe."
)


def name(check: str) -> str:
    """A word or two for the check; what isn't one of ours stays as it is."""
    return translate(_CONTEXT, _NAMES[check]) if check in _NAMES else check


def failed(failure: Failure, host: str) -> str:
    text = _NOT_ENCRYPTED if failure.detail == UNENCRYPTED else _FAILED.get(failure.kind)
    if text is None:
        unknown = translate(_CONTEXT, "{host} refused: {reason}. Tell your IT help desk if it stays.")
        return unknown.format(
            host=isolated(host), reason=isolated(failure.detail.rstrip(".") or failure.kind.value)
        )
    return translate(_CONTEXT, text).format(host=isolated(host))


def found(server: str, host: str, version: str) -> str:
    return translate(_CONTEXT, "{server} answers at {host}, version {version}.").format(
        server=isolated(server), host=isolated(host), version=version
    )


def not_told() -> str:
    return translate(_CONTEXT, "It can’t be told while the server doesn’t answer.")


def encrypted() -> str:
    return translate(_CONTEXT, "The connection is encrypted, and the server’s identity is confirmed.")


def needs_no_encryption() -> str:
    return translate(_CONTEXT, "Not needed: the server is on this computer.")


def open_to_others() -> str:
    return translate(_CONTEXT, "Others on the network can read along; use the server’s “https://” address.")


def proxy(address: str) -> str:
    if not address:
        return translate(_CONTEXT, "None is used.")
    return translate(_CONTEXT, "The connection goes through {proxy}.").format(proxy=isolated(address))


def signed_in(person: str) -> str:
    return translate(_CONTEXT, "Signed in as {person}.").format(person=isolated(person))


def clock(skew: float | None, *, good: bool) -> str:
    """`skew`: seconds ahead of the server's, None if it doesn't tell its time."""
    if skew is None:
        return translate(_CONTEXT, "The server doesn’t tell its time.")
    seconds = round(abs(skew))
    if good:
        return translate(_CONTEXT, "%n second(s) from the server’s.", seconds)
    away = translate(
        _CONTEXT, "It is {time} away from the server’s; let this computer set its clock by itself."
    )
    return away.format(time=quantities.length(seconds))


def speed(per_second: float, *, good: bool) -> str:
    """Bytes a second."""
    text = translate(_CONTEXT, "About {speed} from the server.")
    if not good:
        text = translate(
            _CONTEXT, "About {speed} from the server; uploads will take long, another network may be quicker."
        )
    return text.format(speed=quantities.speed(per_second))


def no_speed_test() -> str:
    return translate(_CONTEXT, "This server has no test of the speed.")


def disk(free: int, *, good: bool) -> str:
    """Bytes."""
    text = translate(_CONTEXT, "{size} free.")
    if not good:
        text = translate(_CONTEXT, "Only {size} free; make some room, the list of uploads is kept there.")
    return text.format(size=quantities.size(free))


def no_disk() -> str:
    return translate(_CONTEXT, "The disk with the list of uploads can’t be read; check that it is connected.")


def keyring(*, lasting: bool) -> str:
    if lasting:
        return translate(_CONTEXT, "It keeps your sign-in for the next time.")
    return translate(_CONTEXT, "There is none here: a sign-in lasts for one session only.")
