"""The pages of `/device`, filled in: no script, nothing from elsewhere, and nobody may frame them."""

import html
from string import Template

from starlette.responses import HTMLResponse

from desktop_uploader.companion.api.watch_pages import PAGES
from desktop_uploader.companion.sign_in import codes
from desktop_uploader.companion.sign_in.grant import Grant

_POLICY = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
_ASSETS = "watch/assets"
"""Relative to `/device`, so any prefix works."""

_STYLE = f'<link rel="stylesheet" href="{_ASSETS}/device.css">'
_PROGRAM = "Desktop Uploader"
_FOCUS = " autofocus"
_LONGEST_CODE = 20


class DevicePages:
    """`server_name`: what people know this server by."""

    def __init__(self, server_name: str) -> None:
        self._server = server_name
        self._shell, self._enter, self._ask, self._done = (
            Template((PAGES / name).read_text("utf-8"))
            for name in ("shell.html", "device_enter.html", "device_ask.html", "device_done.html")
        )

    def enter(self, problem: str = "", *, status: int = 200, code: str = "") -> HTMLResponse:
        """Where the code is typed in; `code`: a wrong one, to be corrected."""
        typed = html.escape(code[:_LONGEST_CODE])
        return self._page(self._enter, "Sign in", status, problem=_alert(problem), code=typed)

    def ask(self, grant: Grant, proof: str, problem: str, status: int, *, email: str) -> HTMLResponse:
        """Whether this computer may sign in; `email`: as it was typed before."""
        return self._page(
            self._ask,
            "Sign in",
            status,
            problem=_alert(problem),
            program=_program(grant.computer),
            code=codes.shown(grant.user_code),
            proof=proof,
            email=html.escape(email[:320]),
            email_focus="" if email else _FOCUS,
            password_focus=_FOCUS if email else "",
        )

    def allowed(self, computer: str) -> HTMLResponse:
        words = f"{_program(computer)} is signed in. You can close this page and go back to it."
        return self._page(self._done, "Signed in", 200, words=words)

    def refused(self) -> HTMLResponse:
        words = "Nobody was signed in. You can close this page."
        return self._page(self._done, "Not allowed", 200, words=words)

    def given_up(self, computer: str) -> HTMLResponse:
        words = f"This sign-in was given up in {_program(computer)}. Nobody was signed in."
        return self._page(self._done, "Given up", 410, words=f"{words} You can close this page.")

    def _page(self, body: Template, title: str, status: int, **fields: str) -> HTMLResponse:
        shared = {"title": title, "server": html.escape(self._server)}
        page = self._shell.substitute(
            title=f"{title} · {shared['server']}",
            assets=_ASSETS,
            script=_STYLE,
            body=body.substitute(shared, **fields),
        )
        return HTMLResponse(page, status, _POLICY)


def _program(computer: str) -> str:
    """A computer's own name tells people little, and some have none."""
    return f"{_PROGRAM} on “{html.escape(computer)}”" if computer else _PROGRAM


def _alert(words: str) -> str:
    return f'<p class="problem" role="alert">{html.escape(words)}</p>' if words else ""
