"""What the gold corpus holds: its size by split, genre, field, label; how much recurs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import get_args

from nlp.evaluate.gold import Split, load_split
from nlp.markup import GoldDocument
from nlp.text import exact_key
from nlp.tokenizer import tokens

SPLITS: tuple[Split, ...] = get_args(Split)
RUN = 8  # words in a row that hardly two people write by chance

Rows = dict[str, Counter[str]]  # what is counted → split → how many


@dataclass(frozen=True, slots=True)
class CorpusProfile:
    """Counts by split, and the share of word runs that stand in more than one document."""

    size: Rows
    genres: Rows
    fields: Rows
    labels: Rows
    repeated: float

    def as_markdown(self) -> str:
        """Give the counts as the tables of the datasheet."""
        tables = [
            _table("", self.size),
            _table("documents by genre", self.genres),
            _table("documents by main field", self.fields),
            _table("mentions by label", self.labels),
        ]
        return "\n\n".join(tables) + "\n"


def profile(folder: Path) -> CorpusProfile:
    """Count the documents of a corpus with train, dev and test; raises MarkupError, UsageError."""
    corpus = {split: list(load_split(folder, split).values()) for split in SPLITS}
    texts = [gold.document.text for gold in chain.from_iterable(corpus.values())]
    return CorpusProfile(
        size=_rows(corpus, _sizes),
        genres=_by_size(_rows(corpus, lambda gold: {gold.genre: 1})),
        fields=_by_size(_rows(corpus, _main_field)),
        labels=_by_size(_rows(corpus, _labels)),
        repeated=repeated_share(texts),
    )


def repeated_share(texts: Iterable[str], *, run: int = RUN) -> float:
    """Give the share of runs of words that stand in more than one text; case does not count.

    >>> repeated_share(["một hai ba bốn", "Hai, ba bốn"], run=2)
    0.8
    """
    found = [list(_runs(words_of(text), run)) for text in texts]
    texts_with = Counter(chain.from_iterable(map(set, found)))
    total = sum(map(len, found))
    return sum(texts_with[r] > 1 for r in chain.from_iterable(found)) / total if total else 0.0


def words_of(text: str) -> list[str]:
    """Give the syllables and numbers of a text in lower case, no marks: a word, as Word counts.

    >>> words_of("Đạt 1.250 hộ!")
    ['đạt', '1.250', 'hộ']
    """
    return [exact_key(text[start:end]) for start, end in tokens(text) if text[start].isalnum()]


def _runs(words: Sequence[str], run: int) -> Iterator[tuple[str, ...]]:
    return (tuple(words[i : i + run]) for i in range(len(words) - run + 1))


def _sizes(gold: GoldDocument) -> dict[str, int]:
    document = gold.document
    return {
        "documents": 1,
        "words": len(words_of(document.text)),
        "mentions": len(document.mentions),
        "campaigns": len(document.records.campaigns),
        "achievements": len(document.records.achievements),
        "award grants": len(document.records.award_grants),
    }


def _main_field(gold: GoldDocument) -> dict[str, int]:
    return dict.fromkeys(gold.document.topic.fields[:1], 1)


def _labels(gold: GoldDocument) -> Counter[str]:
    return Counter(str(mention.label) for mention in gold.document.mentions)


def _by_size(rows: Rows) -> Rows:
    return dict(sorted(rows.items(), key=lambda row: (-row[1].total(), row[0])))


def _rows(
    corpus: Mapping[Split, Sequence[GoldDocument]],
    count: Callable[[GoldDocument], Mapping[str, int]],
) -> Rows:
    rows: Rows = {}
    for split, documents in corpus.items():
        for gold in documents:
            for name, number in count(gold).items():
                rows.setdefault(name, Counter())[split] += number
    return rows


def _table(title: str, rows: Rows) -> str:
    lines = [[title, *SPLITS, "all"], ["---", *("---:" for _ in (*SPLITS, "all"))]]
    for name, counts in rows.items():
        numbers = (*(counts[split] for split in SPLITS), counts.total())
        lines.append([name, *(f"{number:,}" for number in numbers)])
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
