"""Options for the campaign that a fact or a grant belongs to: those that the document names."""

from __future__ import annotations

from collections.abc import Iterator

from nlp.extract.campaign_groups import Group, campaign_groups
from nlp.extract.choice import Option, nothing, steps
from nlp.extract.clauses import Scene
from nlp.records import Label, Mention


class Ties:
    """Gives the options of each mention of one document."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._groups = campaign_groups(scene)
        self._total = sum(len(group.mentions) for group in self._groups)
        self._starts = sorted(m.start for group in self._groups for m in group.mentions)
        figures = sum(m.label is Label.FIGURE for m in scene.document.mentions)
        self._figures = steps("figures", figures, 5, 15, 30)

    def options(self, mention: Mention) -> list[Option[str]]:
        """Give the campaigns, each once, by its nearest mention."""
        count = f"count={min(len(self._groups), 4)}"
        return [*(self._option(mention, group) for group in self._groups), nothing(count)]

    def _option(self, mention: Mention, group: Group) -> Option[str]:
        nearest = min(group.mentions, key=lambda m: abs(m.start - mention.start))
        features = tuple(self._features(mention, group, nearest))
        return Option(group.name, (nearest.start, nearest.end), (features,))

    def _features(self, mention: Mention, group: Group, nearest: Mention) -> Iterator[str]:
        sentence, line = self._scene.sentence(mention), self._scene.paragraph(mention.start)
        inside = any(sentence[0] <= m.start < sentence[1] for m in group.mentions)
        near = line[0] <= nearest.start < line[1]
        place = "sentence" if inside else "paragraph" if near else "far"
        side = "before" if nearest.start < mention.start else "after"
        last = max((start for start in self._starts if start < mention.start), default=-1)
        is_last = any(m.start == last for m in group.mentions)
        only, first = len(self._groups) == 1, group.mentions[0].start
        opening = first < 400
        yield from (place, f"{place}|{side}", f"last={is_last}", f"{place}|last={is_last}")
        yield from (f"only={only}", f"{place}|only={only}", f"opening={opening}")
        yield f"first={self._groups[0] is group}"
        yield steps("share", int(len(group.mentions) / self._total * 100), 20, 40, 60, 99)
        yield steps("gap", abs(nearest.start - mention.start), 60, 200, 500, 1000)
        yield f"{place}|{side}|last={is_last}|opening={opening}"
        yield f"count={min(len(self._groups), 4)}"
        yield f"title={first < 120}|last={is_last}"
        yield f"ahead={self._ahead(nearest)}|{place}"
        # few results are told of the one drive of a text; at the end of a long one stands the rest
        part = steps("part", 10 * mention.start // len(self._scene.text), 2, 4, 6, 8)
        for feature in (part, self._figures):
            yield from (feature, f"{feature}|{place}", f"{feature}|last={is_last}")

    def _ahead(self, campaign: Mention) -> str:
        """Give the word or mark that a campaign stands behind: *chiến dịch*, a quotation mark."""
        word = self._scene.wording.before(campaign.start)
        return word.text if word and word.end >= campaign.start - 1 else "-"
