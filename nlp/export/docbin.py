"""Documents as spaCy reads them for training: a folder of DocBin files.

A Doc holds what the pipeline's own would: all mentions under ``user_data["thidua.mentions"]`` and
as ``doc.spans["thidua"]``. ``doc.ents`` holds those that begin and end with a token; the others
are listed by their places in the former under ``user_data["thidua.off_border"]``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from pydantic import TypeAdapter
from spacy.tokens import Doc, DocBin, Span, SpanGroup
from spacy.vocab import Vocab

from nlp.errors import UsageError
from nlp.export.borders import part_by_borders
from nlp.export.choice import Choice, Notes
from nlp.export.formats import Counted
from nlp.export.selection import Selection
from nlp.extract.components import FURNITURE, GROUP, MENTIONS, PUBLISHED
from nlp.records import BlockKind, Document, Mention
from nlp.tokenizer import SyllableTokenizer, tokens

ID = "thidua.id"
SOURCE = "thidua.source"
OFF_BORDER = "thidua.off_border"
_SIZE = 500  # documents of a part: some megabytes, and spaCy holds one part at a time
_MENTIONS: TypeAdapter[tuple[Mention, ...]] = TypeAdapter(tuple[Mention, ...])


def write_docbin(
    documents: Iterable[Document], folder: Path, *, size: int = _SIZE
) -> tuple[list[Path], list[Mention]]:
    """Write documents as ``part-0000.spacy`` and so on; give the files, and what no entity holds.

    Raises UsageError where the folder holds parts already: a shorter export would leave old ones.
    """
    if any(folder.glob("*.spacy")):
        raise UsageError(f"{folder}: holds *.spacy already", hint="name a new folder")
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = SyllableTokenizer(Vocab())
    listed: list[Mention] = []
    paths: list[Path] = []
    rest = iter(documents)
    while part := list(islice(rest, size)):
        docs = DocBin(attrs=["ENT_IOB", "ENT_TYPE"], store_user_data=True)
        for document in part:
            doc = _doc(document, tokenizer)
            docs.add(doc)
            listed += [document.mentions[number] for number in doc.user_data[OFF_BORDER]]
        paths.append(folder / f"part-{len(paths):04}.spacy")
        docs.to_disk(paths[-1])
    return paths, listed


def export_docbin(selection: Selection, folder: Path, choice: Choice) -> Notes:
    """Write the documents of a catalogue, and beside them ``about.json``."""
    counted = Counted(selection.documents())
    _, listed = write_docbin(counted, folder)
    said = json.dumps(choice.stamp.as_dict(), ensure_ascii=False, indent=1)
    (folder / "about.json").write_text(said + "\n", encoding="utf-8")
    return Notes({"documents": counted.count}, listed=len(listed))


def _doc(document: Document, tokenizer: SyllableTokenizer) -> Doc:
    doc = tokenizer(document.text)
    inside, outside = part_by_borders(document, tokens(document.text))
    doc.set_ents(_spans(doc, [document.mentions[number] for number in inside]))
    doc.spans[GROUP] = SpanGroup(doc, name=GROUP, spans=_spans(doc, document.mentions))
    doc.user_data |= {
        ID: document.id,
        SOURCE: document.source,
        PUBLISHED: document.meta.published,
        FURNITURE: [(b.start, b.end) for b in document.blocks if b.kind is BlockKind.FURNITURE],
        MENTIONS: _MENTIONS.dump_python(document.mentions, mode="json", by_alias=True),
        OFF_BORDER: outside,
    }
    return doc


def _spans(doc: Doc, mentions: Iterable[Mention]) -> list[Span]:
    """Give the tokens of each mention, whole ones where it cuts some; one of none has no span."""
    spans = (
        doc.char_span(m.start, m.end, label=str(m.label), span_id=str(i), alignment_mode="expand")
        for i, m in enumerate(mentions)
        if m.start < m.end
    )
    return [span for span in spans if span is not None]
