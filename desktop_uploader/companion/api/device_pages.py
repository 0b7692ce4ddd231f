"""The pages of `/device`, filled in: no script, nothing from elsewhere, and nobody may frame them."""

import html
from string import Template

from starlette.requests import Request
from starlette.responses import HTMLResponse

from desktop_uploader.companion.api.device_words import DeviceWords, Languages
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
    "Vary": "Accept-Language",
}
_ASSETS = "watch/assets"
"""Relative to `/device`, so any prefix works."""

_STYLE = f'<link rel="stylesheet" href="{_ASSETS}/device.css">'
_FOCUS = " autofocus"
_LONGEST_CODE = 20


class DevicePages:
    """In one language. `server_name`: what people know this server by."""

    def __init__(self, server_name: str, words: DeviceWords) -> None:
        self._server, self.words = server_name, words
        self._shell, self._enter, self._ask, self._done = (
            Template((PAGES / name).read_text("utf-8"))
            for name in ("shell.html", "device_enter.html", "device_ask.html", "device_done.html")
        )

    def enter(self, problem: str = "", *, status: int = 200, code: str = "") -> HTMLResponse:
        """Where the code is typed in; `code`: a wrong one, to be corrected."""
        typed = html.escape(code[:_LONGEST_CODE])
        return self._page(self._enter, "sign_in", status, problem=_alert(problem), code=typed)

    def ask(self, grant: Grant, proof: str, problem: str, status: int, *, email: str) -> HTMLResponse:
        """Whether this computer may sign in; `email`: as it was typed before."""
        return self._page(
            self._ask,
            "sign_in",
            status,
            grant.computer,
            problem=_alert(problem),
            code=codes.shown(grant.user_code),
            proof=proof,
            email=html.escape(email[:320]),
            email_focus="" if email else _FOCUS,
            password_focus=_FOCUS if email else "",
        )

    def allowed(self, computer: str) -> HTMLResponse:
        return self._says("allowed", 200, computer)

    def refused(self) -> HTMLResponse:
        return self._says("refused", 200)

    def given_up(self, computer: str) -> HTMLResponse:
        return self._says("given_up", 410, computer)

    def _says(self, what: str, status: int, computer: str = "") -> HTMLResponse:
        """A title and a few words, and that was it."""
        words = self.words.for_html(computer)[f"{what}_words"]
        return self._page(self._done, what, status, computer, words=words)

    def _page(
        self, body: Template, title: str, status: int, computer: str = "", **fields: str
    ) -> HTMLResponse:
        """`title`: the name of its words."""
        words = self.words.for_html(computer)
        shared = {**words, "title": words[title], "server": html.escape(self._server)}
        page = self._shell.substitute(
            words,
            title=f"{words[title]} · {shared['server']}",
            assets=_ASSETS,
            script=_STYLE,
            body=body.substitute(shared, **fields),
        )
        return HTMLResponse(page, status, {**_POLICY, "Content-Language": self.words.lang})


class DevicePagesByLanguage:
    def __init__(self, server_name: str, languages: Languages) -> None:
        self._languages = languages
        self._pages = {lang: DevicePages(server_name, words) for lang, words in languages.known.items()}

    def of(self, request: Request) -> DevicePages:
        """As whoever asks would rather read them."""
        accepted = ",".join(request.headers.getlist("accept-language"))
        return self._pages[self._languages.chosen(accepted).lang]


def _alert(words: str) -> str:
    return f'<p class="problem" role="alert">{html.escape(words)}</p>' if words else ""
