"""A process of its own that claims.

claimant.py hold FOLDER ID        prints `held` or `refused`, keeps the claim until its input ends
claimant.py contend FOLDER ID N   claims and releases until it held N times; fails if another was inside
"""

import sys
from pathlib import Path

from desktop_uploader.core.upload import UploadId
from desktop_uploader.store.claims import Claims


def hold(claims: Claims, upload_id: UploadId) -> None:
    claim = claims.claim(upload_id)
    print("held" if claim else "refused", flush=True)
    sys.stdin.read()
    if claim:
        claim.release()


def contend(claims: Claims, upload_id: UploadId, inside: Path, times: int) -> None:
    held = 0
    while held < times:
        if claim := claims.claim(upload_id):
            inside.touch(exist_ok=False)
            inside.unlink()
            claim.release()
            held += 1


if __name__ == "__main__":
    what, folder, named = sys.argv[1:4]
    if what == "hold":
        hold(Claims(Path(folder)), UploadId(named))
    else:
        contend(Claims(Path(folder)), UploadId(named), Path(folder, "inside"), int(sys.argv[4]))
