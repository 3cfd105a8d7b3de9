"""The one source of the schema: pydantic models, and what is generated from them."""
