"""Verifying: what is stored is read again, and must have the digest that the client computed.

A provider keeps no digest of ours: it is asked whether it has the file, and what it has must be as large.
"""

import asyncio
import re
from collections.abc import Sequence

from desktop_uploader.companion.backends.backend import Rereads
from desktop_uploader.companion.library.providers import Providers
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.problems import Refusal
from desktop_uploader.companion.video.merging import MISMATCH, is_mismatch, merge
from desktop_uploader.companion.video.restarts import UPLOAD_EXPIRED, check_kept
from desktop_uploader.companion.video.stages import GONE, RECEIVING, Stage
from desktop_uploader.companion.video.video import Change, Video
from desktop_uploader.contract import digest as digests
from desktop_uploader.contract.media import Verified
from desktop_uploader.contract.problem import Code

_FORM = re.compile(re.escape(digests.PREFIX) + r"[0-9a-f]{64}")


PAUSES = (0.0, 0.5, 1.0, 2.0, 4.0)
"""Seconds before each time that a provider is asked: some take a moment to see that the last byte came."""


class Verifier:
    """`pauses`: see `PAUSES`."""

    def __init__(self, videos: Videos, providers: Providers, pauses: Sequence[float] = PAUSES) -> None:
        self._videos = videos
        self._providers = providers
        self._pauses = pauses

    async def verify(self, playback_id: str, owner: str, digest: str) -> Verified:
        """Returns when the stored bytes have this digest. Raises 404, 409, 415 or 422, each with its code.

        Where bytes can't be read again, the video is *stored* when the provider has it; that may raise what
        `Providers.ask` raises.
        """
        if not _FORM.fullmatch(digest):
            raise Refusal(422, Code.INVALID, f"A digest is {digests.PREFIX} and 64 hexadecimal digits.")
        video = await self._videos.owned(playback_id, owner)
        _check_good(video)
        backend = self._providers.of(video)
        if isinstance(backend, Rereads):
            await self._read_again(backend, video, digest)
            return Verified(verified=True)
        await self._ask_provider(video)
        return Verified(verified=False, stored=True)

    async def _ask_provider(self, video: Video) -> None:
        """Returns when the provider has all bytes, also if preparing them failed."""
        for pause in self._pauses:
            if video.stage not in RECEIVING:
                break
            await asyncio.sleep(pause)
            video, report = await self._providers.ask(video)
            _check_good(video)
            if report is None or report.stage is None:
                break
        if video.stage in RECEIVING or video.error == UPLOAD_EXPIRED:
            raise _not_complete()
        check_kept(video)

    async def _read_again(self, backend: Rereads, video: Video, digest: str) -> None:
        if video.stored_at is None:
            raise _not_complete()
        if video.verified and video.digest is not None:
            return _compare(digest, video.digest)
        actual = await backend.digest(video)
        if actual is None:
            raise _not_complete()
        await self._note(video, digest == actual, actual)
        return _compare(digest, actual)

    async def _note(self, video: Video, matches: bool, actual: str) -> None:
        at = self._videos.now()
        change = Change(at=at, stage=Stage.ERROR, error=MISMATCH)
        if matches:
            change = Change(at=at, verified=True, digest=actual)

        def decide(current: Video) -> Video:
            # Bytes that came anew meanwhile are not those that were read.
            return merge(current, change) if current.upload_id == video.upload_id else current

        await self._videos.change(video.playback_id, decide)


def _check_good(video: Video) -> None:
    if video.stage in GONE:
        raise Refusal(409, Code.CONFLICT, "This video was cancelled.", cancelled=True)
    if is_mismatch(video.error):
        raise Refusal(409, Code.DIGEST_MISMATCH, MISMATCH.message)


def _not_complete() -> Refusal:
    return Refusal(409, Code.NOT_COMPLETE, "Not all bytes of this video are stored yet. Send the rest first.")


def _compare(expected: str, actual: str) -> None:
    if expected != actual:
        raise Refusal(
            409, Code.DIGEST_MISMATCH, MISMATCH.message, expected_digest=expected, actual_digest=actual
        )
