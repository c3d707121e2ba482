"""Who received an award that its clause leaves to the clause before: *…, năm 2016 được tặng …*."""

from __future__ import annotations

import re
from dataclasses import replace

from nlp.extract.clauses import Scene
from nlp.extract.given import NEXT
from nlp.extract.named_recipients import BEHIND
from nlp.extract.recipient_kinds import Recipients
from nlp.records import Mention

_PASSES_ON = re.compile(r"\b(?:được|nhận|đạt|đoạt|giành|tặng|là|công nhận|phong)\b")
_UNSAID = Recipients(None, None)


def _is_left(found: list[Recipients], last: Recipients) -> bool:
    """Tell who is not said, or by a pronoun only; *được tặng 3 Bằng khen* says not who."""
    return len(found) == 1 and not found[0].names and found[0].kind in (None, last.kind)


class Carried:
    """Remembers who received the award before in the text."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._last: tuple[Mention, Recipients] | None = None

    def settle(self, mention: Mention, found: list[Recipients]) -> list[Recipients]:
        """Give the recipients of an award; nobody is replaced by who received the one before."""
        if self._last and _is_left(found, self._last[1]) and self._goes_on(self._last[0], mention):
            said, last = found[0], self._last[1]
            found = [last if said.count is None else replace(said, kind=last.kind)]
        single = len(found) == 1 and found[0].count is None and found[0] != _UNSAID
        self._last = (mention, found[0]) if single else None
        return found

    def _goes_on(self, last: Mention, mention: Mention) -> bool:
        """Tell whether an award is told in the same line as the last, and given to nobody else."""
        line = self._scene.paragraph(mention.start)
        if last.start < line[0] or BEHIND.match(self._scene.text, mention.end):
            return False
        passes = _PASSES_ON.search(self._scene.text, last.end, mention.start)
        return bool(passes or NEXT.match(self._scene.text, last.end, mention.start))
