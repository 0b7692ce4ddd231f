"""`/api/v1/media/{playbackId}/parts` and `…/complete`: a video that goes to its back end in parts."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from desktop_uploader.companion.accounts import Accounts, User
from desktop_uploader.companion.api.problems import PROBLEMS
from desktop_uploader.companion.api.viewing import Statuses
from desktop_uploader.companion.library.parts import Parts
from desktop_uploader.contract.media import AskParts, CompleteParts, PartTargets, StoredParts
from desktop_uploader.contract.status import StatusObject

Of = Annotated[str | None, Query(max_length=200)]


def part_routes(parts: Parts, statuses: Statuses, accounts: Accounts) -> APIRouter:
    """`of`, as it stands in the target's URL, names the attempt: one that was given up is a 404."""
    routes = APIRouter(prefix="/api/v1/media", tags=["upload"], responses=PROBLEMS)
    signed_in = Depends(accounts.authenticate)

    @routes.post("/{playback_id}/parts")
    async def targets(
        playback_id: str, asked: AskParts, user: Annotated[User, signed_in], of: Of = None
    ) -> PartTargets:
        """Where these parts go, for a short while. Ask again when it is over."""
        return await parts.targets(playback_id, user.id, asked.part_numbers, of)

    @routes.get("/{playback_id}/parts")
    async def stored(playback_id: str, user: Annotated[User, signed_in], of: Of = None) -> StoredParts:
        """Which parts came."""
        return await parts.stored(playback_id, user.id, of)

    @routes.post("/{playback_id}/complete")
    async def complete(
        playback_id: str, done: CompleteParts, user: Annotated[User, signed_in], of: Of = None
    ) -> StatusObject:
        """One file of all parts; again is fine. 409 `not_complete` if they are not those that came.

        415 for what is no video, or too long: nothing of it is kept.
        """
        await parts.complete(playback_id, user.id, done.parts, of)
        return await statuses.of(playback_id, user.id)

    return routes
