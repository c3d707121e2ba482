"""Phrases looked up at the words of a text, one table at a time and all at once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from nlp.extract.names_words import Phrases, Together, Words

_SYLLABLES = st.lists(st.sampled_from(["hội", "nông", "dân", "xã", "mẫu"]), min_size=1, max_size=4)
_PHRASES = st.lists(_SYLLABLES.map(" ".join), max_size=5)


@given(st.lists(_PHRASES, min_size=1, max_size=3), _SYLLABLES.map(" ".join))
def test_all_tables_give_at_once_what_each_gives_alone(tables: list[list[str]], text: str) -> None:
    words = Words.of(text)
    phrases = [Phrases((phrase, phrase) for phrase in table) for table in tables]
    alone = [
        {at: found for at in range(len(words)) if (found := table.longest(words.key, at))}
        for table in phrases
    ]
    assert Together(phrases).begun(words) == alone


def test_the_longest_phrase_is_found_where_it_begins() -> None:
    words = Words.of("Hội Nông dân xã Mẫu")
    heads = Phrases([("hội", "any"), ("hội nông dân", "farmers"), ("nông dân", "people")])
    found = {words.form[at]: value for at, (_, value) in Together([heads]).begun(words)[0].items()}
    assert found == {"Hội": "farmers", "Nông": "people"}
