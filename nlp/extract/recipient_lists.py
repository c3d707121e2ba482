"""Who received an award by a list under it: *Tặng Giấy khen cho:*, then a name a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.extract.clauses import Scene
from nlp.extract.named_recipients import NAMES, of_names
from nlp.extract.recipient_kinds import Recipients, recipient_kind
from nlp.records import Label, Mention, Span

# what heads a list: the award, some words without a verb's end, a colon or nothing
_HEAD = re.compile(r"[^.;:|?!\n]{0,60}(?:\([^()\n]{0,40}\)[^.;:|?!\n]{0,20})?:?\s*$")
_ITEM = re.compile(r"\s*(?:\d{1,2}[.)/]|[-+*•–])\s*")
_TITLES = re.compile(r"(?:[^\W\d_]+,? ){0,6}")
_SUBHEAD = re.compile(r"[^|.;\n]{0,40}:\s*$")
_LONGEST = 60  # lines of a list


def listed_below(scene: Scene, mention: Mention) -> list[Recipients]:
    """Give bodies and persons apart who are named in the lines under an award's own."""
    end = scene.paragraph(mention.start)[1]
    if not _HEAD.fullmatch(scene.text, mention.end, end):
        return []
    return of_names([name for line in _lines(scene, end) for name in _named(scene, line)])


def _lines(scene: Scene, end: int) -> Iterator[Span]:
    """Give the items of a list, and step over its subheads: *Tập thể:*, *b) Cá nhân:*."""
    for _ in range(_LONGEST):
        if end >= len(scene.text):
            return
        line = scene.paragraph(end + 1)
        end = line[1]
        words = scene.text[slice(*line)]
        subhead = _SUBHEAD.fullmatch(words) and recipient_kind(words)
        if scene.within(line, Label.AWARD) or "|" in words:
            return
        if _ITEM.match(words) and not subhead:
            yield line
        elif words.strip() and not subhead:
            return


def _named(scene: Scene, line: Span) -> list[Mention]:
    """Give the name that an item begins with, but for titles."""
    bullet = _ITEM.match(scene.text, *line)
    start = bullet.end() if bullet else line[0]
    names = [name for _, name in scene.within(line, *NAMES)][:1]
    return [name for name in names if _TITLES.fullmatch(scene.text, start, name.start)]
