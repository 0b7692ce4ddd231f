"""The stages of a video, in the order they may happen.

created < uploading < uploaded < queued < inprogress < {ready, error, cancelled} < deleted

The wire has no *uploaded* (it reads *queued*) and no *deleted* (it reads *cancelled*).
"""

from enum import StrEnum

from desktop_uploader.contract import status as wire


class Stage(StrEnum):
    CREATED = "created"
    UPLOADING = "uploading"
    UPLOADED = "uploaded"
    QUEUED = "queued"
    INPROGRESS = "inprogress"
    READY = "ready"
    ERROR = "error"
    CANCELLED = "cancelled"
    DELETED = "deleted"


RANK = {
    Stage.CREATED: 0,
    Stage.UPLOADING: 1,
    Stage.UPLOADED: 2,
    Stage.QUEUED: 3,
    Stage.INPROGRESS: 4,
    Stage.READY: 10,
    Stage.ERROR: 10,
    Stage.CANCELLED: 10,
    Stage.DELETED: 20,
}
# A video that its owner may see although nobody verified its bytes can still turn out to be wrong.
RANK_OF_UNVERIFIED_READY = 9
FINAL = RANK[Stage.READY]

RECEIVING = frozenset({Stage.CREATED, Stage.UPLOADING})
WAITING = frozenset({Stage.UPLOADED, Stage.QUEUED})
GONE = frozenset({Stage.CANCELLED, Stage.DELETED})

WIRE_STAGE = {
    stage: wire.Stage(stage.value) for stage in Stage if stage not in {Stage.UPLOADED, Stage.DELETED}
} | {
    Stage.UPLOADED: wire.Stage.QUEUED,
    Stage.DELETED: wire.Stage.CANCELLED,
}

WIRE_STATUS = {
    Stage.CREATED: wire.Status.UPLOADING,
    Stage.UPLOADING: wire.Status.UPLOADING,
    Stage.UPLOADED: wire.Status.PROCESSING,
    Stage.QUEUED: wire.Status.PROCESSING,
    Stage.INPROGRESS: wire.Status.PROCESSING,
    Stage.READY: wire.Status.READY,
    Stage.ERROR: wire.Status.FAILED,
    Stage.CANCELLED: wire.Status.CANCELLED,
    Stage.DELETED: wire.Status.CANCELLED,
}


def stages_of(status: wire.Status) -> frozenset[Stage]:
    """The stages that read as `status` on the wire."""
    return frozenset(stage for stage, word in WIRE_STATUS.items() if word is status)
