"""Sets that grow together, with pairs that may never come into one set."""

from __future__ import annotations

from collections import defaultdict


class Partition:
    """Items in sets; an item that was never named is a set of its own.

    Invariant: no set holds both ends of a pair that was parted. Parted sets know one another by
    their roots, so that a question costs the same however many items they hold.
    """

    def __init__(self) -> None:
        self._above: dict[str, str] = {}
        self._members: defaultdict[str, list[str]] = defaultdict(list)
        self._parted: defaultdict[str, set[str]] = defaultdict(set)

    def root(self, item: str) -> str:
        """Give the item that stands for the set of an item."""
        top = item
        while (above := self._above.get(top, top)) != top:
            top = above
        while (above := self._above.get(item, item)) != top:
            self._above[item], item = top, above
        return top

    def joined(self, left: str, right: str) -> bool:
        """Tell whether two items are in one set."""
        return self.root(left) == self.root(right)

    def parted(self, left: str, right: str) -> bool:
        """Tell whether two items may never be in one set."""
        return self.root(right) in self._parted[self.root(left)]

    def join(self, left: str, right: str) -> bool:
        """Put two items into one set; false, and nothing done, where they are parted."""
        one, other = self.root(left), self.root(right)
        if one == other:
            return True
        if other in self._parted[one]:
            return False
        if len(self.members(one)) < len(self.members(other)):
            one, other = other, one
        self._members[one] = self.members(one) + self.members(other)
        self._members.pop(other, None)
        self._above[other] = one
        for apart in self._parted.pop(other, set()):
            self._parted[apart].discard(other)
            self._parted[apart].add(one)
            self._parted[one].add(apart)
        return True

    def part(self, left: str, right: str) -> bool:
        """Keep two items apart for ever; false, and nothing done, where they are joined."""
        one, other = self.root(left), self.root(right)
        if one == other:
            return False
        self._parted[one].add(other)
        self._parted[other].add(one)
        return True

    def members(self, item: str) -> list[str]:
        """Give the items that are in one set with an item."""
        root = self.root(item)
        return self._members.get(root) or [root]

    def groups(self) -> list[list[str]]:
        """Give the sets of two items and more, sorted, each sorted."""
        return sorted(sorted(group) for group in self._members.values() if len(group) > 1)
