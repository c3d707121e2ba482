"""Documents as Label Studio tasks: what was found stands ready to be corrected.

``start`` and ``end`` count Unicode code points, as Label Studio does since its editor was mended
for emoji (HumanSignal/label-studio#1008, #1559; before, in 2021, it counted UTF-16 units). The task
keeps the same places in ``data.shown``, and in ``data.not_shown`` the mentions of no character,
which a page cannot show. Line ends stay as they are: the editor counts CR and LF apart, as we do.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, BinaryIO
from xml.sax.saxutils import escape, quoteattr

from nlp.export.choice import PROGRAM, Choice, Stamp
from nlp.export.conll import shown
from nlp.export.formats import Parts
from nlp.records import Document, Label, Mention

# label → its colour on the page
_COLOURS = {
    Label.CAMPAIGN: "#c62828",
    Label.UNIT: "#1565c0",
    Label.PERSON: "#6a1b9a",
    Label.PLACE: "#2e7d32",
    Label.DATE: "#ef6c00",
    Label.FIGURE: "#00838f",
    Label.AWARD: "#f9a825",
    Label.DOCREF: "#5d4037",
    Label.EVENT: "#ad1457",
}


def write_labelstudio(
    documents: Iterable[Document], stream: BinaryIO, *, stamp: Stamp | None = None
) -> list[Mention]:
    """Write a JSON array of tasks, one a line; give the mentions that a page cannot show."""
    listed: list[Mention] = []
    before = "[\n"
    for document in documents:
        task = json.dumps(_task(document, stamp), ensure_ascii=False)
        stream.write(f"{before}{task}".encode())
        before = ",\n"
        listed += _hidden(document)
    stream.write(b"[]\n" if before == "[\n" else b"\n]\n")
    return listed


def labelling_config(_: Parts, choice: Choice) -> bytes:
    """Give the configuration of the project that the tasks are for."""
    stamp = choice.stamp
    made = escape(f"{PROGRAM}; {stamp.time}; {stamp.where.describe('en')}").replace("--", "- -")
    labels = "\n".join(
        f"    <Label value={quoteattr(label)} background={quoteattr(_COLOURS[label])}/>"
        for label in Label
    )
    # without the style, runs of spaces look like one and line ends vanish
    return f"""<View>
  <!-- {made} -->
  <Style>.htx-text {{ white-space: pre-wrap; }}</Style>
  <Header value="$title"/>
  <Labels name="label" toName="text">
{labels}
  </Labels>
  <Text name="text" value="$text" granularity="symbol" saveTextResult="yes"/>
</View>
""".encode()


def _task(document: Document, stamp: Stamp | None) -> dict[str, Any]:
    visible = [mention for mention in document.mentions if mention.start < mention.end]
    data = {
        "text": document.text,
        "title": document.meta.title or document.source,
        "document": document.id,
        "source": document.source,
        "published": document.meta.published,
        "shown": shown(visible),
        "not_shown": shown(_hidden(document)),
    }
    result = [_region(number, mention) for number, mention in enumerate(visible)]
    task: dict[str, Any] = {
        "data": data,
        "predictions": [{"model_version": PROGRAM, "result": result}],
    }
    return task if stamp is None else task | {"meta": stamp.as_dict()}


def _hidden(document: Document) -> list[Mention]:
    return [mention for mention in document.mentions if mention.start >= mention.end]


def _region(number: int, mention: Mention) -> dict[str, Any]:
    return {
        "id": f"m{number}",
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "value": {
            "start": mention.start,
            "end": mention.end,
            "text": mention.text,
            "labels": [mention.label.value],
        },
    }
