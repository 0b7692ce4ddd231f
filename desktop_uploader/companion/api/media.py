"""`/api/v1/media`: upload targets, verifying, and one's own videos."""

from typing import Annotated

from fastapi import APIRouter, Depends, Header, Query, Response

from desktop_uploader.companion.accounts import Accounts, User
from desktop_uploader.companion.address import Address
from desktop_uploader.companion.api.problems import PROBLEMS
from desktop_uploader.companion.api.viewing import Statuses
from desktop_uploader.companion.backends.backend import Place
from desktop_uploader.companion.backends.local import StopPreparing
from desktop_uploader.companion.library.editing import Editor
from desktop_uploader.companion.library.intake import Intake, Taken
from desktop_uploader.companion.library.preparations import Preparations
from desktop_uploader.companion.library.removal import Removal
from desktop_uploader.companion.library.verifying import Verifier
from desktop_uploader.companion.library.videos import Videos
from desktop_uploader.companion.video.stages import GONE, Stage, stages_of
from desktop_uploader.companion.video.video import Video
from desktop_uploader.contract.media import (
    CreateUpload,
    EditMedia,
    Protocol,
    UploadTarget,
    Verified,
    VerifyUpload,
)
from desktop_uploader.contract.status import Status, StatusObject, StatusPage

_PAGE = 50
IdempotencyKey = Annotated[str | None, Header(min_length=1, max_length=200)]


def upload_routes(intake: Intake, verifier: Verifier, accounts: Accounts, address: Address) -> APIRouter:
    """Sending a video: where its bytes go, and whether they are the right ones."""
    routes = APIRouter(prefix="/api/v1/media", tags=["upload"], responses=PROBLEMS)
    signed_in = Depends(accounts.authenticate)

    def target(taken: Taken) -> UploadTarget:
        video, place = taken.video, taken.place
        return UploadTarget(
            upload_url=where(video, place),
            playback_id=video.playback_id,
            status="ready_for_upload" if video.stored_at is None else "stored",
            protocol=place.protocol,
            expires_at=place.expires_at,
            chunk=place.chunk,
            headers=dict(place.headers),
            restarted=taken.restarted,
        )

    def where(video: Video, place: Place) -> str:
        """What is sent in parts has no address of its own: each part has one, which `parts` tells."""
        if place.protocol is Protocol.MULTIPART:
            return f"{address.base()}/api/v1/media/{video.playback_id}/parts?of={video.upload_id}"
        return f"{address.base()}{place.url}" if place.url.startswith("/") else place.url

    @routes.post("/upload/direct", status_code=201)
    async def create(
        asked: CreateUpload,
        response: Response,
        user: Annotated[User, signed_in],
        idempotency_key: IdempotencyKey = None,
    ) -> UploadTarget:
        """201 with a new video's target; 200 with the current one for a key that was used before."""
        taken = await intake.create(user.id, asked, idempotency_key)
        response.status_code = 201 if taken.created else 200
        return target(taken)

    @routes.post("/{playback_id}/upload-url")
    async def renew(playback_id: str, user: Annotated[User, signed_in]) -> UploadTarget:
        """Good for the whole lifetime again. `restarted`: what was stored is gone, begin at zero."""
        return target(await intake.renew(playback_id, user.id))

    @routes.post("/{playback_id}/verify", response_model_exclude_unset=True)
    async def verify(playback_id: str, asked: VerifyUpload, user: Annotated[User, signed_in]) -> Verified:
        """Reads what is stored. 409 with both digests if it is something else: it will never be ready.

        `stored`: a video provider has it whole, and keeps no digest to compare.
        """
        return await verifier.verify(playback_id, user.id, asked.digest)

    return routes


def media_routes(
    videos: Videos, editor: Editor, removal: Removal, statuses: Statuses, accounts: Accounts
) -> APIRouter:
    """One's own videos."""
    routes = APIRouter(prefix="/api/v1/media", tags=["media"], responses=PROBLEMS)
    signed_in = Depends(accounts.authenticate)

    @routes.get("")
    async def page(
        user: Annotated[User, signed_in],
        cursor: Annotated[int | None, Query(ge=1, lt=2**63)] = None,
        status: Status | None = None,
    ) -> StatusPage:
        """Newest first; without `status`, all that was not cancelled or deleted."""
        stages = frozenset(Stage) - GONE if status is None else stages_of(status)
        found = await videos.page(user.id, stages, cursor, _PAGE + 1)
        more = len(found) > _PAGE
        media = tuple(statuses.show(seen) for seen in found[:_PAGE])
        return StatusPage(media=media, cursor=str(found[_PAGE - 1].mark) if more else None)

    @routes.patch("/{playback_id}")
    async def edit(playback_id: str, asked: EditMedia, user: Annotated[User, signed_in]) -> StatusObject:
        """Changes what was sent, and nothing else."""
        await editor.edit(playback_id, user.id, asked)
        return await statuses.of(playback_id, user.id)

    @routes.delete("/{playback_id}", status_code=204)
    async def remove(playback_id: str, user: Annotated[User, signed_in]) -> None:
        """Cancels or deletes it, wherever it is; again is fine."""
        await removal.remove(playback_id, user.id)

    return routes


def process_routes(
    preparations: Preparations, stop_working: StopPreparing, statuses: Statuses, accounts: Accounts
) -> APIRouter:
    """Preparing: again, or not now."""
    routes = APIRouter(prefix="/api/v1/media", tags=["media"], responses=PROBLEMS)
    signed_in = Depends(accounts.authenticate)

    @routes.post("/{playback_id}/process", status_code=202)
    async def prepare_again(playback_id: str, user: Annotated[User, signed_in]) -> StatusObject:
        """After a failure; a video that is in line or being prepared stays there."""
        await preparations.again(playback_id, user.id)
        return await statuses.of(playback_id, user.id)

    @routes.delete("/{playback_id}/process")
    async def stop_preparing(playback_id: str, user: Annotated[User, signed_in]) -> StatusObject:
        """The upload stays, and can be prepared later."""
        await preparations.stop(playback_id, user.id)
        await stop_working(playback_id)
        return await statuses.of(playback_id, user.id)

    return routes
