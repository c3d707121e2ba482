"""Which field a document deals with: economy, education, welfare …, by the words that it uses."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, pairwise

from nlp.extract.clauses import Scene
from nlp.linear import load_choice
from nlp.reference.topics import TopicTerm, topic_fields, topic_terms

MODEL = "field"
_OPENING = 60  # words that hold the title and what is told first
_MOST_IN_OPENING = 4
_MOST = 2  # fields of a document


def fields_of(scene: Scene) -> tuple[str, ...]:
    """Give the fields of a document that are likely enough, the likeliest first, two at most."""
    found = features(scene)
    return load_choice(MODEL).likely(found)[:_MOST] if found else ()


def features(scene: Scene) -> dict[str, float]:
    """Give how much is said of each field, of all and in the opening, and each term's weight."""
    words = scene.words
    told = list(_found(words))
    terms = Counter(term for _, term, _ in told)
    fields = Counter(chain.from_iterable(spoken_of for _, _, spoken_of in told))
    opening = Counter(chain.from_iterable(spoken_of for at, _, spoken_of in told if at < _OPENING))
    each = {term: spoken_of for _, term, spoken_of in told}
    kinds = Counter(chain.from_iterable(each.values()))
    found = {f"term:{term}": math.log1p(count) / 2 for term, count in terms.items()}
    for name in (field.field for field in topic_fields() if fields[field.field]):
        found[f"much:{name}"] = math.log1p(1000 * fields[name] / len(words))
        found[f"kinds:{name}"] = math.log1p(kinds[name])
        found[f"share:{name}"] = 2 * fields[name] / fields.total()
        found[f"opening:{name}"] = min(opening[name], _MOST_IN_OPENING) / 2
    return found


def _found(words: Sequence[str]) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Give where each term stands, and of which fields it speaks; terms may overlap."""
    beginning = _by_beginning()
    for position, (word, following) in enumerate(pairwise([*words, ""])):
        if word in beginning:
            alone, longer = beginning[word]
            for term in alone:
                yield position, term.text, term.fields
            for term in longer.get(following, ()):
                if words[position + 1 : position + 1 + len(term.rest)] == term.rest:
                    yield position, term.text, term.fields


@cache
def _by_beginning() -> dict[str, tuple[list[TopicTerm], dict[str, list[TopicTerm]]]]:
    """Give the terms by their first word: those of one word, and the others by their second."""
    return {first: _by_second(terms) for first, terms in topic_terms().items()}


def _by_second(terms: Iterable[TopicTerm]) -> tuple[list[TopicTerm], dict[str, list[TopicTerm]]]:
    longer: dict[str, list[TopicTerm]] = defaultdict(list)
    for term in terms:
        for second in term.rest[:1]:
            longer[second].append(term)
    return [term for term in terms if not term.rest], dict(longer)
