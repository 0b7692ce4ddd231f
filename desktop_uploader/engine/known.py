"""The uploads this process knows, by id and by phase: of ten thousand, nearly all are at rest."""

from collections import defaultdict
from collections.abc import Iterator

from desktop_uploader.core.upload import Phase, Upload, UploadId


class Known:
    """Who asks for a phase pays for the uploads in it, however many others there are."""

    def __init__(self) -> None:
        self._uploads: dict[UploadId, Upload] = {}
        self._in: defaultdict[Phase, dict[UploadId, None]] = defaultdict(dict)
        self._unsent: dict[UploadId, None] = {}

    def __iter__(self) -> Iterator[UploadId]:
        return iter(list(self._uploads))

    def __contains__(self, upload_id: UploadId) -> bool:
        return upload_id in self._uploads

    def __getitem__(self, upload_id: UploadId) -> Upload:
        return self._uploads[upload_id]

    def get(self, upload_id: UploadId) -> Upload | None:
        return self._uploads.get(upload_id)

    def all(self) -> list[Upload]:
        """In the order in which they came."""
        return list(self._uploads.values())

    def of(self, *phases: Phase) -> list[Upload]:
        """Those in one of these phases."""
        return [self._uploads[it] for phase in phases for it in self._in[phase]]

    def count(self, *phases: Phase) -> int:
        return sum(len(self._in[phase]) for phase in phases)

    def unsent(self) -> list[Upload]:
        """Those whose newer details the server has yet to hear of."""
        return [self._uploads[it] for it in self._unsent]

    def put(self, upload: Upload) -> None:
        """Instead of what was known of it."""
        before = self._uploads.get(upload.id)
        self._uploads[upload.id] = upload
        if before is None or before.phase is not upload.phase:
            self._forget(before)
            self._in[upload.phase][upload.id] = None
        if upload.unsent:
            self._unsent[upload.id] = None
        else:
            self._unsent.pop(upload.id, None)

    def drop(self, upload_id: UploadId) -> None:
        self._forget(self._uploads.pop(upload_id, None))
        self._unsent.pop(upload_id, None)

    def _forget(self, upload: Upload | None) -> None:
        if upload is not None:
            del self._in[upload.phase][upload.id]
