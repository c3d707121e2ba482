"""What is likely of a mention is read from all answers that its neighbours may have."""

from __future__ import annotations

from itertools import pairwise, product
from math import exp, prod

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markup_table import document_of

from nlp.extract.chain import Bonds, Shares, marginals
from nlp.extract.clauses import Scene
from nlp.records import Label

ONE, TWO = "<FIGURE 1 cây>1 cây</FIGURE>", "<FIGURE 2 cây>2 cây</FIGURE>"
BONDS = Bonds(2.0, 1.0, breaks=(Label.DATE,))

# text · the bond between its two figures
NEIGHBOURS = [
    (f"Xã trồng {ONE}, thôn trồng {TWO}.", 2.0),
    (f"Xã trồng {ONE}; <DATE 2021>năm 2021</DATE>, trồng {TWO}.", 1.0),
    (f"<DATE 2021>Năm 2021</DATE>, xã trồng {ONE} và {TWO}.", 2.0),
    (f"Xã trồng {ONE}. Thôn trồng {TWO}.", 1.0),
    (f"Xã trồng {ONE}. <DATE 2021>Năm 2021</DATE>, thôn trồng {TWO}.", 0.5),
    (f"Xã trồng {ONE}.\nThôn trồng {TWO}.", 0.0),
]
SHARES = st.lists(
    st.lists(st.floats(0.01, 1), min_size=1, max_size=3), min_size=1, max_size=4
)  # of one to four mentions


@pytest.mark.parametrize(("marked", "wanted"), NEIGHBOURS)
def test_neighbours_share_an_answer_the_more_the_nearer_they_stand(
    marked: str, wanted: float
) -> None:
    scene = Scene.of(document_of(marked))
    figures = [mention for _, mention in scene.document.labelled(Label.FIGURE)]
    assert BONDS.between(scene, figures) == [wanted]
    across = BONDS._replace(across=0.5).between(scene, figures)
    assert across == [wanted or 0.5]


@given(SHARES, st.floats(-2, 2))
def test_marginals_are_what_counting_every_reading_gives(shares: list[Shares], bond: float) -> None:
    tables = [
        [[exp(bond * (a == b)) for b in range(len(other))] for a in range(len(one))]
        for one, other in pairwise(shares)
    ]
    counted = [[0.0] * len(own) for own in shares]
    for reading in product(*(range(len(own)) for own in shares)):
        fits = prod(table[a][b] for table, (a, b) in zip(tables, pairwise(reading), strict=True))
        likely = fits * prod(own[a] for own, a in zip(shares, reading, strict=True))
        for own, answer in zip(counted, reading, strict=True):
            own[answer] += likely
    wanted = [[share / sum(own) for share in own] for own in counted]
    assert marginals(shares, tables) == [pytest.approx(own) for own in wanted]


def test_a_doubtful_answer_follows_a_sure_neighbour() -> None:
    together, apart = ((exp(2), 1), (1, exp(2))), ((1, 1), (1, 1))
    doubtful, sure = [0.6, 0.4], [0.01, 0.99]
    assert marginals([doubtful, sure], [together])[0][1] > 0.5
    assert marginals([doubtful, sure], [apart])[0] == pytest.approx(doubtful)


def test_nothing_is_said_of_no_mentions() -> None:
    assert marginals([], []) == []
