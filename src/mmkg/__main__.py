"""``python -m mmkg``."""

from mmkg.cli.main import run

run()
