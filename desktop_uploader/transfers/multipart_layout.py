"""A file in parts of one size, the last one shorter: R2 takes no others, and everybody takes these."""

from dataclasses import dataclass

from desktop_uploader.contract.digest import PART_SIZE
from desktop_uploader.core.ports.parts import StoredParts
from desktop_uploader.core.ports.transfer import Job
from desktop_uploader.core.upload import Receipt
from desktop_uploader.transfers.mapping import protocol_error

MOST_PARTS = 10_000
"""S3 and R2 take no more."""


@dataclass(frozen=True, slots=True)
class Layout:
    """`size` of the file, `part` of all its parts but the last; both in bytes. Parts count from 1."""

    size: int
    part: int

    @classmethod
    def of(cls, job: Job) -> "Layout":
        """Raises WorldError for parts that can't be hashed one by one, or are too many."""
        layout = cls(job.source.size, max(1, min(job.target.chunk.recommended, job.source.size)))
        if layout.count > MOST_PARTS or (layout.count > 1 and layout.part % PART_SIZE):
            raise protocol_error("The server wants parts of a size that they can't have.")
        return layout

    @property
    def count(self) -> int:
        return -(-self.size // self.part)

    def begin(self, number: int) -> int:
        """Where it begins in the file."""
        return (number - 1) * self.part

    def length(self, number: int) -> int:
        return min(self.part, self.size - self.begin(number))

    def whole(self) -> dict[int, Receipt]:
        """All parts, of a file that they became: its receipts are of no use any more."""
        return {number: Receipt(number, "") for number in range(1, self.count + 1)}

    def kept(self, stored: StoredParts, receipts: tuple[Receipt, ...]) -> dict[int, Receipt]:
        """The parts that needn't go again: the server's word counts, our receipts where it can't tell."""
        if not stored.listed:
            return {it.number: it for it in receipts if 1 <= it.number <= self.count}
        return {it.receipt.number: it.receipt for it in stored.parts if self._is_whole(it.receipt, it.size)}

    def _is_whole(self, receipt: Receipt, size: int) -> bool:
        return 1 <= receipt.number <= self.count and size == self.length(receipt.number)
