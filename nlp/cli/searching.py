"""What a search found, for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from nlp.catalogue.search import Hit, Hits
from nlp.cli.messages import Words
from nlp.export.cells import clean

_EXCERPT = 240  # characters of a passage that are shown
_MARK = "bold yellow"


def results(found: Hits, words: Words, *, offset: int = 0) -> RenderableType:
    """Show hits with what was found marked in them; ``offset`` is how many came before."""
    return Group(*_parts(found, words, offset))


def results_json(found: Hits) -> str:
    """Write hits as one object of JSON, with characters as they are counted in documents."""
    return json.dumps(asdict(found), ensure_ascii=False)


def _parts(found: Hits, words: Words, offset: int) -> Iterator[RenderableType]:
    if found.ignored:
        yield Text(words("search_ignored", words=" ".join(map(clean, found.ignored))))
    if not found.total:
        yield Text(words("search_none"))
        return
    yield Text(words("search_total", total=found.total, exact=found.exact))
    for number, hit in enumerate(found.hits, start=offset + 1):
        yield Text()
        yield _heading(number, hit, words)
        yield Padding(_excerpt(hit), (0, 0, 0, 4))
    last = offset + len(found.hits)
    if last < found.total:
        yield Text()
        yield Text(words("search_more", last=last, total=found.total))


def _heading(number: int, hit: Hit, words: Words) -> Text:
    notes = [hit.published, hit.source, words("search_folded") if hit.rank == "folded" else None]
    # what stands in documents is shown, never obeyed
    title = " ".join(clean(hit.title or hit.source).split())
    behind = " · ".join(clean(note) for note in notes if note)
    return Text.assemble(f"{number:>2}. ", (title, "bold"), "  ", (behind, "dim"))


def _excerpt(hit: Hit) -> Text:
    pieces = hit.excerpt(width=_EXCERPT)
    return Text.assemble(*((clean(piece), _MARK if marked else "") for piece, marked in pieces))
