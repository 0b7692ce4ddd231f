"""What people can do with a row, decided without Qt."""

from enum import StrEnum

from desktop_uploader.core.failures import Kind
from desktop_uploader.core.upload import Phase, Upload
from desktop_uploader.words.failures import is_hopeless


class Action(StrEnum):
    """What people can do with a row. The words for it are the view's."""

    PAUSE = "pause"
    RESUME = "resume"
    RETRY = "retry"
    FIND_FILE = "find_file"
    SIGN_IN = "sign_in"
    WATCH = "watch"
    COPY_LINK = "copy_link"
    REPLACE = "replace"
    UPLOAD_NEXT = "upload_next"
    MOVE_TOP = "move_top"
    MOVE_UP = "move_up"
    MOVE_DOWN = "move_down"
    DETAILS = "details"
    SAVE_REPORT = "save_report"
    SHOW_IN_FOLDER = "show_in_folder"
    CANCEL = "cancel"
    REMOVE = "remove"
    DELETE = "delete"


_MAIN = {
    Phase.PAUSED: (Action.RESUME,),
    Phase.RECONNECTING: (Action.RETRY, Action.PAUSE),
    Phase.NEEDS_YOU: (Action.RETRY,),
    Phase.FAILED: (Action.RETRY,),
    Phase.READY: (Action.WATCH, Action.COPY_LINK, Action.REPLACE),
    Phase.PROCESSING: (),
    Phase.CANCELLED: (),
}
_IN_LINE = (Action.UPLOAD_NEXT, Action.MOVE_TOP, Action.MOVE_UP, Action.MOVE_DOWN)
_HARMLESS = {Action.SIGN_IN, Action.WATCH, Action.COPY_LINK, Action.SHOW_IN_FOLDER, Action.SAVE_REPORT}
_OF_NOBODYS = _HARMLESS | {Action.REMOVE}
_REPORTED = {Kind.PREPARING, Kind.BUG}


def waits_for_sign_in(upload: Upload, *, mine: bool, signed_in: bool) -> bool:
    """Nothing else holds it up. What is ours is checked all the same."""
    return not signed_in and (upload.phase is Phase.WAITING or (upload.phase is Phase.CHECKING and not mine))


def actions_of(upload: Upload, *, mine: bool, signed_in: bool = True) -> tuple[Action, ...]:
    """The main ones first; the rest are for a menu. Each as `view_of` has it."""
    queue = _IN_LINE if upload.phase is Phase.WAITING else ()
    is_nobodys = not (mine or signed_in) and upload.belongs_to("", "")
    ending = (Action.REMOVE,) if is_nobodys else (_ending(upload), *_delete(upload))
    harmless = _OF_NOBODYS if is_nobodys else _HARMLESS
    main = (Action.SIGN_IN,) if waits_for_sign_in(upload, mine=mine, signed_in=signed_in) else _main(upload)
    every = (*main, *queue, Action.DETAILS, Action.SHOW_IN_FOLDER, *ending)
    watchable = upload.remote is not None and upload.remote.watch_url
    return tuple(
        action
        for action in dict.fromkeys(every)
        if (mine or action in harmless) and (watchable or action not in {Action.WATCH, Action.COPY_LINK})
    )


def _main(upload: Upload) -> tuple[Action, ...]:
    asks = upload.phase in {Phase.NEEDS_YOU, Phase.FAILED}
    if asks and upload.failure and upload.failure.kind is Kind.SIGN_IN:
        return (Action.SIGN_IN,)
    if asks and upload.failure and upload.failure.kind is Kind.FILE_MISSING:
        return (Action.FIND_FILE,)
    if asks and upload.failure and is_hopeless(upload.failure):
        return (_ending(upload),)
    if asks and upload.failure and upload.failure.kind in _REPORTED:
        return (Action.RETRY, Action.SAVE_REPORT)
    return _MAIN.get(upload.shown_phase, (Action.PAUSE,))


def _delete(upload: Upload) -> tuple[Action, ...]:
    """Of what is finished, and there: the rest is cancelled."""
    return (Action.DELETE,) if upload.phase is Phase.READY and upload.is_on_the_server else ()


def _ending(upload: Upload) -> Action:
    """Rows that keep nothing on the server just go; the others are asked about first."""
    if upload.phase in {Phase.READY, Phase.CANCELLED}:
        return Action.REMOVE
    ended = upload.phase in {Phase.NEEDS_YOU, Phase.FAILED}
    return Action.REMOVE if ended and not upload.is_on_the_server else Action.CANCEL
