"""The foot of the window: the network, what goes on and how fast, a passing remark, limit and quota."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from desktop_uploader.core.account import Quota
from desktop_uploader.ui.frame.announcer import announce
from desktop_uploader.ui.frame.limit_button import LimitButton
from desktop_uploader.ui.frame.passing import Passing
from desktop_uploader.ui.frame.speed_graph import SpeedGraph
from desktop_uploader.ui.frame.totals import Totals
from desktop_uploader.ui.look.elided_label import ElidedLabel
from desktop_uploader.ui.look.fonts import SECONDARY, scaled
from desktop_uploader.ui.look.icons import Icons
from desktop_uploader.ui.look.theme import Theme
from desktop_uploader.words import quantities

REMARK_SECONDS = 8.0
_MARGIN, _GAP, _ABOVE = 20, 18, 12
_PADDING = 11
"""So far the words of the limit's button stand in from its ends."""


def shares(wanted: Sequence[tuple[int, int]], room: int, gap: int) -> list[int]:
    """Widths for parts, the most important first, that want so much and do with so little (pixels).

    0: the part gives way. A part that wants nothing takes no gap either.
    """
    given = []
    for natural, least in wanted:
        fits = 0 < least <= room
        given.append(min(natural, room) if fits else 0)
        room -= given[-1] + gap if fits else 0
    return given


class StatusLine(QWidget):
    """Nothing in it ticks unless bytes move."""

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons, self._theme = icons, theme
        self._online: bool | None = None
        self._metered = self._held = False
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Status"))
        self.icon, self.awake = QLabel(self), QLabel(self)
        self.reach, self.counts, self.pace, self.passing, self.quota = (ElidedLabel(self) for _ in range(5))
        self.limit = LimitButton(icons, theme, self)
        self.graph = SpeedGraph(theme, self)
        self.passing.setObjectName("passing_remark")
        self.reach.setObjectName("reach")
        for label in (self.counts, self.pace, self.quota):
            label.setObjectName("quiet")
        self.remarks = Passing(self)
        self.remarks.changed.connect(self._pass)
        self._dress()
        self.tell(Totals())

    def tell(self, totals: Totals) -> None:
        self.counts.say(totals.counts_text)
        self.pace.say(totals.pace_text, totals.left_text, totals.speed_text)
        self.graph.tell((totals.speed or 0.0) if totals.uploading else None)
        self._arrange()

    def network(self, online: bool | None, metered: bool) -> None:
        """`online` None: the system can't tell."""
        self._online, self._metered = online, metered
        self._show_network()
        self._arrange()

    def remark(self, text: str, seconds: float = REMARK_SECONDS, *, instead_of: str = "") -> None:
        """As `Passing.add` has it."""
        announce(self, text)
        self.remarks.add(text, seconds, instead_of)

    def goes_on(self, text: str) -> None:
        """Show it where remarks are, whenever there is none, until it is empty."""
        announce(self, text)
        self.remarks.goes_on(text)

    def tell_quota(self, quota: Quota | None) -> None:
        """None, or one without a limit: nothing to say."""
        self.quota.say(quantities.used(quota.used, quota.limit) if quota and quota.limit is not None else "")
        self._arrange()

    def keep_awake(self, held: bool) -> None:
        """Whether the computer is kept from sleeping now."""
        self._held = held
        self._arrange()

    def rearrange(self) -> None:
        """One of the parts has other words."""
        self._arrange()

    def wear(self, theme: Theme) -> None:
        self._theme = theme
        self.graph.wear(theme)
        self.limit.wear(theme)
        self._show_network()

    def sizeHint(self) -> QSize:  # Qt's name
        return QSize(640, self.counts.sizeHint().height() + 2 * _ABOVE)

    def minimumSizeHint(self) -> QSize:  # Qt's name
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # Qt's name
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # Qt's name
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange}:
            self._dress()

    def _dress(self) -> None:
        font = scaled(self.font(), SECONDARY)
        for part in (self.reach, self.counts, self.pace, self.graph, self.passing, self.limit, self.quota):
            part.setFont(font)
        self._show_network()
        self._arrange()
        self.updateGeometry()

    def _pass(self, text: str) -> None:
        self.passing.say(text)
        self._arrange()

    def _show_network(self) -> None:
        """In words, too, wherever it isn't as people expect."""
        name, words, colour = "network", self.tr("Online"), self._theme.ready
        if self._online is False:
            name, words, colour = "no_network", self.tr("No internet"), self._theme.needs_you
        elif self._metered:
            name, words, colour = "limited_data", self.tr("Limited data"), self._theme.needs_you
        elif self._online is None:
            words, colour = self.tr("Network state not known"), self._theme.muted
        side = round(1.2 * self.counts.fontMetrics().height())
        self.icon.setPixmap(self._icons.icon(name, QColor(colour), side).pixmap(QSize(side, side)))
        awake = self._icons.icon("awake", QColor(self._theme.muted), side)
        self.awake.setPixmap(awake.pixmap(QSize(side, side)))
        self.awake.setToolTip(self.tr("The computer is kept awake while bytes move."))
        self.awake.setAccessibleName(self.awake.toolTip())
        self.icon.setAccessibleName(words)
        self.icon.setToolTip(words)
        self.reach.say(words if self._online is False or self._metered else "")

    def _arrange(self) -> None:
        wanted = self._wanted()
        room = self.contentsRect().adjusted(_MARGIN, 1, -_MARGIN, 0)
        widths = dict(zip(wanted, shares(list(wanted.values()), room.width(), _GAP), strict=True))
        left = room.left()
        for part in (self.icon, self.reach, self.counts, self.pace, self.graph, self.passing):
            self._put(part, left, widths[part], room)
            left += widths[part] + _GAP if widths[part] else 0
        right = room.right() + 1 + (0 if widths[self.quota] else _PADDING)
        for end in (self.quota, self.limit, self.awake):
            self._put(end, right - widths[end], widths[end], room)
            right -= widths[end] + _GAP - _PADDING if widths[end] else 0

    def _wanted(self) -> dict[QWidget, tuple[int, int]]:
        """A remark comes first while it is there; the graph gives way before everything else."""
        words = (self.passing, self.counts, self.reach, self.pace)
        return {
            self.icon: _whole(self.icon),
            **{label: (label.sizeHint().width(), label.minimumSizeHint().width()) for label in words},
            self.limit: _whole(self.limit),
            self.quota: _whole(self.quota),
            self.awake: _whole(self.awake) if self._held else (0, 0),
            self.graph: _whole(self.graph) if self.graph.ticks() else (0, 0),
        }

    def _put(self, part: QWidget, left: int, width: int, room: QRect) -> None:
        height = part.sizeHint().height()
        rect = QRect(left, room.top() + (room.height() - height) // 2, width, height)
        part.setGeometry(QStyle.visualRect(self.layoutDirection(), room, rect))
        part.setVisible(width > 0)


def _whole(part: QWidget) -> tuple[int, int]:
    """All of it, or nothing."""
    width = part.sizeHint().width()
    return width, width
