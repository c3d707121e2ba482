"""The notebooks run from their own folder, without a warning, and are kept without outputs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

_FOLDER = Path(__file__).parents[1] / "notebooks"
# what each shows: words of its tables and texts, and how many plots
_SHOWN = {
    "01_doc_va_trich_xuat": (("Chung tay xóa nhà tạm, nhà dột nát", "46,2 tỷ đồng", "<mark"), 0),
    "02_danh_muc_bang_hinh": (("Vườn xanh, ngõ đẹp", "Số lượt khen thưởng", "Trích dẫn"), 3),
}
_SECONDS = 300  # of one cell; only a kernel that hangs takes as long


@pytest.fixture
def kernel_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run the Python of the tests, with nobody's own kernels, start-up files or plot settings."""
    for name in ("JUPYTER_DATA_DIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    # without it the kernel draws into the notebook, screen or not; with Agg no plot would be shown
    monkeypatch.delenv("MPLBACKEND", raising=False)


def _cells(name: str) -> list[dict[str, Any]]:
    cells: list[dict[str, Any]] = json.loads((_FOLDER / f"{name}.ipynb").read_text("utf-8"))[
        "cells"
    ]
    return cells


def _run(name: str) -> list[dict[str, Any]]:
    """Give all outputs of a notebook."""
    nbclient = pytest.importorskip("nbclient", reason="nbclient, which runs notebooks, is missing")
    nbformat = pytest.importorskip("nbformat", reason="nbformat, which reads notebooks, is missing")
    notebook = nbformat.read(_FOLDER / f"{name}.ipynb", as_version=4)
    place = {"metadata": {"path": str(_FOLDER)}}
    client = nbclient.NotebookClient(
        notebook, kernel_name="python3", timeout=_SECONDS, resources=place
    )
    client.execute()
    return [output for cell in notebook.cells for output in cell.get("outputs", [])]


def test_every_notebook_is_listed() -> None:
    assert sorted(path.stem for path in _FOLDER.glob("*.ipynb")) == sorted(_SHOWN)


@pytest.mark.parametrize("name", _SHOWN)
def test_no_outputs_are_kept(name: str) -> None:
    code = [cell for cell in _cells(name) if cell["cell_type"] == "code"]
    assert code
    assert [cell for cell in code if cell["outputs"] or cell["execution_count"]] == []


@pytest.mark.usefixtures("kernel_alone")
@pytest.mark.parametrize("name", _SHOWN)
def test_notebook_runs(name: str) -> None:
    outputs = _run(name)
    phrases, plots = _SHOWN[name]
    assert [o["text"] for o in outputs if o["output_type"] == "stream"] == []  # warnings
    pages = "\n".join(o["data"].get("text/html", "") for o in outputs)
    assert [phrase for phrase in phrases if phrase not in pages] == []
    assert sum("image/png" in o["data"] for o in outputs) == plots
