"""Word files (.docx): everything that prints, in the order of the document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from lxml import etree

from nlp.errors import BrokenFile, EmptyFile, ScannedFile
from nlp.read.docx_names import RELATION, W
from nlp.read.docx_numbering import Lists
from nlp.read.docx_package import Package
from nlp.read.docx_story import Part, StoryReader
from nlp.read.docx_styles import Styles
from nlp.read.draft import Draft, Piece
from nlp.read.kinds import Shape, find_title, kind_of
from nlp.read.official import (
    close_number,
    is_motto,
    names_area,
    runs_on,
    split_halves,
    starts_recipients,
)
from nlp.read.old_fonts import is_garbled, refuse_old_fonts
from nlp.read.symbols import SUPERSCRIPTS
from nlp.records import BlockKind, Meta

_TITLE_ZONE = 40  # parts within which a title is looked for
_GAP = re.compile(r"[ \t\xa0]{2,}|\t")
_OCR_FIRST = "Save it as PDF, recognize its text, e.g. with ocrmypdf -l vie, and read the result."
_TITLE = "{http://purl.org/dc/elements/1.1/}title"


def read_docx(path: Path, data: bytes) -> Draft:
    """Read a Word file.

    Raises EncryptedFile, BrokenFile (damaged, or would unpack to far too much), EmptyFile, and
    UnsupportedFile where it is typed in an encoding older than Unicode.
    """
    package = Package(path, data)
    main = next(iter(package.related("", "officeDocument")), "word/document.xml")
    document = package.part(main)
    body = None if document is None else document.find(f"{W}body")
    if body is None:
        raise BrokenFile(path, "holds no Word document", hint="Open it in Word and save it anew.")
    reader = StoryReader(
        Styles(_related(package, main, "styles")), Lists(_related(package, main, "numbering"))
    )
    above, below = (
        list(_margin(package, main, body, reader, kind)) for kind in ("header", "footer")
    )
    parts = list(_with_notes(reader.read(body), _notes(package, main), reader))
    pieces = _pieces([*above, *_mended(_in_halves(parts)), *below])
    if not any(piece.text for piece in pieces):
        if reader.inline.unread["pictures"]:
            raise ScannedFile(path, "holds pictures and no text", hint=_OCR_FIRST)
        raise EmptyFile(path, "has no text", hint="Check the file.")
    text = "\n".join(piece.text for piece in pieces)
    refuse_old_fonts(path, text, reader.inline.fonts)
    return Draft(pieces, _meta(package, text), tuple(_warnings(package, main, reader)))


def _related(package: Package, main: str, kind: str) -> etree._Element | None:
    found = package.related(main, kind)
    return package.part(found[0]) if found else None


def _margin(
    package: Package, main: str, body: etree._Element, reader: StoryReader, kind: str
) -> Iterator[Part]:
    """Yield headers or footers, each once; furniture, unless the letterhead is printed in one."""
    links = package.relations(main)
    seen: set[str] = set()
    for reference in body.iter(f"{W}{kind}Reference"):
        story = package.part(links.get(reference.get(f"{RELATION}id", ""), ""))
        parts = list(reader.read(story)) if story is not None else []
        text = " ".join(part.text for part in parts)
        if not text or text in seen or text.strip("-– ").isdigit():
            continue
        seen.add(text)
        letterhead = any(is_motto(part.text) for part in parts)
        yield from parts if letterhead else (replace(p, kind=BlockKind.FURNITURE) for p in parts)


def _notes(package: Package, main: str) -> dict[tuple[str, str], etree._Element]:
    """Give the footnotes and endnotes by kind and id."""
    found = {}
    for kind, tag in (("footnotes", "footnote"), ("endnotes", "endnote")):
        root = _related(package, main, kind)
        for note in root.iter(W + tag) if root is not None else ():
            found[kind, note.get(f"{W}id", "")] = note
    return found


def _with_notes(
    parts: Iterable[Part], notes: dict[tuple[str, str], etree._Element], reader: StoryReader
) -> Iterator[Part]:
    """Put each footnote after the block that refers to it, endnotes at the end."""
    last: list[Part] = []
    for part in parts:
        yield part
        for kind, key, number in part.notes:
            note = notes.get((kind, key))
            texts = [p.text for p in reader.read(note)] if note is not None else []
            label = str(number).translate(SUPERSCRIPTS)
            if texts:
                found = Part(" ".join([label, *texts]), BlockKind.PARAGRAPH)
                if kind == "endnotes":
                    last.append(found)
                else:
                    yield found
    yield from last


def _in_halves(parts: Sequence[Part]) -> Iterator[Part]:
    """Set the halves of a letterhead that is typed with tabs under each other."""
    left: list[Part] = []
    right: list[Part] = []
    for part in parts:
        halves = [split_halves(line) for line in part.text.split("\n")] if part.kind is None else []
        found = [pair for pair in halves if pair]
        starts = any(is_motto(pair[1]) for pair in found)
        if found and len(found) == len(halves) and (starts or right):
            left += [replace(part, text=pair[0]) for pair in found if pair[0]]
            right += [replace(part, text=pair[1]) for pair in found]
            continue
        yield from (*left, *right, part)
        left, right = [], []
    yield from (*left, *right)


def _mended(parts: Iterable[Part]) -> Iterator[Part]:
    """Join lines of a heading that were typed as paragraphs of their own; mark recipients."""
    last: Part | None = None
    receiving = False
    for part in parts:
        if last and _goes_on(last, part):
            last = replace(last, text=f"{last.text} {part.text}")
            continue
        if last:
            yield last
        receiving = starts_recipients(part.text) or (receiving and part.text.startswith(("-", "–")))
        last = replace(part, kind=BlockKind.FURNITURE) if receiving else part
    if last:
        yield last


def _goes_on(last: Part, part: Part) -> bool:
    """Say whether a part is the next line of the heading before it."""
    if last.kind is not None or part.kind is not None or last.bold != part.bold:
        return False
    if names_area(last.text, part.text):
        return True
    return last.centered and part.centered and runs_on(last.text, part.text)


def _pieces(parts: Sequence[Part]) -> list[Piece]:
    weight: Counter[float] = Counter()
    for part in parts:
        weight[part.size] += len(part.text) if part.size else 0
    body = weight.most_common(1)[0][0] if weight else 0.0
    shapes = [
        Shape(_spelled(p.text), p.size, p.bold, p.centered, index < _TITLE_ZONE, p.styled)
        for index, p in enumerate(parts)
    ]
    styled = any(part.kind is BlockKind.TITLE for part in parts)
    free = [shape if p.kind is None else None for p, shape in zip(parts, shapes, strict=True)]
    titles = set() if styled else find_title(free, body=body)
    return [
        Piece(
            shape.text,
            BlockKind.TITLE if index in titles else part.kind or kind_of(shape, body=body),
        )
        for index, (part, shape) in enumerate(zip(parts, shapes, strict=True))
    ]


def _spelled(text: str) -> str:
    """Close the gaps that were typed to line things up."""
    return close_number(_GAP.sub(" ", text))


def _meta(package: Package, text: str) -> Meta:
    """Take the title from the file's properties where the text confirms it.

    Properties are copied from one document to the next: the author is seldom who wrote the text,
    and a title that the text does not show is that of another.
    """
    found = package.related("", "core-properties")
    core = package.part(found[0]) if found else None
    title = " ".join((core.findtext(_TITLE) or "").split()) if core is not None else ""
    shown = " ".join(text.casefold().split())
    sensible = len(title.split()) >= 4 and title.casefold() in shown
    return Meta(title=title if sensible else None)


def _warnings(package: Package, main: str, reader: StoryReader) -> Iterator[str]:
    for what, count in sorted(reader.inline.unread.items()):
        yield f"{what} not read: {count}"
    for encoding, text in sorted(reader.inline.old.items()):
        if is_garbled(text):
            yield f"parts typed in {encoding}, not in Unicode, are garbled: {text[:40].strip()} ..."
    comments = _related(package, main, "comments")
    count = len(comments) if comments is not None else 0
    if count:
        yield f"comments not read: {count}"
