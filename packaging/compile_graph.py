"""The build hook that puts a compiled graph into the wheel: a first answer needs no YAML."""

import atexit
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

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a temporary folder that the wheel takes its files from."""
        if self.target_name != "wheel" or version != "standard":
            return
        folder = tempfile.mkdtemp(prefix="mmkg-wheel-")
        # `finalize` is not called where the build fails, and the backend ends with the build.
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        root = Path(self.root)
        source = str(root / "src")
        sys.path.insert(0, source)
        try:
            from mmkg.build.compile import compile_folder

            meta = compile_folder(root / "seed", Path(folder))
        finally:
            sys.path.remove(source)
        self.app.display_info(f"Compiled graph {meta.graph_version}: {meta.triples} triples")
        build_data["force_include"][folder] = "mmkg/_data/graph"
