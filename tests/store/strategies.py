"""Uploads as they may come: any text (also names that are no text), any number, every field."""

from dataclasses import is_dataclass, replace
from enum import EnumType
from types import UnionType
from typing import NewType, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from desktop_uploader.core.upload import Upload, UploadId

RAW_NAMES = st.binary(max_size=20).map(lambda raw: raw.decode("utf-8", "surrogateescape"))
TEXTS = st.text(st.characters(exclude_categories=()), max_size=40) | RAW_NAMES
NAMES = TEXTS.filter(bool)
BEYOND_64_BITS = st.integers(-(2**80), 2**128)
PLAIN: dict[object, st.SearchStrategy[object]] = {
    str: TEXTS,
    int: st.integers(0, 2**63 - 1),
    float: st.floats(allow_nan=False),
    bool: st.booleans(),
    type(None): st.none(),
}


def anything(hint: object) -> st.SearchStrategy[object]:
    """By the annotation of each field, so that a new field can't be left out of the journal unnoticed."""
    if hint in PLAIN:
        return PLAIN[hint]
    if isinstance(hint, NewType):
        return anything(hint.__supertype__)
    if isinstance(hint, EnumType):
        return st.sampled_from(list(hint))
    if isinstance(hint, type) and is_dataclass(hint):
        return st.builds(hint, **{name: anything(of) for name, of in get_type_hints(hint).items()})
    members = get_args(hint)
    if isinstance(hint, UnionType):
        return st.one_of([anything(member) for member in members])
    assert get_origin(hint) is tuple
    if members[-1] is Ellipsis:
        return st.lists(anything(members[0]), max_size=3).map(tuple)
    return st.tuples(*[anything(member) for member in members])


@st.composite
def uploads(draw: st.DrawFn) -> Upload:
    drawn = draw(anything(Upload))
    assert isinstance(drawn, Upload)
    source = replace(
        drawn.source, path=draw(NAMES), mtime_ns=draw(BEYOND_64_BITS), inode=draw(BEYOND_64_BITS)
    )
    return replace(drawn, id=UploadId(draw(NAMES)), source=source)
