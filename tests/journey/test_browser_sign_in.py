"""The desktop program’s sign-in against the real companion: codes, the page, a token, and its end."""

import re
import subprocess
import sys
import time
from pathlib import Path

import httpx

from desktop_uploader.core.account import Account
from desktop_uploader.service.sign_in import SchoolSignIn
from tests.journey.shells import ENVIRON, CompanionShell

EMAIL, PASSWORD = "ada@school.example", "correct horse battery staple"


def add_ada(home: Path) -> None:
    command = [sys.executable, "-m", "desktop_uploader", "companion", "user", "add", EMAIL]
    environ = {**ENVIRON, "DESKTOP_UPLOADER_HOME": str(home)}
    arguments = ["--name", "Ada Lovelace", "--password-file", "-"]
    subprocess.run([*command, *arguments], input=PASSWORD, env=environ, check=True, text=True, timeout=60)


def allow(page: str) -> None:
    """As a person does it in a browser."""
    with httpx.Client(trust_env=False) as browser:
        form = dict(re.findall(r'name="(user_code|proof)" value="([^"]*)"', browser.get(page).text))
        answer = browser.post(
            page.partition("?")[0], data={**form, "email": EMAIL, "password": PASSWORD, "decision": "allow"}
        )
        assert answer.status_code == 200, answer.text


def knows(address: str, token: str) -> bool:
    headers = {"Authorization": f"Bearer {token}"}
    return httpx.get(f"{address}/api/v1/me", headers=headers, trust_env=False).status_code == 200


def test_from_the_browser_to_a_token_and_out_again(home: Path) -> None:
    add_ada(home)
    kept: list[tuple[Account, str]] = []
    sign_in = SchoolSignIn(lambda *it: kept.append(it))
    with CompanionShell(home) as companion:
        address = companion.address
        assert "device" in sign_in.find(address).result(30).sign_in
        code = sign_in.begin(address).result(30)
        waiting = sign_in.wait(address, code)
        allow(code.direct)
        account = waiting.result(60)
        assert account.name == "Ada Lovelace"
        ((known, token),) = kept
        assert known == account
        assert knows(address, token)
        assert sign_in.sign_out(account, token).result(30)
        assert not knows(address, token)
    sign_in.close()


def test_who_leaves_in_the_program_finds_it_said_in_the_browser(home: Path) -> None:
    add_ada(home)
    sign_in = SchoolSignIn(lambda *_: None, computer=lambda: "LAB-PC")
    with CompanionShell(home) as companion, httpx.Client(trust_env=False) as browser:
        code = sign_in.begin(companion.address).result(30)
        assert browser.get(code.direct).status_code == 200
        sign_in.wait(companion.address, code).cancel()
        deadline = time.monotonic() + 30
        while (page := browser.get(code.direct)).status_code != 410:
            assert time.monotonic() < deadline, page.text
        assert "was given up in Desktop Uploader on “<bdi>LAB-PC</bdi>”" in page.text
    sign_in.close()
