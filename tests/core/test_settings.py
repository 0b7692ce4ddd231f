"""Each setting is declared once; values out of bounds fall back one by one, and are told."""

from dataclasses import asdict, fields

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as budget
from hypothesis import strategies as st

from desktop_uploader.core.settings import Settings, rules, validated

VALUES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=300) | st.lists(st.none())


def test_every_setting_has_a_rule_that_allows_its_default() -> None:
    assert list(rules()) == [field.name for field in fields(Settings)]
    assert validated(asdict(Settings())) == (Settings(), ())
    assert all(rule.help for rule in rules().values())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("at_a_time", 1),
        ("at_a_time", 10),
        ("limit", 16 * 1024),
        ("limit", 10**12),
        ("limit", None),
        ("hours", ""),
        ("hours", "mon-fri 18:00-07:00, sat-sun 00:00-24:00"),
        ("server", ""),
        ("server", "https://school.example"),
        ("course_id", "c1"),
        ("lesson_id", None),
        ("visibility", "PUBLIC"),
        ("visibility", "UNLISTED"),
        ("keep_awake", False),
    ],
)
def test_what_is_in_bounds_is_taken(name: str, value: object) -> None:
    settings, refused = validated({name: value})
    assert getattr(settings, name) == value
    assert refused == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("at_a_time", 0),
        ("at_a_time", 11),
        ("at_a_time", "2"),
        ("at_a_time", True),
        ("at_a_time", 2.0),
        ("at_a_time", None),
        ("limit", 16 * 1024 - 1),
        ("limit", -1),
        ("limit", float("nan")),
        ("hours", "at night"),
        ("hours", None),
        ("hours", "mon 18:00-07:00," * 100),
        ("server", None),
        ("server", "x" * 2049),
        ("course_id", ""),
        ("lesson_id", 7),
        ("visibility", "private"),
        ("visibility", ["PUBLIC"]),
        ("keep_awake", 1),
    ],
)
def test_what_is_out_of_bounds_falls_back_alone_and_is_told(name: str, value: object) -> None:
    other = "keep_awake" if name != "keep_awake" else "at_a_time"
    chosen = {"keep_awake": False, "at_a_time": 3}[other]
    settings, refused = validated({name: value, other: chosen})
    assert settings == validated({other: chosen})[0] != Settings()
    assert [(one.name, one.rule) for one in refused] == [(name, rules()[name])]
    assert refused[0].value is value


def test_names_we_do_not_know_are_left_out() -> None:
    assert validated({"colour": "red"}) == (Settings(), ())


@budget(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(values=st.dictionaries(st.sampled_from(list(rules())), VALUES))
def test_whatever_comes_the_settings_are_in_bounds(values: dict[str, object]) -> None:
    settings, refused = validated(values)
    for name, rule in rules().items():
        assert rule.allows(getattr(settings, name))
        value = values.get(name)
        read = tuple(value) if rule.kind is tuple and isinstance(value, list) else value  # as JSON has it
        assert (name in {one.name for one in refused}) == (name in values and not rule.allows(read))
