"""Where Cloudflare Stream's videos are watched: the least that makes a link open.

Follows "Use your own player" and "Secure your stream". A video that asks for signed URLs opens with a token
in place of its id.
"""

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from tests.emulators.cloudflare_account import Account
from tests.emulators.cloudflare_videos import Video

_HLS = "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=800000,RESOLUTION=320x240\nvideo_240.m3u8\n"
_DASH = '<?xml version="1.0"?><MPD xmlns="urn:mpeg:dash:schema:mpd:2011"/>'
_JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffd9")


class Playback:
    def __init__(self, account: Account) -> None:
        self._account = account

    async def answer(self, request: Request) -> Response:
        name = request.path_params["name"]
        video = self._account.videos.get(self._account.tokens.uid_of(name) or name)
        if video is None or not video.playable:
            return Response("Not found", 404)
        if video.signed and name == video.uid:
            return Response("This video needs a signed URL", 401)
        return _page(request.path_params["page"], video)


def _page(page: str, video: Video) -> Response:
    match page:
        case "manifest/video.m3u8":
            return Response(_HLS, media_type="application/vnd.apple.mpegurl")
        case "manifest/video.mpd":
            return Response(_DASH, media_type="application/dash+xml")
        case "thumbnails/thumbnail.jpg":
            return Response(_JPEG, media_type="image/jpeg")
        case "watch" | "iframe":
            return HTMLResponse(f"<!doctype html><title>{video.uid}</title><video controls></video>")
        case _:
            return Response("Not found", 404)
