from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, text
from sqlalchemy.pool import NullPool

from nlp.catalogue import migrations, open_catalogue, schema_entities
from nlp.catalogue.database import open_database
from nlp.records import Document

_METADATA = schema_entities.METADATA
_ROWS = """
INSERT INTO about VALUES ('schema_version', '1'), ('made_by', 'thidua 0.0');
INSERT INTO documents (id, source, format, published, text, warnings, fingerprint)
 VALUES ('aa', 'a.txt', 'txt', '2024-06-28', 'UBND xã An Phú phát động. Đạt 9 km.', '[]', 'old');
INSERT INTO sources VALUES ('a.txt', 'aa');
INSERT INTO campaigns VALUES ('campaign:sach-ngo', 'Sạch ngõ');
INSERT INTO units VALUES ('unit:ubnd-xa-an-phu', 'UBND xã An Phú');
INSERT INTO blocks (document_id, position, span_start, span_end, kind)
 VALUES ('aa', 0, 0, 36, 'paragraph');
INSERT INTO mentions
 (document_id, position, span_start, span_end, label, text, rule, entity_id, score, block)
 VALUES ('aa', 0, 0, 14, 'UNIT', 'UBND xã An Phú', 'units.head', 'unit:ubnd-xa-an-phu', 1.0, 0);
INSERT INTO mentions
 (document_id, position, span_start, span_end, label, text, rule, value, score, block)
 VALUES ('aa', 1, 30, 34, 'FIGURE', '9 km', 'figures.measure',
 '{"value": 9, "measure": "km", "modifier": "exact", "of": null, "value_max": null}', 1.0, 0);
INSERT INTO campaign_statements (document_id, position, campaign_id, name, slots)
 VALUES ('aa', 0, 'campaign:sach-ngo', 'Sạch ngõ', '{}');
INSERT INTO campaign_mentions (document_id, position, mention) VALUES ('aa', 0, 0);
INSERT INTO achievements
 (document_id, position, mention, campaign_id, campaign, figure, value,
  evidence_start, evidence_end, slots)
 VALUES ('aa', 0, 1, 'campaign:sach-ngo', 'Sạch ngõ', '9 km', 9, 26, 35, '{}');
"""


def _make_first(url: str) -> None:
    """Make a catalogue as the first thidua did, before its tables had versions."""
    engine = create_engine(url, poolclass=NullPool)
    first = import_module("nlp.catalogue.migrations.versions.v1_documents")
    with engine.begin() as connection:
        first._METADATA.create_all(connection)
        for statement in _ROWS.strip().split(";\n"):
            connection.exec_driver_sql(statement.rstrip(";"))


def _differences(connection: Connection) -> list[object]:
    options = {"compare_type": True, "include_name": _is_of_the_schema}
    context = MigrationContext.configure(connection, opts=options)
    return list(compare_metadata(context, _METADATA))


def _is_of_the_schema(name: str | None, kind: str, _parents: object) -> bool:
    """Leave out the full-text index, which is made from the rest."""
    return kind != "table" or not str(name).startswith(("passage", "indexed"))


def test_new_catalogue_has_the_tables_of_the_schema(catalogue_url: str) -> None:
    engine = open_database(catalogue_url, create=True)
    with engine.connect() as connection:
        assert _differences(connection) == []
    engine.dispose()


def test_old_catalogue_is_brought_up_to_date_with_all_it_holds(catalogue_url: str) -> None:
    _make_first(catalogue_url)
    for _ in range(2):  # the second time there is nothing to do
        with open_catalogue(catalogue_url) as catalogue:
            document = catalogue.document("aa")
            assert document is not None
            assert [m.text for m in document.mentions] == ["UBND xã An Phú", "9 km"]
            assert document.records.achievements[0].campaign == "Sạch ngõ"
            assert {e.id: e.name for e in document.entities} == {
                "campaign:sach-ngo": "Sạch ngõ",
                "unit:ubnd-xa-an-phu": "UBND xã An Phú",
            }
            assert catalogue.frame("achievements", since="2024-06").shape[0] == 1
            assert catalogue.frame("achievements", since="2024-07").shape[0] == 0
            assert [f.kind for f in catalogue.check()] == ["file"]
            with catalogue._engine.connect() as connection:
                assert _differences(connection) == []


def test_tables_keep_their_way_of_storing_rows(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'old.db'}"
    _make_first(url)
    open_catalogue(url).close()
    with create_engine(url, poolclass=NullPool).connect() as connection:
        query = text("SELECT sql FROM sqlite_master WHERE name = 'achievements'")
        assert "WITHOUT ROWID" in (connection.scalar(query) or "")


def test_document_of_an_old_catalogue_can_be_replaced(
    new_url: Callable[[], str], street: Document
) -> None:
    url = new_url()
    _make_first(url)
    with open_catalogue(url) as catalogue:
        catalogue.save(street, path="a.txt")
        assert catalogue.document("aa") is None
        assert "orphan" in [f.kind for f in catalogue.check(repair=True)]
        assert "unit:ubnd-xa-an-phu" not in set(catalogue.frame("units")["id"])


def test_every_version_is_known_and_follows_the_one_before() -> None:
    script = ScriptDirectory(str(Path(migrations.__file__).parent))
    found = [revision.revision for revision in script.walk_revisions()][::-1]
    assert tuple(found) == migrations.KNOWN
    assert script.get_current_head() == migrations.HEAD


def test_version_of_a_database_is_told(catalogue_url: str) -> None:
    engine = open_database(catalogue_url, create=True)
    with engine.connect() as connection:
        assert migrations.revision_of(connection) == migrations.HEAD
    engine.dispose()


@pytest.mark.parametrize("table", ["documents", "entities", "judgements"])
def test_text_is_in_code_point_order_on_postgresql(vietnamese_url: str, table: str) -> None:
    engine = open_database(vietnamese_url, create=True)
    query = text("SELECT collation_name FROM information_schema.columns"
                 " WHERE table_name = :table AND data_type = 'text'")  # fmt: skip
    with engine.connect() as connection:
        assert set(connection.scalars(query, {"table": table})) == {"C"}
    engine.dispose()
