"""What is said of somebody's videos that leave the list because another one works there now."""

from collections.abc import Iterable

from desktop_uploader.core.account import Account
from desktop_uploader.core.upload import FINAL, Upload
from desktop_uploader.engine.notices import Listener, Remarked
from desktop_uploader.words.remarks import wait_for


def tell_of_those_left(before: Account | None, now: Account, rows: Iterable[Upload], tell: Listener) -> None:
    """Those of `rows` that have some way to go and don’t come along, in one remark."""
    left = [it for it in rows if it.phase not in FINAL and not it.belongs_to(now.server_id, now.id)]
    if before and left:
        tell(Remarked(wait_for(before, len(left))))
