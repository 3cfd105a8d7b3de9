"""The build hook that puts a compiled graph into the wheel: a first answer needs no YAML."""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileGraph(BuildHookInterface[Any]):
    """Compiles ``seed/`` into ``mmkg/_data/graph`` of a standard wheel.

    An editable install compiles at first use instead, for its seed may change. A seed with
    findings stops the build (SeedError).
    """

    PLUGIN_NAME = "custom"

    _folder: str | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a temporary folder that the wheel takes its files from."""
        if self.target_name != "wheel" or version != "standard":
            return
        self._folder = tempfile.mkdtemp(prefix="mmkg-wheel-")
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        try:
            from mmkg.build.compile import compile_folder

            meta = compile_folder(root / "seed", Path(self._folder))
        except BaseException:
            self._clean()
            raise
        finally:
            sys.path.remove(str(root / "src"))
        self.app.display_info(f"Compiled graph {meta.graph_version}: {meta.triples} triples")
        build_data["force_include"][self._folder] = "mmkg/_data/graph"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove the temporary folder once the wheel is written."""
        self._clean()

    def _clean(self) -> None:
        if self._folder:
            shutil.rmtree(self._folder, ignore_errors=True)
