"""Mux's upload wire: PUT with Content-Range at a secret URL that needs no sign-in.

Follows "Upload files directly" and what its uploader relies on: `bytes S-E/TOTAL`, chunks in multiples of
256 KiB except the last, 308 with `Range: bytes=0-N` until the last byte is here, then 200; `bytes */TOTAL`
without a body asks how far it is; one PUT without Content-Range takes all. A bad or expired token is 403, a
cancelled upload 410. Chosen here: 400 for a range against the rules, before its first byte; bytes that are
here already are passed over; a gap is 503; an unknown place 404; a broken chunk keeps what came.
"""

import re
from dataclasses import dataclass
from hmac import compare_digest

from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from tests.emulators.mux_environment import Environment
from tests.emulators.mux_states import Upload

MULTIPLE = 262_144

_RANGE = re.compile(r"bytes (?:(\d+)-(\d+)|\*)/(\d+)")


@dataclass(frozen=True, slots=True)
class Claim:
    """Bytes `start` to `end` (not included) of `total`."""

    start: int
    end: int
    total: int


class Uploads:
    """`granule`: of a broken chunk it keeps a multiple of so many bytes (256 KiB at Google's storage, where
    Mux has them sent), or nothing if None. `appetite`: so many bytes of each request at most.
    `probe_refusal`: the status of those that ask how far it is. `gone`: of cancelled uploads.
    """

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self.granule: int | None = 1
        self.appetite: int | None = None
        self.probe_refusal: int | None = None
        self.gone = 410

    async def answer(self, request: Request) -> Response:
        upload = self._environment.at_place(request.path_params["place"])
        if upload is None:
            return Response(status_code=404)
        if not compare_digest(request.query_params.get("upload_token", "").encode(), upload.token.encode()):
            return Response(status_code=403)
        if refusal := self._refusal(upload):
            return Response(status_code=refusal)
        claim = claim_of(request)
        if claim is None or upload.length not in {None, claim.total}:
            return Response(status_code=400)
        if claim.start == claim.end:
            return _so_far(upload) if self.probe_refusal is None else Response(status_code=self.probe_refusal)
        return await self._take(request, upload, claim)

    def _refusal(self, upload: Upload) -> int:
        """A status, or 0."""
        return {"cancelled": self.gone, "timed_out": 403, "errored": 400}.get(upload.status, 0)

    async def _take(self, request: Request, upload: Upload, claim: Claim) -> Response:
        if not chunk_is_right(claim):
            return Response(status_code=400)
        if claim.start > upload.offset:
            return Response(status_code=503)
        upload.length, before = claim.total, upload.offset
        try:
            await self._store(request, upload, claim.start)
        except ClientDisconnect:
            _back(upload, before if self.granule is None else upload.offset // self.granule * self.granule)
            raise
        if refusal := self._refusal(upload):
            return Response(status_code=refusal)
        if upload.stored and before < upload.offset:
            self._environment.stored(upload)
        return _so_far(upload)

    async def _store(self, request: Request, upload: Upload, at: int) -> None:
        """Appends what isn't here yet, as far as the appetite goes."""
        most = upload.offset + self.appetite if self.appetite else None
        with upload.content.open("ab") as file:
            async for piece in request.stream():
                fresh = piece[max(0, upload.offset - at) :]
                at += len(piece)
                if most is not None:
                    fresh = fresh[: most - upload.offset]
                if upload.status != "waiting":
                    continue
                file.write(fresh)
                upload.offset += len(fresh)


def claim_of(request: Request) -> Claim | None:
    """What it says it brings, if its length agrees; an empty claim asks how far it is."""
    length = int(request.headers.get("Content-Length", "-1"))
    said = request.headers.get("Content-Range")
    if said is None:
        return Claim(0, length, length) if length > 0 else None
    found = _RANGE.fullmatch(said)
    if found is None:
        return None
    if found[1] is None:
        return Claim(0, 0, int(found[3])) if length == 0 else None
    claim = Claim(int(found[1]), int(found[2]) + 1, int(found[3]))
    return claim if length == claim.end - claim.start > 0 else None


def chunk_is_right(claim: Claim) -> bool:
    """The last chunk may have any length."""
    return claim.end == claim.total or (claim.end < claim.total and (claim.end - claim.start) % MULTIPLE == 0)


def _back(upload: Upload, offset: int) -> None:
    if upload.status != "waiting":
        return
    with upload.content.open("r+b") as file:
        file.truncate(offset)
    upload.offset = offset


def _so_far(upload: Upload) -> Response:
    if upload.asset_id is not None or upload.asks_left:
        return Response(status_code=200)
    there = {"Range": f"bytes=0-{upload.offset - 1}"} if upload.offset else {}
    return Response(status_code=308, headers=there)
