"""What a model needs to be fully described: quality counts it, a new model's file asks for it."""

NEEDED = ("papers", "architectures", "accepts", "components", "stages")
"""Fields of a model in the seed; of its architectures one says how modalities are fused."""

FUSION = "fusion-class"
"""The scheme of the architectures that say so."""
