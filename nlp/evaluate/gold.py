"""Where gold and predictions come from: marked-up files, JSON beside plain texts, JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from pydantic import ValidationError

from nlp.errors import MarkupError, UsageError
from nlp.markup import GoldDocument, load
from nlp.records import (
    Achievement,
    AwardGrant,
    Campaign,
    Document,
    Label,
    Mention,
    Meta,
    Records,
    Span,
)
from nlp.values import DateValue, FigureValue, Modifier, Value

Split = Literal["train", "dev", "test"]


def load_gold(folder: Path, *, docs: Path | None = None) -> dict[str, Document]:
    """Read a folder of gold by document name; JSON gold needs ``docs``, the folder of texts.

    Raises MarkupError where a file breaks its format, UsageError where there is no gold.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder of gold", hint="give the folder")
    if docs is not None:
        found = {path.stem: _from_json(path, docs) for path in sorted(folder.glob("*.json"))}
    else:
        marked = (load(path).document for path in sorted(folder.rglob("*.txt")))
        found = {Path(document.source).stem: document for document in marked}
    if not found:
        wanted = "*.txt" if docs is None else "*.json"
        raise UsageError(
            f"{folder}: holds no {wanted}", hint="JSON gold wants --docs, marked-up files do not"
        )
    return found


def load_split(folder: Path, split: Split) -> dict[str, GoldDocument]:
    """Read one split of a marked-up corpus, genre and field with it, by document name."""
    found = [load(path) for path in sorted((folder / split).glob("*.txt"))]
    if not found:
        raise UsageError(
            f"{folder / split}: holds no *.txt", hint="give the folder of train, dev and test"
        )
    return {Path(gold.document.source).stem: gold for gold in found}


def load_predictions(path: Path) -> Iterator[Document]:
    """Read the JSON lines that ``thidua extract`` wrote; raises UsageError naming the line."""
    if not path.is_file():
        raise UsageError(f"{path}: no such file", hint="make it with `thidua extract`")
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _prediction(line, where=f"{path}:{number}")


def _prediction(line: bytes, *, where: str) -> Document:
    try:
        return Document.from_json(line)
    except ValidationError as error:
        first = error.errors()[0]
        raise UsageError(
            f"{where}: no document: {'.'.join(map(str, first['loc']))}: {first['msg']}",
            hint="give the JSON lines that `thidua extract` wrote",
        ) from error


def _from_json(path: Path, docs: Path) -> Document:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        name = raw["doc"]
        text = (docs / f"{name}.txt").read_text(encoding="utf-8")
        mentions = tuple(_mentions(raw["mentions"], text))
        records = _Records(raw, text, mentions).read()
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise MarkupError(f"{path}: {type(error).__name__}: {error}") from error
    meta = Meta(raw.get("title"), raw.get("published"), raw.get("outlet"), raw.get("author"))
    return Document(name, f"{name}.txt", "txt", meta, text, (), mentions, records)


def _mentions(rows: list[dict[str, Any]], text: str) -> Iterator[Mention]:
    """Find the surface strings in the text, which they follow in reading order."""
    position = 0
    for row in rows:
        start = text.find(row["text"], position)
        if start < 0:
            raise ValueError(f"{row['label']} {row['text']!r} is not in the rest of the text")
        position = start + len(row["text"])
        label = Label(row["label"])
        value = _value(label, row)
        yield Mention(start, position, label, row["text"], "gold", value, row.get("entity"))


def _value(label: Label, row: dict[str, Any]) -> Value | None:
    if label is Label.DATE and "start" in row:
        return DateValue(None, row["start"], row["end"], row.get("grain"))
    if label is Label.FIGURE and row.get("value") is not None:
        modifier: Modifier = row.get("modifier") or "exact"
        return FigureValue(row["value"], row.get("measure"), modifier, row.get("of"))
    return None


class _Records:
    """The records of one JSON file, tied to the mentions whose words they repeat."""

    def __init__(self, raw: dict[str, Any], text: str, mentions: tuple[Mention, ...]) -> None:
        self.raw, self.text, self.mentions = raw, text, mentions

    def read(self) -> Records:
        return Records(
            tuple(self._campaign(row) for row in self.raw.get("campaigns") or ()),
            tuple(self._achievement(row) for row in self.raw.get("achievements") or ()),
            tuple(self._grant(row) for row in self.raw.get("awards") or ()),
        )

    def _campaign(self, row: dict[str, Any]) -> Campaign:
        return Campaign(
            name=row["name"],
            launched_by=row.get("launched_by"),
            start=row.get("start"),
            end=row.get("end"),
            level=row.get("level"),
            legal_basis=row.get("legal_basis"),
        )

    def _achievement(self, row: dict[str, Any]) -> Achievement:
        index, evidence = self._mention(Label.FIGURE, row["figure"])
        period = row.get("period")
        return Achievement(
            figure=row["figure"],
            indicator=row.get("indicator"),
            value=row["value"],
            measure=row.get("measure"),
            of=row.get("of"),
            subject=row.get("subject"),
            period=(period[0], period[1]) if period else None,
            comparison=None,  # no measure asks for it
            campaign=row.get("campaign"),
            mention=index,
            evidence=evidence,
        )

    def _grant(self, row: dict[str, Any]) -> AwardGrant:
        index, evidence = self._mention(Label.AWARD, row["award"])
        return AwardGrant(
            award=row["award"],
            award_id=row.get("award_id"),
            count=row.get("count"),
            recipient_kind=row.get("recipient_kind"),
            recipients=tuple(row.get("recipients") or ()),
            awarded_by=row.get("awarded_by"),
            year=row.get("year"),
            campaign=row.get("campaign"),
            mention=index,
            evidence=evidence,
        )

    def _mention(self, label: Label, words: str) -> tuple[int, Span]:
        for index, mention in enumerate(self.mentions):
            if mention.label is label and mention.text == words:
                return index, (mention.start, mention.end)
        raise ValueError(f"a record names {words!r}, which is no {label}")
