"""All doors below `/api/storage/`, put together."""

from starlette.routing import Route

from desktop_uploader.companion.address import Address
from desktop_uploader.companion.compat.answers import Doors
from desktop_uploader.companion.compat.chunk_completion import ChunkCompletion, ChunkStatus
from desktop_uploader.companion.compat.chunk_init import ChunkInit
from desktop_uploader.companion.compat.chunk_upload import ChunkUpload
from desktop_uploader.companion.compat.direct import DirectPut, DirectUrl, direct_routes
from desktop_uploader.companion.compat.limits import CompatLimits
from desktop_uploader.companion.compat.network_test import network_test_routes
from desktop_uploader.companion.compat.sessions import Sessions
from desktop_uploader.companion.library.uploads import Uploads
from desktop_uploader.companion.tus.chunks import ChunkStore
from desktop_uploader.companion.tus.leases import Leases
from desktop_uploader.companion.tus.limits import TusLimits
from desktop_uploader.companion.tus.store import UploadStore


def storage_routes(
    doors: Doors,
    sessions: Sessions,
    address: Address,
    *,
    uploads: Uploads,
    store: UploadStore,
    chunks: ChunkStore,
    leases: Leases,
    limits: CompatLimits,
    put_limits: TusLimits,
) -> list[Route]:
    """`leases`: those of the tus server and of whoever removes uploads."""
    at = "/api/storage"
    init = ChunkInit(sessions, chunks, leases, limits)
    upload = ChunkUpload(sessions, uploads, chunks, leases, limit=limits.chunk)
    completion = ChunkCompletion(sessions, chunks, address, uploads=uploads, store=store, leases=leases)
    put = DirectPut(sessions, address, uploads=uploads, store=store, leases=leases, limits=put_limits)
    return [
        doors.route("POST", f"{at}/init-chunked-upload", init.init),
        doors.route("POST", f"{at}/upload-chunk", upload.chunk, streams=True),
        doors.route("POST", f"{at}/complete-chunked-upload", completion.complete),
        doors.route("GET", f"{at}/upload-status", ChunkStatus(sessions, chunks, address).status),
        *network_test_routes(doors, limits),
        *direct_routes(doors, DirectUrl(sessions, address, limits), put),
    ]
