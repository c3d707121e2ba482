"""How often a document's topic is right: emulation or not, its genre, its fields."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from nlp.evaluate.mentions import f1
from nlp.records import Topic

Answer = str | None
Answers = Counter[tuple[Answer, Answer]]  # (gold, predicted) → documents


@dataclass(frozen=True, slots=True)
class TopicScore:
    """Counts over all documents whose gold tells a topic.

    ``answers`` holds the pairs of gold and answer for *relevant*, *genre* and *field*, the main
    one; ``fields`` counts all fields: those of gold, those given, and those in both.
    """

    answers: dict[str, Answers] = field(default_factory=dict)
    fields: tuple[int, int, int] = (0, 0, 0)

    @classmethod
    def of(cls, gold: Topic, given: Topic) -> TopicScore:
        """Score one document; gold without a topic counts nothing."""
        if gold == Topic():
            return cls()
        pairs = zip(_answers(gold).items(), _answers(given).values(), strict=True)
        return cls(
            {name: Counter([(wanted, got)]) for (name, wanted), got in pairs},
            (len(gold.fields), len(given.fields), len({*gold.fields} & {*given.fields})),
        )

    def __add__(self, other: TopicScore) -> TopicScore:
        nothing: Answers = Counter()
        gold, given, hits = (a + b for a, b in zip(self.fields, other.fields, strict=True))
        return TopicScore(
            {
                name: self.answers.get(name, nothing) + other.answers.get(name, nothing)
                for name in self.answers | other.answers
            },
            (gold, given, hits),
        )

    def measures(self) -> dict[str, float]:
        """Give the shares and F1 that are worth comparing between runs."""
        found = {}
        for name, answers in self.answers.items():
            found[f"topic.{name}_micro_f1"] = micro_f1(answers)
            found[f"topic.{name}_macro_f1"] = macro_f1(answers)
        if self.answers:
            gold, given, hits = self.fields
            found["topic.fields_f1"] = f1(hits, gold, given)
        return found


def micro_f1(answers: Answers) -> float:
    """Give the F1 of all answers together; no answer lowers the recall alone."""
    hits = sum(count for (gold, given), count in answers.items() if gold == given)
    given = sum(count for (_, given), count in answers.items() if given is not None)
    return f1(hits, answers.total(), given)


def macro_f1(answers: Answers) -> float:
    """Give the mean F1 of each answer that gold or prediction hold."""
    names = {name for pair in answers for name in pair if name is not None}
    scores = [
        f1(
            answers[name, name],
            sum(count for (gold, _), count in answers.items() if gold == name),
            sum(count for (_, given), count in answers.items() if given == name),
        )
        for name in sorted(names)
    ]
    return sum(scores) / len(scores) if scores else 0.0


def commonest(answers: Answers) -> Answers:
    """Give the answers of one who always says what is commonest in gold."""
    golds: Answers = Counter()
    for (gold, _), count in answers.items():
        golds[gold, gold] += count
    ((most, _), _), *_ = golds.most_common(1)
    return Counter({(gold, most): count for (gold, _), count in golds.items()})


def _answers(topic: Topic) -> dict[str, Answer]:
    relevant = None if topic.relevant is None else str(topic.relevant)
    main = topic.fields[0] if topic.fields else None
    return {"relevant": relevant, "genre": topic.genre, "field": main}
