"""Who received an award of a table: counts or names in its row."""

from __future__ import annotations

from nlp.extract.clauses import Scene
from nlp.extract.named_recipients import of_names
from nlp.extract.recipient_kinds import Recipients, recipient_kind
from nlp.extract.tables import column_head, table_row
from nlp.records import Label, Mention
from nlp.values import FigureValue


def recipients_of_row(scene: Scene, mention: Mention) -> list[Recipients]:
    """Give the counts of a row, else the one who is named in it; nobody in the head of a table."""
    return _counts(scene, mention) or _names(scene, mention) or _of_year(scene, mention)


def _counts(scene: Scene, mention: Mention) -> list[Recipients]:
    """Read a table row: a number a column, its kind in the head of the column."""
    line = scene.paragraph(mention.start)
    found = []
    for _, figure in scene.within((mention.end, line[1]), Label.FIGURE):
        value = figure.value
        if (
            not isinstance(value, FigureValue)
            or not isinstance(value.value, int)
            or not value.value
        ):
            continue
        head = column_head(scene, figure)
        words = scene.text[slice(*head)].lower() if head else ""
        beside = scene.text[mention.end : figure.start]
        kinds = [recipient_kind(said) for said in (value.measure or "", words, beside)]
        kind = next((kind for kind in kinds if kind), None)
        found.append(Recipients(value.value, kind, (), (figure.start, figure.end)))
    return found


def _names(scene: Scene, mention: Mention) -> list[Recipients]:
    """Read the row of a list of recipients; the head of a table has none."""
    names = [m for _, m in scene.within(scene.paragraph(mention.start), Label.PERSON, Label.UNIT)]
    return of_names(names)[:1]


def _of_year(scene: Scene, mention: Mention) -> list[Recipients]:
    """Read the row of a list of awards by years, that says of nobody who received them."""
    dates = [(m.start, m.end) for _, m in scene.within(scene.paragraph(mention.start), Label.DATE)]
    alone = any(cell in dates for cell in table_row(scene, mention))
    return [Recipients(None, None)] if alone else []
