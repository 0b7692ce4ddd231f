"""The base of every message: frozen in Python, camelCase in JSON, unknown fields ignored across versions."""

from pydantic import BaseModel, ConfigDict
from pydantic.alias_generators import to_camel


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
