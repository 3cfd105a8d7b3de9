"""The graph as rdflib."""

from typing import TYPE_CHECKING

from mmkg.model.values import Ref
from mmkg.stores.protocol import Store
from mmkg.stores.rdf import rdflib_triple

if TYPE_CHECKING:
    import rdflib
