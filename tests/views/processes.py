"""What must be the same in every process, whatever order its sets have."""

import subprocess
import sys
from pathlib import Path


def printed(program: str, seed: Path) -> set[str]:
    """What a program prints that is given a seed, in two processes that hash differently."""
    return {
        subprocess.run(
            [sys.executable, "-c", program, str(seed)],
            env={"PYTHONHASHSEED": number, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True, check=True, text=True,
        ).stdout
        for number in ("1", "2")
    }  # fmt: skip
