"""A store in a process of its own, which is ended at a limit of time or memory."""
