"""A question in words to a plan, and the plan's rows to an answer.

``words`` cuts the question into names, years and grammar (``grammar`` is the tables). ``parse``
reads a question about models clause by clause (``clauses``, with ``slots`` for what may follow a
word, ``names`` for which reading fits, ``years``), ``related`` a question about one model;
``gather`` makes the constraints of what was read. ``refuse`` says why not. ``answer`` runs the
plan.
"""
