from __future__ import annotations

from nlp.reference.tables import rows
from nlp.reference.topics import topic_fields, topic_terms
from nlp.text import view

_FIELDS = [field.field for field in topic_fields()]


def test_fields_are_few_and_have_two_names() -> None:
    assert 8 <= len(set(_FIELDS)) == len(_FIELDS) <= 12
    for field in topic_fields():
        assert all((field.vietnamese, field.english, field.covers))


def test_each_field_has_its_terms_and_no_other_field_is_named() -> None:
    named = [row["field"] for row in rows("topic_terms")]
    assert set(named) == set(_FIELDS)
    assert min(named.count(field) for field in _FIELDS) >= 30


def test_terms_are_written_as_the_view_of_a_text_has_them_and_once() -> None:
    pairs = [(row["term"], row["field"]) for row in rows("topic_terms")]
    assert len(set(pairs)) == len(pairs)
    assert [term for term, _ in pairs if term != view(term).lower() or not term] == []


def test_a_term_may_speak_of_two_fields() -> None:
    storms = [term.fields for term in topic_terms()["bão"] if term.text == "bão"]
    assert storms == [("welfare", "environment")]
