"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

Kind = Literal[
    "documents",
    "campaigns",
    "campaign_statements",
    "achievements",
    "awards",
    "units",
    "places",
    "people",
    "award_kinds",
    "docrefs",
    "mentions",
    "copies",
    "links",
    "judgements",
    "sources",
    "failures",
]
Summary = Literal["campaigns_by_year", "awards_by_level", "achievements_over_time"]
Map = Literal["as_written", "pre2025", "2025"]
Inputs = Annotated[list[Path], typer.Argument(help="Files and folders to read.")]
Place = Annotated[
    str | None,
    typer.Option("--catalogue", "-c", help="Catalogue: a file or a database URL.", metavar="FILE"),
]
Since = Annotated[str | None, typer.Option(help="Published on or after this day.")]
Until = Annotated[str | None, typer.Option(help="Published on or before this day.")]
Province = Annotated[str | None, typer.Option(help="Of this province.")]
CampaignOption = Annotated[str | None, typer.Option(help="Of this campaign: id or name.")]
Outlet = Annotated[str | None, typer.Option(help="Published by this paper or office.")]
Query = Annotated[str | None, typer.Option(help="With these words in the text.")]
Genre = Annotated[str | None, typer.Option(help="Of this genre: news, report …")]
FieldOption = Annotated[str | None, typer.Option(help="Of this field: education, health …")]
Copies = Annotated[bool, typer.Option("--copies", help="Reprints too.")]
