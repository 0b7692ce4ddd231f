"""The timeline says what happened at which hour, by the clock here, and names other days."""

from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop_uploader.core.history import Happened, Moment
from desktop_uploader.ui.details.timeline_view import TimelineView
from tests.ui.rows import upload

NOON = datetime.now().astimezone().replace(hour=12, minute=5, second=0)


def at(when: datetime, what: Happened, stored: int = 0) -> Moment:
    return Moment(when.timestamp(), what, stored)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


@pytest.fixture
def timeline(parent: QWidget) -> TimelineView:
    return TimelineView(parent)


def test_hours_and_words(timeline: TimelineView) -> None:
    history = (at(NOON, Happened.STARTED), at(NOON + timedelta(minutes=2), Happened.SLEPT, 498_000_000))
    timeline.show_upload(upload(1, history=history))
    assert timeline.texts() == ["12:05 Upload started", "12:07 Computer slept at 498 MB"]
    assert [label.text() for label in timeline.findChildren(QLabel)][:2] == ["12:05", "Upload started"]


def test_other_days_are_named(timeline: TimelineView) -> None:
    yesterday = NOON - timedelta(days=1)
    timeline.show_upload(upload(1, history=(at(yesterday, Happened.ADDED), at(NOON, Happened.STARTED))))
    day, added, today, started = timeline.texts()
    assert str(yesterday.day) in day
    assert added == "12:05 Added"
    assert (today, started) == ("Today", "12:05 Upload started")


def test_news_of_the_same_history_leave_its_labels_alone(timeline: TimelineView) -> None:
    row = upload(1, history=(at(NOON, Happened.STARTED),))
    timeline.show_upload(row)
    labels = timeline.findChildren(QLabel)
    timeline.show_upload(upload(1, history=row.history, acknowledged=5))
    assert timeline.findChildren(QLabel) == labels
