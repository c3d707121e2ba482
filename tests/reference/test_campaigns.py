from __future__ import annotations

import re
from collections import Counter

from nlp.reference.campaigns import national_campaigns
from nlp.text import exact_key, normalize


def test_every_campaign_has_a_name_of_its_own() -> None:
    names = Counter(exact_key(campaign.name) for campaign in national_campaigns())
    assert len(names) > 20
    assert max(names.values()) == 1
    assert all(names)


def test_aliases_are_other_spellings() -> None:
    for campaign in national_campaigns():
        assert campaign.name not in campaign.aliases
        assert all(alias == normalize(alias).strip() != "" for alias in campaign.aliases)


def test_years_are_iso_or_empty_and_in_order() -> None:
    for campaign in national_campaigns():
        for year in (campaign.start, campaign.end):
            assert re.fullmatch(r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?", year), campaign.name
        assert not campaign.end or campaign.start[:4] <= campaign.end[:4]


def test_the_new_countryside_campaign_is_known_with_its_short_name() -> None:
    (campaign,) = (
        c for c in national_campaigns() if c.name == "Cả nước chung sức xây dựng nông thôn mới"
    )
    assert "Chung sức xây dựng nông thôn mới" in campaign.aliases
    assert campaign.start == "2011"
