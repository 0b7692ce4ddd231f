"""What we take from tuspy: its headers and its encoding of metadata. Nothing of its transport.

Its uploaders open a connection for each chunk, hold a chunk in memory and never time out. Its base class
does no network when it is given a stream and no URL. Imported on first use: it pulls requests and aiohttp.
"""

import io
from collections.abc import Mapping
from functools import cached_property
from typing import Protocol

VERSION = "1.0.0"

PATCH_TYPE = "application/offset+octet-stream"
"""Content-Type of a PATCH (tus 1.0.0, "PATCH")."""


class _Uploader(Protocol):
    """tuspy's `BaseUploader`, as far as it is used; its own methods carry no types."""

    def get_headers(self) -> dict[str, str]: ...
    def encode_metadata(self) -> list[str]: ...


class TusWire:
    """Headers of tus 1.0.0. The first use blocks for the import: call `load` off the loop."""

    def load(self) -> None:
        self.headers()

    def headers(self) -> dict[str, str]:
        """What every request carries (tus 1.0.0, "Tus-Resumable")."""
        return self._uploader.get_headers()

    def metadata(self, values: Mapping[str, str]) -> dict[str, str]:
        """The `Upload-Metadata` header, or none at all: servers refuse an empty one.

        Raises ValueError for a key that is empty or has spaces or commas.
        """
        encoded = ",".join(self._new(values).encode_metadata())
        return {"Upload-Metadata": encoded} if encoded else {}

    @cached_property
    def _uploader(self) -> _Uploader:
        return self._new({})

    def _new(self, metadata: Mapping[str, str]) -> _Uploader:
        from tusclient.client import TusClient  # noqa: PLC0415 -- a third of a second, only when needed
        from tusclient.uploader.baseuploader import BaseUploader  # noqa: PLC0415 -- the same

        return BaseUploader(
            file_stream=io.BytesIO(), url=None, client=TusClient(""), metadata=dict(metadata), store_url=False
        )
