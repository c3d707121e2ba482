"""What is in exported files, as Croissant metadata (mlcommons.org/croissant/1.0).

It says nothing of a licence: the texts belong to whoever published them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

from nlp.catalogue.columns import KINDS, ColumnType, kind_name
from nlp.export.choice import PROGRAM, Choice
from nlp.export.formats import Companion, Parts

NAME = "croissant.json"
_Json = dict[str, Any]
_CONFORMS = "http://mlcommons.org/croissant/1.0"
_TYPES: dict[ColumnType, str] = {
    "text": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "day": "sc:Date",
    "flag": "sc:Boolean",
}
# the fields of a whole document that are plain text, and of each mention; records are left to JSON
_WHOLE = {
    "id": "SHA-256 of the bytes of the file",
    "source": "path or URL as it was given",
    "format": "kind of file",
    "text": "text of the document; all offsets count its Unicode code points",
}
_MENTION = {
    "start": "sc:Integer",
    "end": "sc:Integer",
    "label": "sc:Text",
    "text": "sc:Text",
    "rule": "sc:Text",
}
# as the standard prescribes it
_CR = (
    *("citeAs", "column", "equivalentProperty", "extract", "field", "fileObject", "fileProperty"),
    *("fileSet", "format", "includes", "isLiveDataset", "jsonPath", "key", "md5", "parentField"),
    *("path", "recordSet", "references", "regex", "repeated", "replace", "samplingRate"),
    *("separator", "source", "subField", "transform"),
)
_CONTEXT: _Json = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    **{name: f"cr:{name}" for name in _CR},
}


def croissant(encoding: str) -> Companion:
    """Make a companion that describes files of one MIME type, with the records in each."""
    return Companion(NAME, partial(_croissant, encoding=encoding))


def _croissant(files: Parts, choice: Choice, *, encoding: str) -> bytes:
    stamp = choice.stamp
    metadata = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": _CONFORMS,
        "name": "thidua",
        "description": (
            "Emulation campaigns, achievements and awards found in Vietnamese documents. "
            f"Made by {PROGRAM}; filter: {stamp.where.describe('en')}."
        ),
        "version": f"{stamp.made:%Y}.{stamp.made.month}.{stamp.made.day}",
        "datePublished": stamp.time,
        "inLanguage": "vi",
        "distribution": [_file(path, encoding) for path in files],
        "recordSet": [
            _records(path, kind) for path, kinds in files.items() for kind in kinds or ("",)
        ],
    }
    return (json.dumps(metadata, ensure_ascii=False, indent=1) + "\n").encode()


def _file(path: Path, encoding: str) -> _Json:
    with path.open("rb") as stream:
        sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    return {
        "@type": "cr:FileObject",
        "@id": path.name,
        "name": path.name,
        "contentUrl": path.name,
        "contentSize": f"{path.stat().st_size} B",
        "encodingFormat": encoding,
        "sha256": sha256,
    }


def _records(path: Path, kind: str) -> _Json:
    name = kind or "documents"
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "description": kind_name(name, "en"),
        "field": list(_columns(path, kind) if kind else _whole(path)),
    }


def _columns(path: Path, kind: str) -> Iterator[_Json]:
    for c in KINDS[kind]:
        told = f"{c.en} ({c.vi})"
        yield _field(f"{kind}/{c.name}", _TYPES[c.type], path, column=c.name) | {
            "description": told
        }


def _whole(path: Path) -> Iterator[_Json]:
    for name, told in _WHOLE.items():
        field = _field(f"documents/{name}", "sc:Text", path, column=name)
        yield field | {"description": told}
    parts = []
    for name, type_ in _MENTION.items():
        part = _field(f"documents/mentions/{name}", type_, path, column="mentions")
        part["source"]["transform"] = {"jsonPath": f"$.{name}"}
        parts.append(part)
    mentions = {"@type": "cr:Field", "@id": "documents/mentions", "name": "mentions"}
    yield mentions | {"repeated": True, "subField": parts}


def _field(identity: str, type_: str, path: Path, *, column: str) -> _Json:
    return {
        "@type": "cr:Field",
        "@id": identity,
        "name": identity.rpartition("/")[2],
        "dataType": type_,
        "source": {"fileObject": {"@id": path.name}, "extract": {"column": column}},
    }
