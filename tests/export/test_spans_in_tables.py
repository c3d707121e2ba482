"""Tables say where each mention stands: read again, the places still say what the rows claim."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from nasty_documents import DOCUMENTS

from nlp.catalogue import Catalogue
from nlp.export import export
from nlp.export.cells import clean

_READERS = {
    "csv": lambda path: pd.read_csv(path, keep_default_na=False),
    "jsonl": lambda path: pd.DataFrame(map(json.loads, path.read_bytes().split(b"\n")[:-1])),
    "parquet": pd.read_parquet,
}


@pytest.mark.parametrize("format", _READERS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_rows_read_again_stand_where_they_say(
    catalogue: Catalogue, tmp_path: Path, name: str, format: str
) -> None:
    document = replace(DOCUMENTS[name], id=f"{len(name):064x}")
    catalogue.save(document)
    path = tmp_path / f"mentions.{format}"
    export(catalogue, path, format=format, kind="mentions")
    rows = _READERS[format](path)
    assert len(rows) == len(document.mentions)
    for row in rows.to_dict("records"):
        said = document.text[row["start"] : row["end"]]
        # a table for people holds no control characters and one kind of line end
        assert row["text"] == (clean(said) if format == "csv" else said)
