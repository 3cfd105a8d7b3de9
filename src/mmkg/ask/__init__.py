"""A question in words to a plan, and the plan's rows to an answer.

``words`` cuts the question into names, years and grammar: ``grammar`` has the words, ``phrases``
other ways to say them, ``unread`` those that no plan has a meaning for. ``parse`` decides what is
asked for. Of a question about models, ``head`` reads what stands before the noun and ``clauses``
what is said of them, with ``verbs``, ``years`` and ``slots`` for what may follow a word and how
far *not* reaches, ``names`` for which reading of a name fits, ``gather`` for the constraints.
``related`` reads a question about one model, ``nounless`` one that does not say what is asked.
``refuse``, ``typos`` and ``split`` say why not and what to ask instead; they and the rarer shapes
are imported when they are needed, for a cold answer has no time for them. ``answer`` runs the plan.
"""
