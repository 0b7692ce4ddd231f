"""Signing in with a token that somebody pasted: whose it is, asked before it is kept."""

import httpx

from desktop_uploader.contract.server import Me
from desktop_uploader.net.address import FixedOrigin
from desktop_uploader.service.answers import message_of
from desktop_uploader.service.calls import Calls


async def check_token(client: httpx.AsyncClient, base_url: str, token: str) -> Me:
    """Who the token belongs to. Raises WorldError: SIGN_IN for one that the server doesn't take."""
    answer = await Calls(client, FixedOrigin(base_url, token.strip())).ask("GET", "/api/v1/me")
    return message_of(answer, Me)
