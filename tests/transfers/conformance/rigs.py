"""The rigs there are: one for each protocol of `contract.media.Protocol`."""

from tests.transfers.conformance.chunks_rig import ChunksRig
from tests.transfers.conformance.multipart_rig import MultipartRig
from tests.transfers.conformance.put_rigs import PutRig, ResumablePutRig
from tests.transfers.conformance.rig import Rig
from tests.transfers.conformance.tus_rig import TusRig

RIGS: dict[str, type[Rig]] = {
    it.name: it for it in (TusRig, ResumablePutRig, ChunksRig, MultipartRig, PutRig)
}
