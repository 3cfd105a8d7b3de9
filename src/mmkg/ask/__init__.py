"""A question in words to a plan, and the plan's rows to an answer."""
