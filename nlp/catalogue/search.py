"""Documents that answer a question, the best first, the same on every database.

A document is found when it meets every clause of the question (see ``question``), with the marks
that were typed or with others. They come in the order of ``ranking``, then the latest published
first, then by id: nothing in it depends on how a database weighs words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Select,
    Text,
    case,
    cast,
    column,
    false,
    func,
    intersect,
    literal,
    select,
    table,
    true,
    union_all,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from nlp.catalogue.fulltext import first_of, indexed, is_title, number_of, passages
from nlp.catalogue.marks import excerpt, marks
from nlp.catalogue.question import Clause, Question, Spelling, parse_question
from nlp.catalogue.ranking import EXACT, Closeness, Tier, tier_of
from nlp.catalogue.schema import documents
from nlp.records import Span

Rank = Literal["exact", "folded"]
Filter = ColumnElement[bool]
_RANKS: dict[Spelling, Rank] = {"exact": "exact", "fold": "folded"}
_INDEX = table("passage_index", column("rowid"), column("passage_index"))


@dataclass(frozen=True, slots=True)
class Hit:
    """A document that was found, with the passage of it that answers best.

    ``text`` is ``document.text[start:end]``; ``marks`` are characters of the document too. A
    folded hit is one whose marks are others than those that were typed.
    """

    document: str
    title: str | None
    published: str | None
    source: str
    rank: Rank
    kind: str
    start: int
    end: int
    text: str
    marks: tuple[Span, ...]

    def excerpt(self, *, width: int) -> list[tuple[str, bool]]:
        """Cut the passage to some width around its first mark; see ``marks.excerpt``."""
        inside = [(start - self.start, end - self.start) for start, end in self.marks]
        return excerpt(self.text, inside, width=width)


@dataclass(frozen=True, slots=True)
class Hits:
    """Some of the documents that were found, of ``total``, of which ``exact`` are not folded.

    ``ignored`` are words of the question that were too many to be looked for.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    exact: int = 0
    ignored: tuple[str, ...] = ()


def search(
    connection: Connection,
    query: str,
    *,
    limit: int = 20,
    offset: int = 0,
    where: Filter | None = None,
) -> Hits:
    """Find documents; ``where`` is a condition on the columns of ``documents``.

    Any ``query`` is understood somehow; one without a word finds nothing.
    """
    question = parse_question(query)
    if not question.wanted:
        return Hits()
    asked = _Asked(question, connection.dialect.name)
    rows = connection.execute(asked.page(where, limit=limit, offset=offset)).all()
    found = (_hit(connection, asked, row) for row in rows if row.number is not None)
    hits = tuple(hit for hit in found if hit is not None)
    return Hits(hits, rows[0].total, rows[0].exact or 0, question.ignored)


def documents_that_answer(query: str, dialect: str) -> Select[Any]:
    """Select the ids of the documents that a query finds; one without a word finds none."""
    question = parse_question(query)
    if not question.wanted:
        return select(documents.c.id).where(false())
    found = _Asked(question, dialect)._documents(None).subquery()
    return select(found.c.document_id)


