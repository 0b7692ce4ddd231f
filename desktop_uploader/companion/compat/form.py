"""Reading a form with one file in it as it comes (RFC 7578): the file piece by piece, fields in any order."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from desktop_uploader.companion.compat.allowance import bytes_in_words
from desktop_uploader.companion.compat.answers import PlainRefusal

_MOST_PARTS = 16
_LONGEST_FIELD = 1024
_LONGEST_HEADERS = 4096
"""Bytes of a part's headers together."""
_AROUND_THE_FILE = 64 * 1024


@dataclass(slots=True)
class Form:
    """`fields`: the first of each name; `has_file`: the file was among the parts."""

    fields: dict[str, str] = field(default_factory=dict)
    has_file: bool = False


async def read_form(
    content_type: str,
    pieces: AsyncIterator[bytes],
    file_name: str,
    take: Callable[[bytes], Awaitable[None]],
    limit: int,
    *,
    begin: Callable[[Mapping[str, str]], Awaitable[None]] | None = None,
) -> Form:
    """The whole form. `take` gets the bytes of the part called `file_name`, at most `limit` of them.

    `begin` gets the fields that came before it, before its first byte.

    Raises PlainRefusal: 413 for more, 400 for what is no form, or ends too soon.
    """
    parser = _Parser(_boundary(content_type), file_name)
    came = taken = 0
    async for piece in pieces:
        came += len(piece)
        parts = parser.feed(piece)
        taken += sum(map(len, parts))
        if taken > limit or came > limit + _AROUND_THE_FILE:
            raise PlainRefusal(413, f"A chunk may have {bytes_in_words(limit)}. This one was not kept.")
        if parts and begin is not None:
            await begin(parser.before)
            begin = None
        for part in parts:
            await take(part)
    return parser.finish()


def _boundary(content_type: str) -> bytes:
    kind, options = parse_options_header(content_type)
    boundary = options.get(b"boundary", b"")
    if kind != b"multipart/form-data" or not 0 < len(boundary) <= 200:
        raise _no_form()
    return boundary


def _no_form() -> PlainRefusal:
    return PlainRefusal(400, "The request is no whole form (multipart/form-data). Nothing of it was kept.")


class _Parser:
    """What the parser of python-multipart calls, turned into fields and pieces of a file."""

    def __init__(self, boundary: bytes, file_name: str) -> None:
        self._file_name = file_name
        self._form = Form()
        self._pieces: list[bytes] = []
        self._fields: dict[str, bytearray] = {}
        self.before: dict[str, str] = {}
        self._parts, self._around, self._ended = 0, 0, False
        self._header, self._value, self._disposition = b"", b"", b""
        self._field: bytearray | None = None
        self._parser = MultipartParser(
            boundary,
            {
                "on_part_begin": self._part_begins,
                "on_header_field": self._header_name,
                "on_header_value": self._header_value,
                "on_header_end": self._header_ends,
                "on_headers_finished": self._headers_end,
                "on_part_data": self._data,
                "on_end": self._end,
            },
        )

    def feed(self, piece: bytes) -> list[bytes]:
        """The pieces of the file that were in it."""
        try:
            self._parser.write(piece)
        except FormParserError:
            raise _no_form() from None
        pieces, self._pieces = self._pieces, []
        return pieces

    def finish(self) -> Form:
        if not self._ended:
            raise _no_form()
        self._form.fields = self._texts()
        return self._form

    def _texts(self) -> dict[str, str]:
        return {name: _text(value) for name, value in self._fields.items()}

    def _part_begins(self) -> None:
        self._parts += 1
        self._around = 0
        self._disposition = b""
        if self._parts > _MOST_PARTS:
            raise _no_form()

    def _header_name(self, data: bytes, start: int, end: int) -> None:
        self._check_around(end - start)
        self._header += data[start:end]

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._check_around(end - start)
        self._value += data[start:end]

    def _check_around(self, more: int) -> None:
        self._around += more
        if self._around > _LONGEST_HEADERS:
            raise _no_form()

    def _header_ends(self) -> None:
        if self._header.lower() == b"content-disposition":
            self._disposition = self._value
        self._header = self._value = b""

    def _headers_end(self) -> None:
        _, options = parse_options_header(self._disposition)
        name = _text(options.get(b"name", b""))
        if name == self._file_name:
            if self._form.has_file:
                raise _no_form()
            self._form.has_file, self._field = True, None
            self.before = self._texts()
        else:
            self._field = bytearray()
            self._fields.setdefault(name, self._field)

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._field is None:
            self._pieces.append(data[start:end])
        else:
            self._field += data[start:end]
            if len(self._field) > _LONGEST_FIELD:
                raise _no_form()

    def _end(self) -> None:
        self._ended = True


def _text(value: bytes | bytearray) -> str:
    return value.decode("utf-8", "replace")
