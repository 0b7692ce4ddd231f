"""The status of one video, asked for once or only if it changed (ETag, RFC 9110 section 13.1.2)."""

import re
from dataclasses import dataclass

from desktop_uploader.contract.status import StatusObject
from desktop_uploader.core.failures import Failure, Kind, WorldError
from desktop_uploader.core.upload import RemoteStatus
from desktop_uploader.service import translate
from desktop_uploader.service.answers import message_of, raise_if_gone
from desktop_uploader.service.calls import Calls

_ETAG = re.compile(r'(W/)?"[\x21\x23-\x7e]{0,200}"')


@dataclass(frozen=True, slots=True)
class Seen:
    """A status and the ETag to ask with next time; empty if the server gave none that can be sent."""

    status: RemoteStatus
    etag: str


class Statuses:
    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    async def ask(self, playback_id: str, etag: str = "") -> Seen | None:
        """None: not changed since `etag`. Raises WorldError; TargetLostError when there is no such video."""
        path = f"/api/v1/media/status/{translate.playback_id(playback_id)}"
        answer = await self._calls.ask("GET", path, headers={"If-None-Match": etag} if etag else None)
        if answer.status == 304 and etag:
            return None
        raise_if_gone(answer)
        status = translate.remote_status(message_of(answer, StatusObject), self._calls.base_url)
        if status.playback_id != playback_id:
            raise WorldError(Failure(Kind.PROTOCOL, "The server told of another video than we asked for."))
        given = answer.headers.get("etag", "")
        return Seen(status, given if _ETAG.fullmatch(given) else "")
