"""The pages people watch on: the player, *being prepared*, *not here*; and the policy they live under."""

import html
from pathlib import Path
from string import Template

from starlette.responses import HTMLResponse

PAGES = Path(__file__).parent.parent / "pages"
ASSETS: dict[str, str] = {
    "watch.css": "text/css",
    "device.css": "text/css",
    "player.js": "text/javascript",
    "preparing.js": "text/javascript",
    "hls.light.min.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}

_POLICY = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self' blob:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


class WatchPages:
    """Fills the templates of `folder`. Addresses are relative to `/watch/<id>`, so any prefix works."""

    def __init__(self, folder: Path = PAGES) -> None:
        self.folder = folder
        self._shell, self._player, self._preparing, self._missing = (
            Template((folder / name).read_text("utf-8"))
            for name in ("shell.html", "player.html", "preparing.html", "missing.html")
        )

    def player(self, playback_id: str, title: str) -> HTMLResponse:
        return self._page(self._player, title, "player.js", state="ready", media=f"../media/{playback_id}")

    def preparing(self, title: str) -> HTMLResponse:
        return self._page(self._preparing, title, "preparing.js", state="preparing")

    def missing(self) -> HTMLResponse:
        return self._page(self._missing, "No video here", None, state="missing", status=404)

    def _page(
        self,
        body: Template,
        title: str,
        script: str | None,
        *,
        state: str,
        status: int = 200,
        media: str = "",
    ) -> HTMLResponse:
        fields = {"title": html.escape(title), "media": media, "assets": "assets", "lang": "en", "dir": "ltr"}
        tag = f'<script src="assets/{script}" defer></script>' if script else ""
        page = self._shell.substitute(fields, body=body.substitute(fields), script=tag)
        return HTMLResponse(page, status, {**_POLICY, "Watch-State": state})
