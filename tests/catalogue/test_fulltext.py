from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from search_shelf import Shelf, make_shelf, page
from sqlalchemy import delete, func, inspect, select, text, update
from sqlalchemy.exc import OperationalError

from nlp.catalogue import Catalogue, open_catalogue
from nlp.catalogue.fulltext import (
    FULLTEXT,
    check_fulltext,
    create_fulltext,
    delete_passages,
    drop_fulltext,
    indexed,
    passages,
    rebuild_fulltext,
    write_passages,
)
from nlp.catalogue.schema import documents
from nlp.records import Document

_A = page("a", "Xã Tân Phú họp.", "Hai ấp thi đua.", title="Tân Phú thi đua", published="2023")
_B = page("b", "Ấp Bình Hoà họp.", published="2024-05-06")


def _rows(shelf: Shelf) -> int:
    with shelf.begin() as connection:
        return connection.scalar(select(func.count()).select_from(passages)) or 0


def test_index_is_made_once_and_dropped_whole(catalogue: Catalogue) -> None:
    with catalogue._engine.begin() as connection:
        before = set(inspect(connection).get_table_names())
        create_fulltext(connection)
        create_fulltext(connection)
    assert FULLTEXT.tables.keys() <= set(inspect(catalogue._engine).get_table_names())
    with catalogue._engine.begin() as connection:
        drop_fulltext(connection)
        drop_fulltext(connection)
    left = set(inspect(catalogue._engine).get_table_names())
    # SQLite keeps the index itself in tables of its own
    assert left == {name for name in before - FULLTEXT.tables.keys() if "passage" not in name}


def test_sound_index_has_no_damage(shelf: Shelf, street: Document, factory: Document) -> None:
    shelf.add(street, factory, _A, _B, page("empty"))
    assert shelf.damage() == []


def test_writing_again_changes_nothing(shelf: Shelf) -> None:
    shelf.add(_A, _B)
    rows = select(passages.c.id, indexed).join_from(passages, indexed).order_by(passages.c.id)
    with shelf.begin() as connection:
        before = connection.execute(rows).all()
    shelf.add(_A, _B)
    with shelf.begin() as connection:
        assert connection.execute(rows).all() == before


def test_later_reading_replaces_the_earlier(shelf: Shelf) -> None:
    shelf.add(_A, _B)
    read_anew = replace(page("a", "Xã Mỹ Lợi họp."), id=_A.id)
    shelf.add(read_anew)
    assert shelf.names("tân phú") == []
    assert shelf.names("mỹ lợi") == ["a"]
    assert shelf.damage() == []


def test_dropped_document_is_not_found_any_more(shelf: Shelf) -> None:
    shelf.add(_A, _B)
    with shelf.begin() as connection:
        connection.execute(delete(documents).where(documents.c.id == _A.id))
    assert shelf.names("họp") == ["b"]
    assert (_rows(shelf), shelf.damage()) == (1, [])
    with shelf.begin() as connection:
        delete_passages(connection, _B.id)
    assert (_rows(shelf), shelf.names("họp")) == (0, [])
    assert shelf.damage() == [f"indexed_documents: document {_B.id} is missing"]


def test_what_is_rolled_back_is_not_found(shelf: Shelf) -> None:
    shelf.add(_A)
    with shelf.begin() as connection:
        delete_passages(connection, _A.id)
        connection.rollback()
    assert shelf.names("tân phú") == ["a"]
    assert shelf.damage() == []


def test_document_that_has_changed_since_is_stale(shelf: Shelf) -> None:
    shelf.add(_A, _B)
    with shelf.begin() as connection:
        connection.execute(
            update(documents).where(documents.c.id == _B.id).values(text="Ấp Bình Phú họp.")
        )
    assert shelf.damage() == [f"indexed_documents: document {_B.id} has changed since"]


