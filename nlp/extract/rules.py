"""The machine that applies tables of rules: one pattern a line, one reader for its value."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import repeat
from typing import Generic, TypeVar

from nlp.extract.openings import openings
from nlp.extract.source import Source, apart
from nlp.records import Label, Mention
from nlp.values import Value

Context = TypeVar("Context")
_Match = Callable[[str, int], re.Match[str] | None]


class Rejected(ValueError):
    """A match that is no mention, and why."""


@dataclass(frozen=True, slots=True)
class Rule(Generic[Context]):
    """A pattern over the view of a text; ``read`` turns its match into a value.

    The mention is the group ``mention`` of the pattern where there is one, else the whole match.
    ``opens`` are the words that it can begin with.
    """

    name: str
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str], Context], Value | None]
    opens: frozenset[str] = frozenset()

    def span(self, match: re.Match[str]) -> tuple[int, int]:
        """Give the characters of a match that are the mention."""
        return match.span("mention" if "mention" in self.pattern.groupindex else 0)

    def matches(self, source: Source) -> Iterable[re.Match[str]]:
        """Find the pattern from left to right, each match behind the one before."""
        return source.matches(self.pattern, self.opens)


def rule(
    name: str,
    pattern: str,
    read: Callable[[re.Match[str], Context], Value | None],
    *,
    cased: bool = False,
) -> Rule[Context]:
    """Compile one line of a table; letter case matters only where it is ``cased``."""
    compiled = re.compile(pattern, 0 if cased else re.IGNORECASE)
    return Rule(name, compiled, read, openings(compiled))


class Table(Generic[Context]):
    """Rules in the order of their precedence, and which of them each word may open.

    Most words of a table stand in no text, and most rules that a word opens do not match: so a text
    is walked by its words, and a rule costs nothing more than the call that tries it there.
    """

    def __init__(self, rules: Iterable[Rule[Context]]) -> None:
        self._rules = tuple(rules)
        self._anywhere = [at for at, one in enumerate(self._rules) if not one.opens]
        self._opened: dict[str, list[tuple[int, _Match]]] = defaultdict(list)
        for at, one in enumerate(self._rules):
            for word in one.opens:
                self._opened[word].append((at, one.pattern.match))

    def matches(self, source: Source) -> Iterator[tuple[Rule[Context], re.Match[str]]]:
        """Find all rules in a text, one after the other."""
        text = source.text
        found: dict[int, list[re.Match[str]]] = defaultdict(list)
        for at in self._anywhere:
            found[at] += self._rules[at].matches(source)
        for word in self._opened.keys() & source.openers:
            rules = self._opened[word]
            for start in source.begins[word]:
                for at, match in rules:
                    one = match(text, start)
                    if one is not None:
                        found[at].append(one)
        for at, all_of_it in sorted(found.items()):
            yield from zip(repeat(self._rules[at]), apart(sorted(all_of_it, key=re.Match.start)))


def apply_rules(
    table: Table[Context], label: Label, source: Source, context: Context
) -> Iterator[Mention]:
    """Read every match in text order, the longest where several begin together or overlap.

    A match that its reader rejects makes room for a shorter one and is noted in the warnings.
    """
    matches = [(rule.span(match), rule, match) for rule, match in table.matches(source)]
    taken_until = -1
    for (start, end), found, match in sorted(matches, key=lambda item: (item[0][0], -item[0][1])):
        if start < taken_until:
            continue
        try:
            value = found.read(match, context)
        except ValueError as error:
            if not isinstance(error, Rejected):
                source.warnings.append(f"{found.name}: {match[0]!r} is no {label}: {error}")
            continue
        taken_until = end
        yield source.mention(start, end, label, found.name, value=value)


def longest_first(mentions: Iterable[Mention]) -> list[Mention]:
    """Keep the longest of mentions that overlap, in text order."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)
