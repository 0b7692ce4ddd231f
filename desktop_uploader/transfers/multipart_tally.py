"""What became of the parts so far: receipts, bytes on their way, and what is reported of them."""

from collections.abc import Mapping

from desktop_uploader.core.ports.transfer import Acknowledged, PartKept, Report, Sent
from desktop_uploader.core.upload import Receipt
from desktop_uploader.transfers.multipart_layout import Layout


class Tally:
    """`receipts`: of the parts that are stored, by number; `moved`: bytes that the sockets took, those of
    parts that have to go again included.
    """

    def __init__(self, layout: Layout, kept: Mapping[int, Receipt], report: Report) -> None:
        self._layout, self._report = layout, report
        self.receipts = dict(kept)
        self.moved = 0
        self._stored = sum(layout.length(number) for number in kept)
        self._on_their_way: dict[int, int] = {}
        report(Acknowledged(self._stored))

    def missing(self) -> list[int]:
        return [number for number in range(1, self._layout.count + 1) if number not in self.receipts]

    def in_order(self) -> list[Receipt]:
        return [self.receipts[number] for number in sorted(self.receipts)]

    def sent(self, number: int, count: int) -> None:
        """The socket took so many bytes of the part so far."""
        self.moved += count - self._on_their_way.get(number, 0)
        self._on_their_way[number] = count
        self._report(Sent(self._stored + sum(self._on_their_way.values())))

    def lost(self, number: int) -> None:
        """It has to go again."""
        self._on_their_way.pop(number, None)

    def stored(self, receipt: Receipt) -> None:
        self._on_their_way.pop(receipt.number, None)
        self.receipts[receipt.number] = receipt
        self._stored += self._layout.length(receipt.number)
        self._report(PartKept(receipt))
        self._report(Acknowledged(self._stored))
