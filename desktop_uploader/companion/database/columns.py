"""Column types that give Python what the code works with: aware times, enums, contract messages."""

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Generic, TypeVar

from pydantic import TypeAdapter
from sqlalchemy import DateTime, Dialect, String, Text
from sqlalchemy.types import TypeDecorator

from desktop_uploader.contract.status import Rendition, StatusError

Word = TypeVar("Word", bound=StrEnum)
_RENDITIONS = TypeAdapter(tuple[Rendition, ...])


class UtcTime(TypeDecorator[datetime]):
    """An aware time, kept in UTC; SQLite has no time zones, so it gets the naive UTC time."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.replace(tzinfo=value.tzinfo or UTC)


class OneOf(TypeDecorator[Word], Generic[Word]):
    """A word of a `StrEnum`, kept as that word."""

    impl = String(16)
    cache_ok = True

    def __init__(self, words: type[Word]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: Word | None, dialect: Dialect) -> str | None:
        return None if value is None else value.value

    def process_result_value(self, value: str | None, dialect: Dialect) -> Word | None:
        return None if value is None else self.words(value)


class ErrorJson(TypeDecorator[StatusError]):
    impl = Text
    cache_ok = True

    def process_bind_param(self, value: StatusError | None, dialect: Dialect) -> str | None:
        return None if value is None else value.model_dump_json()

    def process_result_value(self, value: str | None, dialect: Dialect) -> StatusError | None:
        return None if value is None else StatusError.model_validate_json(value)


class RenditionsJson(TypeDecorator[Sequence[Rendition]]):
    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Sequence[Rendition] | None, dialect: Dialect) -> str:
        return _RENDITIONS.dump_json(tuple(value or ())).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Rendition, ...]:
        return _RENDITIONS.validate_json(value or "[]")
