from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import create_engine, delete, select
from sqlalchemy.pool import NullPool

from nlp.catalogue import Catalogue, Failure, UnsavedDocument, open_catalogue
from nlp.catalogue.identity import identify
from nlp.catalogue.schema import METADATA, award_grants
from nlp.errors import UsageError
from nlp.records import Document, Records


def _dump(catalogue: Catalogue) -> dict[str, list[str]]:
    """Write down every row of every table, in one order whatever order they came in."""
    with create_engine(catalogue.place, poolclass=NullPool).connect() as connection:
        return {
            table.name: sorted(map(repr, connection.execute(select(table))))
            for table in METADATA.sorted_tables
        }


def test_document_comes_back_with_its_entities(catalogue: Catalogue, street: Document) -> None:
    catalogue.save(street)
    assert catalogue.document(street.id) == identify(street)


def test_saving_again_changes_no_row(
    catalogue: Catalogue, street: Document, factory: Document
) -> None:
    catalogue.save(street, fingerprint="1")
    catalogue.save(factory, fingerprint="1")
    before = _dump(catalogue)
    catalogue.save(street, fingerprint="1")
    assert _dump(catalogue) == before


def test_rows_do_not_depend_on_the_order_of_saving(
    new_url: Callable[[], str], street: Document, factory: Document
) -> None:
    dumps = []
    for order in [(street, factory), (factory, street)]:
        with open_catalogue(new_url(), create=True) as catalogue:
            for document in order:
                catalogue.save(document)
            dumps.append(_dump(catalogue))
    assert dumps[0] == dumps[1]


def test_facts_of_an_earlier_run_do_not_stay(catalogue: Catalogue, street: Document) -> None:
    catalogue.save(street)
    catalogue.save(replace(street, mentions=(), records=Records()))
    assert catalogue.counts() == dict.fromkeys(catalogue.counts(), 0) | {
        "documents": 1,
        "sources": 1,
    }


def test_entity_stays_while_another_document_speaks_of_it(
    catalogue: Catalogue, street: Document, factory: Document
) -> None:
    catalogue.save(street)
    catalogue.save(factory)
    catalogue.save(replace(street, mentions=(), records=Records()))
    campaigns = catalogue.frame("campaigns")
    assert sorted(campaigns["id"]) == ["campaign:sach-duong-dep-ngo", "campaign:tho-tre-thi-tai"]


def test_later_version_of_a_file_replaces_the_earlier(
    catalogue: Catalogue, street: Document
) -> None:
    assert not catalogue.save(street)
    later = replace(street, id="f" * 64)
    assert catalogue.save(later)
    assert [d.id for d in catalogue.documents()] == [later.id]


def test_version_that_another_file_still_holds_stays(
    catalogue: Catalogue, street: Document
) -> None:
    catalogue.save(street, path="1.txt")
    catalogue.add_copy(street.id, path="2.txt")
    catalogue.save(replace(street, id="f" * 64), path="1.txt")
    assert catalogue.counts()["documents"] == 2
    assert catalogue.holder("2.txt") == street.id


def test_copy_is_one_document_with_two_files(catalogue: Catalogue, street: Document) -> None:
    catalogue.save(street)
    catalogue.add_copy(street.id, path="elsewhere/copy.txt")
    documents = catalogue.frame("documents")
    assert documents["copies"].tolist() == [2]
    assert catalogue.frame("sources")["source"].tolist() == ["elsewhere/copy.txt", street.source]
    assert catalogue.holder("elsewhere/copy.txt") == street.id


def test_file_that_is_mended_drops_out_of_the_failures(
    catalogue: Catalogue, street: Document
) -> None:
    failure = Failure(street.source, "broken", "cut off", "ask for it again")
    catalogue.fail(failure)
    catalogue.fail(failure)
    assert catalogue.failures() == [failure]
    catalogue.save(street)
    assert catalogue.failures() == []


def test_failures_of_files_that_are_gone_are_forgotten(catalogue: Catalogue) -> None:
    for name in ("a.pdf", "b.pdf"):
        catalogue.fail(Failure(name, "broken", "cut off"))
    catalogue.drop_failures(["a.pdf"])
    assert [failure.file for failure in catalogue.failures()] == ["b.pdf"]


def test_done_means_saved_by_the_same_pipeline(catalogue: Catalogue, street: Document) -> None:
    catalogue.save(street, fingerprint="rules-1")
    assert catalogue.is_done(street.id, fingerprint="rules-1")
    assert not catalogue.is_done(street.id, fingerprint="rules-2")
    assert not catalogue.is_done("0" * 64, fingerprint="rules-1")


def test_document_that_the_tables_refuse_leaves_no_trace(
    catalogue: Catalogue, street: Document
) -> None:
    catalogue.save(street)
    before = _dump(catalogue)
    wrong = replace(street.records.achievements[0], mention=999)
    with pytest.raises(UnsavedDocument):
        catalogue.save(replace(street, records=Records(achievements=(wrong,))))
    with pytest.raises(UnsavedDocument):
        catalogue.save(replace(street, text="\ud800"))
    assert _dump(catalogue) == before


def test_unknown_kind_of_record_is_a_usage_error(catalogue: Catalogue) -> None:
    with pytest.raises(UsageError, match="medals"):
        catalogue.frame("medals")


def test_readers_go_on_while_a_build_writes(catalogue: Catalogue, street: Document) -> None:
    catalogue.save(street)
    with create_engine(catalogue.place, poolclass=NullPool).connect() as writer:
        writer.execute(delete(award_grants))
        assert catalogue.counts()["awards"] == 1


def test_sound_catalogue_has_no_damage(catalogue: Catalogue, street: Document) -> None:
    catalogue.save(street)
    assert [finding.kind for finding in catalogue.check()] == ["file"]  # written for the test


def test_row_that_points_at_nothing_is_damage(tmp_path: Path, street: Document) -> None:
    place = tmp_path / "thidua.db"
    with open_catalogue(place, create=True) as catalogue:
        catalogue.save(street)
        connection = sqlite3.connect(place, isolation_level=None)
        connection.execute("delete from entities")
        connection.close()
        told = [finding.what for finding in catalogue.check()]
        assert "campaign_statements: a row points at nothing in entities" in told
