"""The words around a mention: its sentence, its clause, and what stands on either side."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from nlp.extract.source import Source
from nlp.extract.wording import Wording
from nlp.records import BlockKind, Document, Label, Mention, Span

_COMMA = re.compile(r",|;|:|\(|\||\n|\.(?!\d)| trong đó | và ")
_PLAIN_WORD = re.compile(r"\w+")
WORD = re.compile(r"\w+(?:[/-]\w+)*|[%|]")

Arguments = ParamSpec("Arguments")
Answer = TypeVar("Answer")


def source_of(document: Document) -> Source:
    """Prepare the text of a document for rules, its furniture blanked out."""
    furniture = tuple((b.start, b.end) for b in document.blocks if b.kind is BlockKind.FURNITURE)
    return Source.shared(document.text, furniture=furniture, published=document.meta.published)


@dataclass(frozen=True)
class Scene:
    """A document with the means to look around a mention of it."""

    document: Document
    source: Source

    @classmethod
    def of(cls, document: Document) -> Scene:
        """Set the scene of a document that has its mentions."""
        return cls(document, source_of(document))

    @cached_property
    def text(self) -> str:
        """The view of the text, in which rules look."""
        return self.source.text

    @cached_property
    def words(self) -> list[str]:
        """The words and numbers of the text, in lower case."""
        return _PLAIN_WORD.findall(self.text.lower())

    @cached_property
    def _labelled(self) -> dict[Label, tuple[list[int], list[tuple[int, Mention]]]]:
        """Give the mentions of each label with their indices, and where they begin."""
        found: dict[Label, tuple[list[int], list[tuple[int, Mention]]]]
        found = {label: ([], []) for label in Label}
        for index, mention in enumerate(self.document.mentions):
            starts, pairs = found[mention.label]
            starts.append(mention.start)
            pairs.append((index, mention))
        return found

    @cached_property
    def _known(self) -> dict[Hashable, Any]:
        """Hold what functions that are asked ``once`` have given."""
        return {}

    @cached_property
    def wording(self) -> Wording:
        """The words of the text, each with the part that it plays."""
        return Wording(self.text, self.document.mentions)

    def sentence(self, mention: Mention) -> Span:
        """Give the sentence that holds a mention."""
        return self.source.sentence_at(mention.start)

    def paragraph(self, position: int) -> Span:
        """Give the line that holds a position."""
        start = self.text.rfind("\n", 0, position) + 1
        end = self.text.find("\n", position)
        return start, end if end >= 0 else len(self.text)

    def within(self, span: Span, *labels: Label) -> list[tuple[int, Mention]]:
        """Give the mentions of some labels in a stretch of text, with their indices."""
        if len(labels) > 1:
            return sorted(pair for label in labels for pair in self.within(span, label))
        starts, found = self._labelled[labels[0]]
        return found[bisect_left(starts, span[0]) : bisect_left(starts, span[1])]

    def before(self, position: int, *labels: Label) -> list[tuple[int, Mention]]:
        """Give the mentions of some labels before a position, the nearest first."""
        return self.within((0, position), *labels)[::-1]

    def left(self, mention: Mention) -> str:
        """Give the sentence up to a mention."""
        return self.text[self.sentence(mention)[0] : mention.start]

    def right(self, mention: Mention) -> str:
        """Give the sentence behind a mention."""
        return self.text[mention.end : max(self.sentence(mention)[1], mention.end)]

    def quote(self, span: Span) -> str:
        """Give the words of the document itself."""
        return self.document.text[span[0] : span[1]]


def once(
    find: Callable[Concatenate[Scene, Arguments], Answer],
) -> Callable[Concatenate[Scene, Arguments], Answer]:
    """Let a function give for a scene and the same objects what it gave before.

    Options for a slot are many, and each asks for the same things around the same figure. Objects
    are told by their identity, since to compare mentions takes as long as many an answer; they are
    kept, so that no other object can get the identity of one. An answer that held the scene would
    keep it from being freed until the garbage is collected.
    """

    @wraps(find)
    def remembered(scene: Scene, /, *args: Arguments.args, **kwargs: Arguments.kwargs) -> Answer:
        key = (find, *map(id, args), *kwargs.items())
        if key not in scene._known:
            scene._known[key] = (args, find(scene, *args, **kwargs))
        answer: Answer = scene._known[key][1]
        return answer

    return remembered


def words_of(text: str) -> list[str]:
    """Cut a stretch into lower-case words for features."""
    return WORD.findall(text.lower())


def head_of(text: str) -> str:
    """Give a stretch up to its first mark or conjunction."""
    match = _COMMA.search(text)
    return text[: match.start()] if match else text
