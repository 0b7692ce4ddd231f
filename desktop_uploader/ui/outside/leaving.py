"""What a closed window means: gone from sight, or the end; and what is said about it. Knows no Qt."""

from enum import Enum, auto

from desktop_uploader.ui.outside.standing import Standing


class Leave(Enum):
    """`HIDE`: it stays beside the clock. `ASK`: something goes on, but it ends. `END`: nothing goes on."""

    HIDE = auto()
    ASK = auto()
    END = auto()


def closed(standing: Standing, *, stays: bool, here: bool) -> Leave:
    """`stays`: there is a tray, and the person wants it; `here`: the server ends with this program."""
    if stays:
        return Leave.HIDE
    goes_on = standing.uploading or standing.waiting or (here and standing.preparing)
    return Leave.ASK if goes_on else Leave.END
