"""Where a video at Mux is watched: its stream, a picture, and a page of Mux's player.

`https://stream.mux.com/{PLAYBACK_ID}.m3u8`, `https://image.mux.com/{PLAYBACK_ID}/thumbnail.jpg` and
`https://player.mux.com/{PLAYBACK_ID}` ("Embed with player.mux.com"): for anyone, if that is a `public` one;
the page of a `signed` one takes `playback-token` and `thumbnail-token`.
"""

from datetime import datetime
from urllib.parse import urlencode

from desktop_uploader.companion.problems import Refusal
from desktop_uploader.contract.problem import Code
from desktop_uploader.contract.status import Playback


def playback_of(name: str) -> Playback:
    return Playback(hls=f"https://stream.mux.com/{name}.m3u8", watch=page_of(name))


def picture_of(name: str) -> str:
    return f"https://image.mux.com/{name}/thumbnail.jpg"


def page_of(name: str) -> str:
    return f"https://player.mux.com/{name}"


def signed_page_of(name: str, key: tuple[str, str] | None, now: datetime) -> str:
    """Good for an hour. Raises the `Refusal` of a server that has no key, or one that is none."""
    if key is None:
        raise _keyless("has no signing key of its video provider")
    try:
        # joserfc comes with the extra `school`, and only this needs it.
        from desktop_uploader.companion.backends.mux_tokens import tokens_of  # noqa: PLC0415

        return f"{page_of(name)}?{urlencode(tokens_of(name, key, now))}"
    except ImportError:
        raise _keyless("lacks the library joserfc, which signs its links") from None
    except ValueError:
        raise _keyless("can't use the signing key that it was given") from None


def _keyless(what: str) -> Refusal:
    detail = f"This video is private, and this server {what}. The video is safe; the operator has to add it."
    return Refusal(502, Code.PROVIDER_UNAVAILABLE, detail)
