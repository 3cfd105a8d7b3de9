"""What the layers above agree on about stages of training."""

SIDES = {"withObjective": "objectives", "onDataset": "datasets"}
"""The two lists of a stage: the relation, and the name that ``complete`` has for it."""

FINETUNE = "finetune"
"""The one kind of stage that does not count as a model's training, save when it is asked for."""
