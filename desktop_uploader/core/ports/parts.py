"""The companion, asked about a file that goes in parts."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from desktop_uploader.core.upload import Receipt, Target


@dataclass(frozen=True, slots=True)
class PartTarget:
    """Where one part goes, for a while. `md5`: it is to carry `Content-MD5` (RFC 1864)."""

    number: int
    url: str = field(repr=False)
    method: str = "PUT"
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    md5: bool = False


@dataclass(frozen=True, slots=True)
class StoredPart:
    receipt: Receipt
    size: int


@dataclass(frozen=True, slots=True)
class StoredParts:
    """`listed`: False where nobody can tell, so that receipts must do. `complete`: one file by now."""

    parts: tuple[StoredPart, ...] = ()
    listed: bool = True
    complete: bool = False


class Parts(Protocol):
    """What the companion says of a file that goes in parts to `target`. Every call raises WorldError;
    TargetLostError when it doesn't know that upload any more.
    """

    async def part_targets(self, target: Target, numbers: Sequence[int]) -> tuple[PartTarget, ...]:
        """One for each number, in their order; at most 100 at once."""

    async def stored_parts(self, target: Target) -> StoredParts: ...
    async def complete_parts(self, target: Target, receipts: Sequence[Receipt]) -> None:
        """Have one file made of them; again is fine. Raises NOT_COMPLETE if some aren't there."""
