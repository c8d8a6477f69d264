"""The import contracts of pyproject.toml hold, and the layers they name are the design's."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]


def test_import_contracts_are_kept():
    finished = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout


def test_every_layer_of_the_design_is_under_contract():
    linter = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["tool"]["importlinter"]
    layers = next(contract for contract in linter["contracts"] if contract["type"] == "layers")
    named = " ".join(layers["layers"])
    for part in (CHECKOUT / "factcheck").iterdir():
        if is_layer(part):
            assert part.stem in named, f"{part.name} is in no layer"


def is_layer(part):
    unlayered = {"migrations", "apps", "conf", "system_checks"}
    is_package = (part / "__init__.py").exists()
    is_module = part.suffix == ".py" and part.stem != "__init__"
    return (is_package or is_module) and part.stem not in unlayered
