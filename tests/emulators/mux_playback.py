"""Where Mux's videos are watched: the least that makes a link open.

Follows "Play your videos", "Get images from a video", "Mux Player" and "Secure video playback": 403 without
the right token where the policy is `signed`. Chosen here: 412 until the asset is ready; a player whose token
doesn't fit is 403 as its stream is; `drm` opens as `signed` does.
"""

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from tests.emulators.mux_environment import Environment

_HLS = "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=800000,RESOLUTION=320x240\nvideo_240.m3u8\n"
_JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffd9")


class Playback:
    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    async def stream(self, request: Request) -> Response:
        """https://stream.mux.com/{id}.m3u8?token="""
        name = request.path_params["name"].removesuffix(".m3u8")
        refusal = self._refusal(name, request.query_params.get("token"), "v")
        return refusal or Response(_HLS, media_type="application/vnd.apple.mpegurl")

    async def image(self, request: Request) -> Response:
        """https://image.mux.com/{id}/thumbnail.jpg?token="""
        refusal = self._refusal(request.path_params["name"], request.query_params.get("token"), "t")
        return refusal or Response(_JPEG, media_type="image/jpeg")

    async def player(self, request: Request) -> Response:
        """https://player.mux.com/{id}?playback-token="""
        name = request.path_params["name"]
        refusal = self._refusal(name, request.query_params.get("playback-token"), "v")
        return refusal or HTMLResponse(f"<!doctype html><title>{name}</title><video controls></video>")

    def _refusal(self, name: str, token: str | None, audience: str) -> Response | None:
        asset = next((it for it in self._environment.assets.values() if name in it.playback), None)
        if asset is None:
            return Response("Not found", 404)
        if asset.at.status != "ready":
            return Response("Not ready", 412)
        if asset.playback[name] == "public":
            return None
        is_open = token is not None and self._environment.tokens.open(token, name, audience)
        return None if is_open else Response("Forbidden", 403)