def test_lost_passage_is_noticed(shelf: Shelf) -> None:
    shelf.add(_A, _B)
    with shelf.begin() as connection:
        one = select(func.max(passages.c.id)).scalar_subquery()
        connection.execute(delete(passages).where(passages.c.id == one))
    assert shelf.damage() == [f"passages: document {_B.id} has 0 of 1"]


@pytest.mark.parametrize(
    "harm",
    [
        "drop trigger passages_added",
        "drop trigger passages_dropped",
        "drop table passage_index",
        "delete from passage_index_data",
        "update passage_index_data set block = x'00'",
        "insert into passage_index(passage_index) values ('delete-all')",
    ],
)
def test_damaged_index_is_noticed_and_rebuilt(tmp_path: Path, harm: str) -> None:
    with open_catalogue(tmp_path / "thidua.db", create=True) as catalogue:
        shelf = make_shelf(catalogue)
        shelf.add(_A)
        with shelf.begin() as connection:
            connection.execute(text(harm))
            if "trigger" in harm:  # otherwise every change fails
                write_passages(connection, replace(_A, text=_A.text.replace("Tân", "Vân")))
        assert shelf.damage()[0].startswith("passage_index: ")
        with shelf.begin() as connection:
            rebuild_fulltext(connection)
        assert shelf.damage() == []
        assert shelf.names("tân phú") == ["a"]


def test_index_that_cannot_be_looked_at_is_not_called_damaged(tmp_path: Path) -> None:
    with open_catalogue(tmp_path / "thidua.db", create=True) as catalogue:
        shelf = make_shelf(catalogue)
        shelf.add(_A)
        with shelf.begin() as connection:
            connection.execute(text("pragma query_only = on"))
            with pytest.raises(OperationalError, match="readonly"):
                check_fulltext(connection)


def test_rebuilding_finds_the_same(shelf: Shelf, street: Document, factory: Document) -> None:
    shelf.add(street, factory, _A, _B)
    before = shelf.find("thi đua")
    with shelf.begin() as connection:
        rebuild_fulltext(connection)
    assert shelf.find("thi đua") == before
    assert shelf.damage() == []


@pytest.mark.parametrize("word", ["x" * 3000, "đ" * 3000, "9" * 3000, "1/" * 3000])
def test_no_word_is_too_long(shelf: Shelf, word: str) -> None:
    shelf.add(page("a", f"trước {word} sau"))
    assert shelf.names("trước sau") == ["a"]
    assert shelf.names(word[:500]) == ["a"]
    assert shelf.damage() == []


def test_a_word_may_come_any_number_of_times(shelf: Shelf) -> None:
    shelf.add(page("a", "thi " * 1000 + "đua " * 1000 + "yêu nước"))
    assert shelf.names('"thi đua"') == ["a"]
    assert shelf.names('"đua yêu nước"') == ["a"]
    assert shelf.names('"nước thi"') == []
    assert shelf.damage() == []


_WRITER = """
import sys
from itertools import count
from nlp.catalogue import open_catalogue
from search_shelf import page

with open_catalogue(sys.argv[1]) as catalogue:
    for number in count():
        document = page(f"{number}", *["Xã họp bàn thi đua."] * 50)
        catalogue.save(document)
        print(number, flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no process can be killed here")
def test_killed_writer_leaves_documents_and_index_alike(catalogue_url: str) -> None:
    with open_catalogue(catalogue_url, create=True) as catalogue:
        shelf = make_shelf(catalogue)
        environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
        arguments = [sys.executable, "-c", _WRITER, catalogue_url]
        with subprocess.Popen(
            arguments, stdout=subprocess.PIPE, env=environment, text=True
        ) as writer:
            assert writer.stdout is not None
            written = [next(writer.stdout) for _ in range(3)]
            writer.kill()
            written += list(writer.stdout)
        assert shelf.damage() == []
        assert shelf.find("thi đua").total == catalogue.counts()["documents"] >= len(written)
