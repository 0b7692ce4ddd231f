"""Why a video could not be prepared: the stable codes, and the one place with their words."""

from enum import StrEnum


class Fault(StrEnum):
    """Never renumbered once released: people read these codes to a help desk."""

    UNKNOWN_KIND = "V-10"
    UNREADABLE = "V-11"
    ENDS_EARLY = "V-12"
    TOO_LONG = "V-13"
    PICTURE_TOO_LARGE = "V-14"
    TOOK_TOO_LONG = "V-15"
    ENCODING = "V-16"
    NO_PICTURE = "V-17"
    NO_SPACE = "V-18"
    INTERNAL = "V-19"
    SOURCE_MISSING = "V-20"


WORDS: dict[Fault, str] = {
    Fault.UNKNOWN_KIND: (
        "This file is not a kind of video this server can prepare. The upload is kept. "
        "MP4, MOV, WebM, MKV, AVI and FLV files work."
    ),
    Fault.UNREADABLE: (
        "This video could not be opened; part of it seems to be damaged. The upload is kept. "
        "Exporting the video again and uploading the new file usually helps."
    ),
    Fault.ENDS_EARLY: (
        "This video stops before its own end, as if saving it had been interrupted. The upload is kept. "
        "Exporting the video again and uploading the new file usually helps."
    ),
    Fault.TOO_LONG: (
        "This video is longer than this server prepares. The upload is kept. "
        "Uploading it in shorter parts works."
    ),
    Fault.PICTURE_TOO_LARGE: (
        "The picture of this video is larger than this server prepares. The upload is kept. "
        "Exporting it at 4K or less works."
    ),
    Fault.TOOK_TOO_LONG: (
        "Preparing this video took longer than the server allows, so it was stopped. The upload is kept. "
        "It can be prepared again when the server is less busy."
    ),
    Fault.ENCODING: (
        "Preparing this video stopped part way. The upload is kept. "
        "It can be prepared again; exporting it as MP4 (H.264) helps if it stops again."
    ),
    Fault.NO_PICTURE: (
        "There is no picture in this file, only sound or other data. The upload is kept. "
        "Exporting it with its video track works."
    ),
    Fault.NO_SPACE: (
        "The server ran out of space while preparing this video. The upload is kept. "
        "It can be prepared again once the server has room."
    ),
    Fault.INTERNAL: (
        "Something went wrong on the server while preparing this video. The upload is kept. "
        "It can be prepared again."
    ),
    Fault.SOURCE_MISSING: (
        "The stored file of this video could not be found on the server. Uploading it again works."
    ),
}


class PreparationFailed(Exception):  # noqa: N818  # an outcome of the world, not an error of ours
    """This video cannot be prepared. `detail` is for the log only: it may quote tools and paths."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        super().__init__(f"{fault.value} {detail}".strip())
        self.fault, self.detail = fault, detail

    @property
    def words(self) -> str:
        return WORDS[self.fault]
