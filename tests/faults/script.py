"""Which request meets which fault: by method and number, or by chance; written in Python or in words.

patch 2: cut after=100000          the second PATCH
patch 3-5: answer status=500       three of them
head *: stale by=65536             every HEAD
any 20%: lost                      a fifth of all requests, whatever they are
"""

import random
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any, Generic, TypeVar

F = TypeVar("F")

ANY = "ANY"
FOR_EVER = 2**62

_LINE = re.compile(r"\s*(?:(?P<method>[a-z]+)\s+)?(?P<when>\S+)\s*:\s*(?P<fault>[a-z_]+)\s*(?P<rest>.*)")


@dataclass(frozen=True, slots=True)
class Rule(Generic[F]):
    """`fault` for the requests numbered `first` to `last` of a method (from 1), with a `chance` each."""

    method: str
    first: int
    last: int
    fault: F | None
    chance: float = 1.0


class Script(Generic[F]):
    """The first rule that fits decides; a rule whose fault is None means: behave."""

    def __init__(self, seed: int = 0) -> None:
        self._rules: list[Rule[F]] = []
        self._seen: Counter[str] = Counter()
        self._random = random.Random(seed)

    def add(self, *rules: Rule[F]) -> None:
        self._rules += rules

    def plan(self, method: str, *faults: F | None) -> None:
        """What happens to the next requests of that method, one after the other, behind what is planned."""
        planned = [rule.last for rule in self._rules if rule.method == method and rule.last < FOR_EVER]
        first = max([self._seen[method], *planned]) + 1
        self.add(*(Rule(method, first + i, first + i, fault) for i, fault in enumerate(faults)))

    def heal(self) -> None:
        """Nothing goes wrong from now on."""
        self._rules.clear()

    def next(self, method: str) -> F | None:
        """What the request that has just come meets."""
        for name in (method, ANY):
            self._seen[name] += 1
        for rule in self._rules:
            fits = rule.method in {method, ANY} and rule.first <= self._seen[rule.method] <= rule.last
            if fits and (rule.chance >= 1 or self._random.random() < rule.chance):
                return rule.fault
        return None


def rule_of(line: str, faults: Mapping[str, type[F]]) -> Rule[F]:
    """A line of words. Raises ValueError that says what is wrong with it."""
    found = _LINE.fullmatch(line)
    if found is None:
        raise ValueError(f"“{line}” isn't like “patch 2: cut after=1000”")
    kind = faults.get(found["fault"])
    if kind is None:
        raise ValueError(f"there is no fault “{found['fault']}”; there are {', '.join(sorted(faults))}")
    first, last, chance = _when(found["when"])
    fault = kind(**_arguments(kind, found["rest"]))
    return Rule((found["method"] or ANY).upper(), first, last, fault, chance)


def _when(text: str) -> tuple[int, int, float]:
    if text == "*":
        return 1, FOR_EVER, 1.0
    if text.endswith("%"):
        return 1, FOR_EVER, float(text[:-1]) / 100
    first, dash, last = text.partition("-")
    return int(first), int(last) if last else FOR_EVER if dash else int(first), 1.0


def _arguments(kind: type[object], text: str) -> dict[str, Any]:  # of the fault's own types
    known = {it.name: it for it in fields(kind)}  # type: ignore[arg-type] # each fault is a dataclass
    given = dict(word.split("=", 1) for word in text.split() if "=" in word)
    unknown = set(given) - set(known) or {word for word in text.split() if "=" not in word}
    if unknown:
        raise ValueError(f"{kind.__name__} takes {', '.join(known) or 'nothing'}, not {', '.join(unknown)}")
    missing = {n for n, it in known.items() if it.default is MISSING and it.default_factory is MISSING}
    if missing - set(given):
        raise ValueError(f"{kind.__name__} needs {', '.join(missing - set(given))}")
    return {name: _value(known[name].type, value) for name, value in given.items()}


def _value(kind: object, text: str) -> object:
    if kind is bool:
        return text.lower() in {"1", "true", "yes"}
    return int(text) if kind is int else float(text) if kind is float else text
