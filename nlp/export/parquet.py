"""One kind of record as Parquet, each column with its type and its headings."""

from __future__ import annotations

import json
from typing import BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from nlp.catalogue.columns import KINDS, ColumnType
from nlp.export.choice import Choice, Notes, Stamp
from nlp.export.selection import Selection

METADATA_KEY = "thidua"
_TYPES: dict[ColumnType, pa.DataType] = {
    "text": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "day": pa.date32(),
    "flag": pa.bool_(),
}


def write_parquet(selection: Selection, stream: BinaryIO, choice: Choice) -> Notes:
    """Write the records of one kind; the metadata of the file hold the stamp as JSON."""
    (kind,) = choice.kinds
    schema = _schema(kind, choice.stamp)
    table = pa.Table.from_pandas(selection.frame(kind), schema=schema, preserve_index=False)
    # from_pandas puts its own notes in place of the schema's
    pq.write_table(table.cast(schema).replace_schema_metadata(schema.metadata), stream)
    return Notes({kind: table.num_rows})


def _schema(kind: str, stamp: Stamp) -> pa.Schema:
    fields = [
        pa.field(column.name, _TYPES[column.type], metadata={"vi": column.vi, "en": column.en})
        for column in KINDS[kind]
    ]
    said = {"kind": kind} | stamp.as_dict()
    return pa.schema(fields, metadata={METADATA_KEY: json.dumps(said, ensure_ascii=False)})
