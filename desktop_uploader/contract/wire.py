"""The base of every message: frozen in Python, camelCase in JSON, unknown fields ignored across versions."""

import re

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel

_LONE_SURROGATES = re.compile("[\ud800-\udfff]")


class Message(BaseModel):
    """One JSON object on the wire. Build it by Python names; send it with `wire()`."""

    model_config = ConfigDict(
        frozen=True,
        alias_generator=to_camel,
        validate_by_name=True,
        validate_by_alias=True,
        serialize_by_alias=True,
        extra="ignore",
    )

    def wire(self) -> dict[str, object]:
        """The JSON-ready object, camelCase, with every field present."""
        return self.model_dump(mode="json", by_alias=True)


def encodable(text: str) -> str:
    """For the wire only: bytes of a file name that aren't UTF-8 become U+FFFD."""
    return _LONE_SURROGATES.sub("\ufffd", text)