def _hit(connection: Connection, asked: _Asked, row: Any) -> Hit | None:
    """Read a document and the passage that answers best; None if it has just been dropped."""
    tier = tier_of(row.score, marked=asked.question.marked)
    p, d = passages.c, documents.c
    best = asked.best_passage(row.number, tier).scalar_subquery()
    start, end = p.span_start, p.span_end
    cut = func.substr(d.text, start + 1, end - start)
    wanted = select(d.title, d.published, d.source, p.kind, start, end, cut.label("text"))
    wanted = wanted.join_from(passages, documents, d.id == row.document_id).where(p.id == best)
    found = connection.execute(wanted).one_or_none()
    if found is None:
        return None
    clauses = asked.clauses(tier.closeness)
    marked = marks(clauses, found.text, spelling=tier.spelling, start=found.span_start)
    return Hit(
        row.document_id, found.title, found.published, found.source, _RANKS[tier.spelling],
        found.kind, found.span_start, found.span_end, found.text, marked,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question in the SQL of a database."""

    question: Question
    dialect: str

    def page(self, where: Filter | None, *, limit: int, offset: int) -> Select[Any]:
        """Select some of the documents in order, beside how many there are.

        There is one row at least, which names no document if there is none to name.
        """
        found = self._documents(where).cte("found")
        exact = [tier.score(marked=self.question.marked) for tier in EXACT]
        as_typed = func.sum(case((found.c.score.in_(exact), 1), else_=0))
        counts = select(func.count().label("total"), as_typed.label("exact")).select_from(found)
        counted = counts.subquery("counted")
        page = select(found).order_by(*self._order(found)).limit(limit).offset(offset)
        shown = page.subquery("page")
        beside = select(shown, counted).select_from(counted.outerjoin(shown, true()))
        return beside.order_by(*self._order(shown))

    def best_passage(self, number: int, tier: Tier) -> Select[Any]:
        """Select the first passage of a document that answers as the tier says.

        Of passages that meet different clauses, it is one that meets the most.
        """
        clauses = self.clauses(tier.closeness)
        if tier.closeness is not Closeness.SCATTERED:
            found = self._passages(clauses, tier.spelling, number=number).subquery().c.id
            return select(func.min(found))
        each = (self._passages([clause], tier.spelling, number=number) for clause in clauses)
        met = union_all(*each).subquery().c.id
        return select(met).group_by(met).order_by(func.count().desc(), met).limit(1)

    def clauses(self, closeness: Closeness) -> Sequence[Clause]:
        """Give what has to be met: the whole as one phrase, or one clause after the other."""
        phrase = self.question.phrase
        adjacent = closeness in (Closeness.ADJACENT, Closeness.ADJACENT_IN_TITLE)
        return (phrase,) if adjacent and phrase is not None else self.question.wanted

    def _order(self, found: FromClause) -> tuple[ColumnElement[Any], ...]:
        c = found.c
        published, identity = (self._plain(text) for text in (c.published, c.document_id))
        return c.score.desc(), c.published.is_(None), published.desc(), identity

    def _plain(self, text: ColumnElement[Any]) -> ColumnElement[Any]:
        """Order by code point, whatever the language of the database."""
        return text.collate("C") if self.dialect == "postgresql" else text

    def _documents(self, where: Filter | None) -> Select[Any]:
        """Select the documents with their scores."""
        tiers = union_all(*self._tiers()).subquery()
        scores = select(tiers.c.number, func.max(tiers.c.score).label("score"))
        scored = scores.group_by(tiers.c.number).subquery()
        c = indexed.c
        found = select(c.number, c.document_id, c.published, scored.c.score).join(
            scored, scored.c.number == c.number
        )
        for clause in self.question.unwanted:
            met = self._passages([clause], "exact" if clause.marked else "fold").subquery().c.id
            found = found.where(c.number.not_in(select(number_of(met))))
        if where is not None:
            found = found.join(documents, documents.c.id == c.document_id).where(where)
        return found

    def _tiers(self) -> Iterator[Select[Any]]:
        """Select documents with the score of each way in which they answer."""
        wanted, phrase = self.question.wanted, self.question.phrase
        spellings: tuple[Spelling, ...] = ("exact", "fold")
        for spelling in spellings:
            if phrase is not None:
                yield self._within_passages(Tier(Closeness.ADJACENT, spelling))
            if wanted != (phrase,):
                yield self._within_passages(Tier(Closeness.TOGETHER, spelling))
            if len(wanted) > 1:
                yield self._within_documents(Tier(Closeness.SCATTERED, spelling))

    def _within_passages(self, tier: Tier) -> Select[Any]:
        found = self._passages(self.clauses(tier.closeness), tier.spelling).subquery().c.id
        in_title = self._score(Tier(tier.closeness.in_title, tier.spelling))
        score = case((is_title(found), in_title), else_=self._score(tier))
        return select(number_of(found).label("number"), score.label("score"))

    def _within_documents(self, tier: Tier) -> Select[Any]:
        each = (self._passages([clause], tier.spelling) for clause in self.question.wanted)
        met = (select(number_of(found.subquery().c.id).label("number")) for found in each)
        return select(intersect(*met).subquery().c.number, self._score(tier).label("score"))

    def _score(self, tier: Tier) -> ColumnElement[int]:
        return literal(tier.score(marked=self.question.marked))

    def _passages(
        self, clauses: Sequence[Clause], spelling: Spelling, *, number: int | None = None
    ) -> Select[Any]:
        """Select the ids of the passages, of all or of one document, that meet all clauses."""
        if self.dialect == "postgresql":
            ident: ColumnElement[int] = passages.c.id
            asked = cast(literal(_tsquery(clauses, spelling), Text), TSQUERY)
            met = passages.c[spelling].bool_op("@@")(asked)
        else:
            ident = _INDEX.c.rowid
            met = _INDEX.c.passage_index.bool_op("MATCH")(
                f"{spelling} : ({_fts5(clauses, spelling)})"
            )
        found = select(ident.label("id")).where(met)
        if number is None:
            return found
        return found.where(ident.between(first_of(number), first_of(number + 1) - 1))


# terms are letters, digits and ``terms.JOINTS``: between quotes they are nothing but terms
def _fts5(clauses: Iterable[Clause], spelling: Spelling) -> str:
    return " AND ".join(
        f'"{" ".join(clause.spelled(spelling))}"{" *" * clause.prefix}' for clause in clauses
    )


def _tsquery(clauses: Iterable[Clause], spelling: Spelling) -> str:
    return " & ".join(
        " <-> ".join(f"'{term}'" for term in clause.spelled(spelling)) + ":*" * clause.prefix
        for clause in clauses
    )
