"""What every test has: no setting of the machine it runs on reaches the app."""

import pytest
from hypothesis import settings

# A busy machine is slow, not wrong; and what `make test` says is about the change, not about luck.
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("new", deadline=None)
settings.load_profile("same")


@pytest.fixture(autouse=True)
def _own_workspace(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch):
    """Point the app at a file of this test's own, never at the reader's real workspace."""
    folder = tmp_path_factory.mktemp("workspace")
    monkeypatch.setenv("INSIDE_VIEW_DATA", str(folder / "inside-view.json"))
    monkeypatch.delenv("INSIDE_VIEW_MODE", raising=False)
