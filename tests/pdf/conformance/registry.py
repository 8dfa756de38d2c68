"""The list of rules. A rule is a generator over a Pdf that yields one sentence for each violation."""

from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Rule:
    name: str
    clause: str
    check: Callable


RULES = []


def rule(name, clause):
    """Registers a rule. Two functions may serve one name when it has two clauses."""

    def register(check):
        RULES.append(Rule(name, clause, check))
        return check

    return register
